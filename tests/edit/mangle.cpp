#include "mangle.h"

#include "base/sources.h"
#include "xml/markup.h"

namespace planverk::test {

namespace {

using xml::Markup;

/// Writes the parts of a file anew, one after the other.
class Mangler {
 public:
  Mangler(const Markup& markup, const Manner& manner, std::mt19937& random)
      : markup_(markup), manner_(manner), random_(random) {}

  std::string run() {
    for (std::uint32_t i = 0; i < markup_.parts.size(); ++i) part(i);
    return out_ + std::string(markup_.bytes.substr(at_));
  }

 private:
  bool one_in(unsigned n) { return random_() % n == 0; }

  void copy_to(std::size_t end) {
    if (end > at_) out_ += markup_.bytes.substr(at_, end - at_);
    at_ = std::max(at_, end);
  }

  void part(std::uint32_t index) {
    const Markup::Part& part = markup_.parts[index];
    copy_to(part.begin);
    if (manner_.comments && part.parent != Markup::none && one_in(12)) {
      out_ += one_in(2) ? "<!-- <odd> & -->" : "<!-- over\n lines -->";
    }
    if (part.kind == Markup::Kind::element) {
      for (std::uint32_t i = 0; i < part.attributes; ++i) attribute(markup_.attributes[part.first_attribute + i], i);
    } else if (part.kind == Markup::Kind::text && part.parent != Markup::none) {
      text(markup_.text(part));
      at_ = part.end;
    }
  }

  void attribute(const Markup::Attribute& attribute, std::uint32_t index) {
    const std::size_t space = markup_.bytes.find_last_not_of(" \t\r\n", attribute.begin - 1) + 1;
    copy_to(space);
    if (manner_.attribute_lines && index > 0) {
      out_ += "\n      ";
      at_ = attribute.begin;
    }
    copy_to(attribute.quote);
    const std::string value(markup_.bytes.substr(attribute.quote + 1, attribute.end - attribute.quote - 2));
    const char own = markup_.bytes[attribute.quote];
    const char quote = manner_.single_quotes && value.find('\'') == std::string::npos ? '\'' : own;
    out_ += quote;
    characters(value);
    out_ += quote;
    at_ = attribute.end;
  }

  void text(std::string_view text) {
    const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
    const bool plain = text.find('&') == std::string_view::npos;
    if (manner_.sections && !blank && plain && one_in(3)) {
      const std::size_t half = one_in(2) ? 0 : text.find(' ') + 1;
      out_ += std::string(text.substr(0, half)) + "<![CDATA[" + std::string(text.substr(half)) + "]]>";
    } else {
      characters(text);
    }
  }

  void characters(std::string_view text) {
    bool reference = false;
    for (const char c : text) {
      if (c == '&') reference = true;
      const bool letter = c >= 'a' && c <= 'z';
      if (manner_.references && letter && !reference && one_in(20)) {
        out_ += "&#" + std::to_string(static_cast<int>(c)) + ";";
      } else {
        out_ += c;
      }
      if (c == ';') reference = false;
    }
  }

  const Markup& markup_;
  const Manner& manner_;
  std::mt19937& random_;
  std::string out_;
  std::size_t at_ = 0;
};

std::string with_line_ends(const std::string& bytes, const Manner& manner) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (manner.tabs && bytes[at] == ' ' && bytes.substr(at, 2) == "  " && (out.ends_with('\n') || out.ends_with('\r') || out.ends_with('\t'))) {
      out += '\t';
      ++at;
    } else if (bytes[at] == '\n') {
      out += manner.line_end;
    } else {
      out += bytes[at];
    }
  }
  return out;
}

}  // namespace

Manner random_manner(std::mt19937& random) {
  const auto yes = [&] { return random() % 3 == 0; };
  Manner manner;
  const unsigned end = static_cast<unsigned>(random() % 4);
  manner.line_end = end == 0 ? "\r\n" : end == 1 ? "\r" : "\n";
  manner.byte_order_mark = yes();
  manner.tabs = yes();
  manner.single_quotes = yes();
  manner.attribute_lines = yes();
  manner.sections = yes();
  manner.references = yes();
  manner.comments = yes();
  return manner;
}

std::string mangled(const std::string& bytes, const Manner& manner, std::mt19937& random) {
  Sources sources;
  Diagnostics none;
  const auto markup = xml::read_markup(sources, sources.add("plan.xml", bytes), {}, none);
  if (!markup) return bytes;  // a sample that is broken on purpose
  const std::string out = with_line_ends(Mangler(*markup, manner, random).run(), manner);
  return manner.byte_order_mark ? "\xEF\xBB\xBF" + out : out;
}

}  // namespace planverk::test
