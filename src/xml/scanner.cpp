#include "scanner.h"

#include <string>

#include "base/utf8.h"
#include "characters.h"

namespace planverk::xml {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"xml-syntax", "", Stage::xml, RuleClass::format, Severity::error,
     "The file is well-formed XML: every tag is closed, in order, and every attribute is quoted.", "xml: xml-syntax"},
    {"xml-encoding", "", Stage::xml, RuleClass::format, Severity::error,
     "The file is encoded in UTF-8 and declares no other encoding.", "xml: xml-encoding"},
    {"xml-character", "", Stage::xml, RuleClass::format, Severity::error,
     "The file holds well-formed UTF-8 and only characters that XML allows: no control characters but tab and "
     "line ends, and none that turns the direction of what follows.",
     "xml: xml-character"},
    {"xml-doctype", "", Stage::xml, RuleClass::format, Severity::error, "The file has no DOCTYPE.", "xml: xml-doctype"},
    {"xml-duplicate-attribute", "", Stage::xml, RuleClass::format, Severity::error,
     "An element carries each attribute at most once.", "xml: xml-duplicate-attribute"},
    {"xml-root", "", Stage::xml, RuleClass::format, Severity::error,
     "The file has exactly one root element and no text outside it.", "xml: xml-root"},
    {"xml-entity", "", Stage::xml, RuleClass::format, Severity::error,
     "Only the five predefined entities and references to allowed characters are used.", "xml: xml-entity"},
    {"xml-instruction", "", Stage::xml, RuleClass::format, Severity::error,
     "The file has no processing instruction besides the XML declaration and, before the root, those for editors.",
     "xml: xml-instruction"},
};

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

/// By these editors find the schema and the look of a file (W3C xml-model, xml-stylesheet); they change nothing in it.
bool is_for_editors(std::string_view name) {
  return name == "xml-model" || name == "xml-stylesheet";
}

}  // namespace

Scanner::Scanner(std::string_view bytes, FileId file, const Limits& limits, Diagnostics& found, MarkupBuilder* markup)
    : bytes_(bytes),
      file_(file),
      limits_(limits),
      found_(found),
      found_before_(found.all().size()),
      markup_(markup) {}

bool Scanner::run() {
  if (is_two_byte_text()) return false;
  if (looking_at(byte_order_mark)) at_ += byte_order_mark.size();
  scan_declaration();
  check_characters();
  while (!stopped_ && !at_end()) {
    if (bytes_[at_] == '<') {
      scan_markup();
    } else if (open_.empty()) {
      scan_outside();
    } else {
      scan_text();
    }
  }
  if (!stopped_) finish();
  return found_.all().size() == found_before_;
}

bool Scanner::is_two_byte_text() {
  const std::string_view head = bytes_.substr(0, 2);
  const bool two_byte = head == "\xFF\xFE" || head == "\xFE\xFF" || head == std::string_view("<\0", 2) ||
                        head == std::string_view("\0<", 2);
  if (two_byte) report("xml-encoding", "utf16", span(0, 2)).mend();
  return two_byte;
}

void Scanner::scan_declaration() {
  if (!looking_at("<?xml") || bytes_.size() <= at_ + 5 || !is_space_byte(bytes_[at_ + 5])) return;
  const std::size_t begin = at_;
  at_ += 5;
  std::string_view value;
  std::size_t offset = 0;
  const auto where = [&] { return span(offset, offset + value.size()); };
  if (!scan_declared("version", value, offset)) {
    report("xml-syntax", "declaration", span(begin, at_)).mend("declaration");
  } else if (value != "1.0") {
    report("xml-syntax", "version", where()).with("version", std::string(value)).mend("declaration");
  }
  if (scan_declared("encoding", value, offset) && !equal_ignoring_case(value, "UTF-8")) {
    report("xml-encoding", "declared", where()).with("encoding", std::string(value)).mend();
    other_encoding_ = true;
  }
  if (scan_declared("standalone", value, offset) && value != "yes" && value != "no") {
    report("xml-syntax", "declaration", where()).mend("declaration");
  }
  skip_space();
  if (looking_at("?>")) {
    at_ += 2;
    return;
  }
  const std::size_t bad = at_;
  if (!skip_past("?>")) stop();
  if (found_.all().size() == found_before_) report("xml-syntax", "declaration", span(bad, bad)).mend("declaration");
}

// One `name="value"` of the declaration. The cursor stays where it is when the next one has another name.
bool Scanner::scan_declared(std::string_view name, std::string_view& value, std::size_t& offset) {
  const std::size_t back = at_;
  const auto fail = [&] {
    at_ = back;
    return false;
  };
  if (!skip_space() || scan_name() != name) return fail();
  skip_space();
  if (!looking_at("=")) return fail();
  ++at_;
  skip_space();
  if (!looking_at("\"") && !looking_at("'")) return fail();
  offset = at_ + 1;
  const std::size_t close = bytes_.find(bytes_[at_], offset);
  if (close == std::string_view::npos ||
      bytes_.substr(offset, close - offset).find_first_of("<>&") != std::string_view::npos) {
    return fail();
  }
  value = bytes_.substr(offset, close - offset);
  at_ = close + 1;
  return true;
}

