#include "leak/markup_text.h"

#include <charconv>
#include <string>

#include "base/utf8.h"

namespace planverk::job::leak {

namespace {

struct Entity {
  std::string_view name, text;
};
constexpr Entity entities[] = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}, {"shy", "\u00AD"}};

/// With references resolved; what is none stays as it is.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    constexpr std::size_t longest = 10;
    if (end == std::string_view::npos || end - at > longest) {
      out += text[at];
      continue;
    }
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name.starts_with('#')) {
      const bool hexadecimal = name.substr(1).starts_with('x');
      std::uint32_t code = 0;
      std::from_chars(name.data() + (hexadecimal ? 2 : 1), name.data() + name.size(), code, hexadecimal ? 16 : 10);
      utf8::append(out, code < 0x110000 ? code : 0xFFFD);
    } else {
      for (const Entity& each : entities) {
        if (each.name == name) out += each.text;
      }
    }
    at = end;
  }
  return out;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class MarkupReader {
 public:
  MarkupReader(std::string_view markup, const TextVisitor& visit) : markup_(markup), visit_(visit) {}

  void read() {
    while (at_ < markup_.size()) {
      const std::size_t mark = std::min(markup_.find('<', at_), markup_.size());
      text_ += plain(markup_.substr(at_, mark - at_));
      at_ = mark;
      if (at_ < markup_.size()) tag();
    }
    visit_({}, text_, Sort::words);
  }

 private:
  [[nodiscard]] std::size_t behind(std::string_view end, std::size_t from) const {
    const std::size_t found = markup_.find(end, from);
    return found == std::string_view::npos ? markup_.size() : found + end.size();
  }

  void tag() {
    if (markup_.substr(at_).starts_with("<!--")) {
      const std::size_t end = behind("-->", at_);
      visit_({}, markup_.substr(at_, end - at_), Sort::words);
      at_ = end;
      return;
    }
    if (at_ + 1 >= markup_.size() || is_space(markup_[at_ + 1])) {
      text_ += markup_[at_++];
      return;
    }
    std::size_t end = at_ + 1;
    while (end < markup_.size() && !is_space(markup_[end]) && markup_[end] != '>') ++end;
    const std::string_view name = markup_.substr(at_ + 1, end - at_ - 1);
    at_ = end;
    attributes();
    text_ += ' ';
    if (name == "style" || name == "script") raw(name);
  }

  void attributes() {
    while (at_ < markup_.size() && markup_[at_] != '>') {
      if (markup_[at_] != '=') {
        ++at_;
        continue;
      }
      ++at_;
      if (at_ >= markup_.size()) return;
      const char quote = markup_[at_];
      std::size_t end = at_;
      if (quote == '"' || quote == '\'') {
        end = std::min(markup_.find(quote, ++at_), markup_.size());
      } else {
        while (end < markup_.size() && !is_space(markup_[end]) && markup_[end] != '>') ++end;
      }
      value(markup_.substr(at_, end - at_));
      at_ = end < markup_.size() && markup_[end] == quote ? end + 1 : end;
    }
    if (at_ < markup_.size()) ++at_;
  }

  void value(std::string_view written) const {
    if (!written.empty() && !written.starts_with("data:")) visit_({}, plain(written), Sort::words);
  }

  void raw(std::string_view name) {
    const std::size_t end = std::min(markup_.find("</" + std::string(name), at_), markup_.size());
    visit_({}, markup_.substr(at_, end - at_), Sort::bytes);
    at_ = end;
  }

  std::string_view markup_;
  const TextVisitor& visit_;
  std::size_t at_ = 0;
  std::string text_;
};

}  // namespace

void visit_markup(std::string_view markup, const TextVisitor& visit) {
  MarkupReader(markup, visit).read();
}

}  // namespace planverk::job::leak
