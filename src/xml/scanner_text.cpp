#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "characters.h"
#include "markup_builder.h"
#include "scanner.h"

namespace planverk::xml {

namespace {

constexpr std::array<std::string_view, 5> predefined{"amp", "lt", "gt", "quot", "apos"};

// The digit's value in the base, or the base when it is none.
unsigned digit_value(char digit, unsigned base) {
  unsigned value = base;
  if (digit >= '0' && digit <= '9') value = static_cast<unsigned>(digit - '0');
  if (base == 16 && digit >= 'a' && digit <= 'f') value = static_cast<unsigned>(digit - 'a') + 10;
  if (base == 16 && digit >= 'A' && digit <= 'F') value = static_cast<unsigned>(digit - 'A') + 10;
  return std::min(value, base);
}

}  // namespace

void Scanner::scan_text() {
  const std::size_t begin = at_;
  while (!stopped_) {
    while (!at_end() && bytes_[at_] != '<' && bytes_[at_] != '&' && bytes_[at_] != ']') ++at_;
    if (at_end() || bytes_[at_] == '<') {
      if (markup_ != nullptr) markup_->leaf(Markup::Kind::text, begin, at_);
      return;
    }
    if (bytes_[at_] == '&') {
      scan_reference(bytes_.size());
      continue;
    }
    if (looking_at("]]>")) report("xml-syntax", "cdata-end", span(at_, at_ + 3)).mend("cdata-end");
    ++at_;
  }
}

void Scanner::scan_reference(std::size_t end) {
  const std::size_t begin = at_;
  ++at_;
  if (looking_at("#")) return scan_numeric_reference(begin, end);
  const std::string_view name = scan_name();
  if (name.empty() || at_ >= end || bytes_[at_] != ';') {
    report("xml-entity", "bare", span(begin, begin + 1)).mend("bare");
    at_ = begin + 1;
    return;
  }
  ++at_;
  if (std::ranges::find(predefined, name) != predefined.end()) return;
  report("xml-entity", {}, span(begin, at_)).with("name", std::string(name)).mend();
}

void Scanner::scan_numeric_reference(std::size_t begin, std::size_t end) {
  ++at_;
  const unsigned base = at_ < end && bytes_[at_] == 'x' ? 16 : 10;
  if (base == 16) ++at_;
  const std::size_t digits = at_;
  char32_t character = 0;
  for (; at_ < end && digit_value(bytes_[at_], base) < base; ++at_) {
    character = std::min<char32_t>(character * base + digit_value(bytes_[at_], base), 0x110000);
  }
  if (at_ == digits || at_ >= end || bytes_[at_] != ';') {
    report("xml-entity", "bare", span(begin, begin + 1)).mend("bare");
    at_ = begin + 1;
    return;
  }
  ++at_;
  const Span where = span(begin, at_);
  const std::string written(bytes_.substr(begin, at_ - begin));
  if (is_control(character)) {
    report("xml-character", "reference", where)
        .with("reference", written)
        .with("character", utf8::code_point_name(character))
        .mend();
  } else if (turns_direction(character)) {
    report("xml-character", "direction", where).with("character", utf8::code_point_name(character)).mend("direction");
  } else if (is_outside_xml(character)) {
    report("xml-entity", "number", where).with("reference", written).mend();
  }
}

void Scanner::scan_comment() {
  const std::size_t begin = at_;
  const std::size_t hyphens = bytes_.find("--", begin + 4);
  if (hyphens != std::string_view::npos && bytes_.substr(hyphens).starts_with("-->")) {
    at_ = hyphens + 3;
    if (markup_ != nullptr) markup_->leaf(Markup::Kind::comment, begin, at_);
    return;
  }
  at_ = begin + 4;
  if (!skip_past("-->")) {
    report("xml-syntax", "unfinished-comment", span(begin, begin + 4)).mend("unfinished-comment");
    stop();
    return;
  }
  report("xml-syntax", "comment", span(hyphens, hyphens + 2)).mend("comment");
}

void Scanner::scan_cdata() {
  const std::size_t begin = at_;
  at_ += 9;
  const bool finished = skip_past("]]>");
  if (!finished) {
    report("xml-syntax", "unfinished-cdata", span(begin, begin + 9)).mend("unfinished-cdata");
    stop();
  } else if (open_.empty()) {
    report("xml-root", root_.known() ? "text-after" : "text-before", span(begin, at_)).mend("text");
  } else if (markup_ != nullptr) {
    markup_->leaf(Markup::Kind::cdata, begin, at_);
  }
}

}  // namespace planverk::xml