// Every character of the file, wherever it stands. Neighbours of one kind are one finding.
void Scanner::check_characters() {
  enum class Kind { good, control, outside, direction, ill_formed };
  std::size_t at = 0;
  std::size_t begin = 0;
  Kind running = Kind::good;
  char32_t first = 0;
  const auto flush = [&] {
    if (running == Kind::control) {
      report("xml-character", {}, span(begin, at)).with("character", utf8::code_point_name(first)).mend();
    } else if (running == Kind::outside) {
      report("xml-character", "outside", span(begin, at)).with("character", utf8::code_point_name(first)).mend();
    } else if (running == Kind::direction) {
      report("xml-character", "direction", span(begin, at))
          .with("character", utf8::code_point_name(first))
          .mend("direction");
    } else if (running == Kind::ill_formed && !other_encoding_) {
      report("xml-encoding", {}, span(begin, at)).mend();
    }
  };
  while (at < bytes_.size() && !stopped_) {
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    if (running == Kind::good && byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    std::size_t next = at;
    const char32_t character = utf8::next(bytes_, next);
    const Kind kind = character == 0xFFFD && next == at + 1 ? Kind::ill_formed
                      : is_control(character)               ? Kind::control
                      : is_outside_xml(character)           ? Kind::outside
                      : turns_direction(character)          ? Kind::direction
                                                            : Kind::good;
    if (kind != running) {
      flush();
      begin = at;
      first = character;
      running = kind;
    }
    at = next;
  }
  if (!stopped_) flush();
}

void Scanner::scan_markup() {
  const char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
  if (next == '!') {
    scan_exclamation();
  } else if (next == '?') {
    scan_question();
  } else if (next == '/') {
    scan_end_tag();
  } else {
    scan_start_tag();
  }
}

void Scanner::scan_exclamation() {
  const std::size_t begin = at_;
  if (looking_at("<!--")) {
    scan_comment();
  } else if (looking_at("<![CDATA[")) {
    scan_cdata();
  } else if (equal_ignoring_case(bytes_.substr(at_, 9), "<!DOCTYPE")) {
    report("xml-doctype", {}, span(begin, begin + 9)).mend();
    stop();
  } else {
    skip_to('>', '<');
    report("xml-syntax", "markup", span(begin, begin + 2)).mend("less-than");
    uncertain_ = true;
    if (at_ == begin) ++at_;
  }
}

void Scanner::scan_question() {
  const std::size_t begin = at_;
  at_ += 2;
  const std::string_view name = scan_name();
  const Span where = span(begin, at_);
  if (equal_ignoring_case(name, "xml")) {
    report("xml-syntax", "declaration-place", where).mend("declaration-place");
  } else {
    const bool is_whole = (looking_at("?>") || (!at_end() && is_space_byte(bytes_[at_]))) &&
                          bytes_.find("?>", at_) != std::string_view::npos;
    if (root_.known() || !is_for_editors(name) || !is_whole) {
      report("xml-instruction", {}, where).with("name", std::string(name)).mend();
    }
  }
  if (!skip_past("?>")) stop();
}

void Scanner::scan_outside() {
  skip_space();
  if (at_end() || bytes_[at_] == '<') return;
  const std::size_t begin = at_;
  at_ = bytes_.find('<', at_);
  if (at_ == std::string_view::npos) at_ = bytes_.size();
  std::size_t end = at_;
  while (end > begin && is_space_byte(bytes_[end - 1])) --end;
  report("xml-root", root_.known() ? "text-after" : "text-before", span(begin, end)).mend("text");
}

void Scanner::finish() {
  if (!root_.known()) {
    if (found_.all().size() == found_before_)
      report("xml-root", "missing", span(bytes_.size(), bytes_.size())).mend("missing");
  } else if (!open_.empty() && !uncertain_) {
    const Open& innermost = open_.back();
    report("xml-syntax", "unclosed-at-end", innermost.start_tag)
        .with("name", std::string(innermost.name))
        .mend("unclosed", {{"name", std::string(innermost.name)}});
  }
}

bool Scanner::skip_space() {
  const std::size_t begin = at_;
  while (!at_end() && is_space_byte(bytes_[at_])) ++at_;
  return at_ != begin;
}

std::string_view Scanner::scan_name() {
  const std::size_t begin = at_;
  while (!at_end()) {
    std::size_t next = at_;
    const char32_t character = utf8::next(bytes_, next);
    if (!(at_ == begin ? starts_name(character) : continues_name(character))) break;
    at_ = next;
  }
  return bytes_.substr(begin, at_ - begin);
}

void Scanner::skip_to(char one, char other) {
  while (!at_end() && bytes_[at_] != one && bytes_[at_] != other) ++at_;
}

bool Scanner::skip_past(std::string_view mark) {
  const std::size_t found = bytes_.find(mark, at_);
  at_ = found == std::string_view::npos ? bytes_.size() : found + mark.size();
  return found != std::string_view::npos;
}

Span Scanner::span(std::size_t begin, std::size_t end) const {
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

Diagnostic& Scanner::report(std::string_view slug, std::string_view variant, Span where) {
  // A file that is wrong all through would otherwise cost more memory for its findings than for itself.
  if (found_.all().size() - found_before_ + 1 >= limits_.diagnostics) stop();
  Diagnostic& made = found_.add(slug, where);
  if (!variant.empty()) made.variant(variant);
  return made;
}

void Scanner::report_limit(std::string_view name, std::uint64_t value, Span where) {
  found_.add("limit", where)
      .with("limit", std::string(name))
      .with("value", std::to_string(value))
      .mend({}, {{"limit", std::string(name)}});
  stop();
}

}  // namespace planverk::xml
