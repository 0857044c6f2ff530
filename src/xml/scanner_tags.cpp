#include <algorithm>
#include <ranges>
#include <string>

#include "base/utf8.h"
#include "characters.h"
#include "markup_builder.h"
#include "scanner.h"

namespace planverk::xml {

namespace {

// Beyond this many attributes of one element a table finds doubles; below it, looking through the list is faster.
constexpr std::size_t few_attributes = 16;

}  // namespace

void Scanner::scan_start_tag() {
  const std::size_t begin = at_;
  ++at_;
  const std::string_view name = scan_name();
  if (name.empty()) {
    report("xml-syntax", "less-than", span(begin, begin + 1)).mend("less-than");
    return;
  }
  attributes_.clear();
  many_attributes_.clear();
  while (!stopped_) {
    const bool spaced = skip_space();
    if (at_end() || bytes_[at_] == '<') {
      report("xml-syntax", "unfinished-tag", span(begin, begin + 1 + name.size()))
          .with("name", std::string(name))
          .mend("unfinished-tag");
      uncertain_ = true;
      return end_start_tag(name, begin, false);
    }
    if (bytes_[at_] == '>' || looking_at("/>")) {
      const bool empty = bytes_[at_] == '/';
      at_ += empty ? 2 : 1;
      return end_start_tag(name, begin, empty);
    }
    const std::size_t attribute = at_;
    const bool named = scan_attribute();
    // A control character between two attributes was reported already, as what it is.
    const bool joined = named && !spaced && !is_control(static_cast<unsigned char>(bytes_[attribute - 1]));
    if (joined && !stopped_) {
      report("xml-syntax", "space", span(attribute, attribute + 1)).mend("space");
    }
  }
}

void Scanner::end_start_tag(std::string_view name, std::size_t begin, bool empty) {
  const Span where = span(begin, at_);
  if (open_.empty()) {
    if (!root_.known()) {
      root_ = where;
    } else if (!second_root_) {
      second_root_ = true;
      report("xml-root", "second", where).with("name", std::string(name)).note(root_, "first").mend("second");
    }
  }
  if (open_.size() >= limits_.depth) return report_limit("depth", limits_.depth, where);
  if (start_tags_.size() >= limits_.elements) return report_limit("elements", limits_.elements, where);
  start_tags_.push_back(where);
  if (markup_ != nullptr) markup_->start(begin, name.size(), at_, empty);
  if (!empty) open_.push_back({name, where});
}

bool Scanner::scan_attribute() {
  const std::size_t begin = at_;
  const std::string_view name = scan_name();
  if (name.empty()) {
    skip_unnamed();
    return false;
  }
  note_attribute(name, begin);
  skip_space();
  if (!looking_at("=")) {
    report("xml-syntax", "no-value", span(begin, begin + name.size())).with("name", std::string(name)).mend("quotes");
    return true;
  }
  ++at_;
  skip_space();
  if (looking_at("\"") || looking_at("'")) {
    const std::size_t quote = at_;
    scan_value(begin);
    if (markup_ != nullptr) markup_->attribute(begin, name.size(), quote, at_);
    return true;
  }
  report("xml-syntax", "no-quotes", span(begin, at_)).with("name", std::string(name)).mend("quotes");
  while (!at_end() && !is_space_byte(bytes_[at_]) && bytes_[at_] != '>' && bytes_[at_] != '<' && !looking_at("/>")) {
    ++at_;
  }
  return true;
}

void Scanner::skip_unnamed() {
  const std::size_t begin = at_;
  const char32_t character = utf8::next(bytes_, at_);
  if (is_control(character)) return;  // reported where the characters were checked
  report("xml-syntax", "in-tag", span(begin, at_))
      .with("text", std::string(bytes_.substr(begin, at_ - begin)))
      .mend("in-tag");
  uncertain_ = true;
  const std::size_t next = at_;
  skip_to('>', '<');
  // The tag may still close itself.
  if (at_ > next && looking_at(">") && bytes_[at_ - 1] == '/') --at_;
}

void Scanner::scan_value(std::size_t attribute_begin) {
  const char quote = bytes_[at_];
  const std::size_t begin = ++at_;
  const std::size_t close = bytes_.find(quote, begin);
  const std::size_t end = close == std::string_view::npos ? bytes_.size() : close;
  const std::string_view value = bytes_.substr(begin, end - begin);
  // A `<` in a value that goes on over a line end, or has no end at all, most likely means a quotation mark that was
  // forgotten: then nothing that follows can be told apart.
  const bool over_lines = close == std::string_view::npos || value.find('\n') != std::string_view::npos;
  bool forgotten = close == std::string_view::npos;
  while (!stopped_ && !forgotten && at_ < end) {
    const std::size_t special = value.find_first_of("&<", at_ - begin);
    if (special == std::string_view::npos) break;
    at_ = begin + special;
    if (bytes_[at_] == '&') {
      scan_reference(end);
      continue;
    }
    forgotten = over_lines;
    if (!forgotten) report("xml-syntax", "less-than-in-value", span(at_, at_ + 1)).mend("less-than");
    ++at_;
  }
  if (forgotten) {
    report("xml-syntax", "unfinished-value", span(attribute_begin, begin)).mend("unfinished-value");
    stop();
  }
  if (const std::size_t next = swallowed_attribute(value); next != 0 && close != std::string_view::npos && !forgotten) {
    report("xml-syntax", "unfinished-value", span(attribute_begin, begin + next)).mend("unfinished-value");
    at_ = begin + next;
    return;
  }
  at_ = close == std::string_view::npos ? end : close + 1;
}

/// A value such as `Budget 2027 dnr=` whose closing quotation mark is that which opens the next one's: where the blank
/// before its name stands; 0 when it is no such value.
std::size_t Scanner::swallowed_attribute(std::string_view value) const {
  const std::size_t after = static_cast<std::size_t>(value.data() - bytes_.data()) + value.size() + 1;
  if (!value.ends_with('=') || after >= bytes_.size()) return 0;
  if (is_space_byte(bytes_[after]) || bytes_[after] == '>' || bytes_[after] == '/') return 0;
  const std::size_t blank = value.find_last_of(" \t\r\n");
  if (blank == std::string_view::npos) return 0;
  for (std::size_t at = blank + 1; at + 1 < value.size();) {
    const bool first = at == blank + 1;
    const char32_t character = utf8::next(value, at);
    if (!(first ? starts_name(character) : continues_name(character))) return 0;
  }
  return blank + 2 < value.size() ? blank : 0;
}

void Scanner::note_attribute(std::string_view name, std::size_t offset) {
  std::size_t first = std::string_view::npos;
  if (attributes_.size() < few_attributes) {
    const auto same = std::ranges::find(attributes_, name, &Attribute::name);
    if (same != attributes_.end()) first = same->offset;
  } else {
    if (many_attributes_.empty()) {
      for (const Attribute& attribute : attributes_) many_attributes_.emplace(attribute.name, attribute.offset);
    }
    const auto [same, fresh] = many_attributes_.emplace(name, offset);
    if (!fresh) first = same->second;
  }
  if (first == std::string_view::npos) {
    attributes_.push_back({name, offset});
    return;
  }
  report("xml-duplicate-attribute", {}, span(offset, offset + name.size()))
      .with("name", std::string(name))
      .note(span(first, first + name.size()), "first")
      .mend();
}

void Scanner::scan_end_tag() {
  const std::size_t begin = at_;
  at_ += 2;
  const std::string_view name = scan_name();
  skip_space();
  if (looking_at(">")) {
    ++at_;
  } else {
    report("xml-syntax", "end-tag", span(begin, at_)).with("name", std::string(name)).mend("unfinished-tag");
    uncertain_ = true;
    skip_to('>', '<');
    if (looking_at(">")) ++at_;
  }
  if (!open_.empty() && open_.back().name == name) {
    open_.pop_back();
    if (markup_ != nullptr) markup_->end(begin, at_);
  } else {
    if (!uncertain_) report_mismatch(name, begin);
    stop();
  }
}

void Scanner::report_mismatch(std::string_view name, std::size_t begin) {
  const Span where = span(begin, at_);
  if (open_.empty()) {
    report("xml-syntax", "stray-end", where).with("name", std::string(name)).mend("stray");
    return;
  }
  const Open& innermost = open_.back();
  const bool outer_open = std::ranges::any_of(open_, [&](const Open& open) { return open.name == name; });
  if (outer_open) {
    report("xml-syntax", "unclosed", innermost.start_tag)
        .with("name", std::string(innermost.name))
        .with("found", std::string(name))
        .note(where, "found", {{"found", std::string(name)}})
        .mend("unclosed", {{"name", std::string(innermost.name)}});
  } else {
    report("xml-syntax", "mismatch", where)
        .with("name", std::string(innermost.name))
        .with("found", std::string(name))
        .note(innermost.start_tag, "open", {{"name", std::string(innermost.name)}})
        .mend("unclosed", {{"name", std::string(innermost.name)}});
  }
}

}  // namespace planverk::xml
