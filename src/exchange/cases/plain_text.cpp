#include "cases/plain_text.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace planverk::exchange::cases {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool parts(std::string_view tag) {
  constexpr std::string_view blocks[] = {"p",  "br", "div", "li", "ul", "ol", "h1",    "h2",      "h3",     "h4",
                                         "h5", "h6", "tr",  "td", "th", "hr", "table", "section", "article", "blockquote"};
  return std::ranges::find(blocks, tag) != std::end(blocks);
}

/// The character that a reference stands for, between `&` and `;`; 0 when it is none that is known.
char32_t referenced(std::string_view name) {
  struct Named {
    std::string_view name;
    char32_t character;
  };
  constexpr Named names[] = {{"amp", U'&'},    {"lt", U'<'},     {"gt", U'>'},     {"quot", U'"'},   {"apos", U'\''},
                             {"nbsp", 0xA0},   {"shy", 0xAD},    {"ndash", U'–'},  {"mdash", U'—'},  {"laquo", U'«'},
                             {"raquo", U'»'},  {"aring", U'å'},  {"Aring", U'Å'},  {"auml", U'ä'},   {"Auml", U'Ä'},
                             {"ouml", U'ö'},   {"Ouml", U'Ö'},   {"aelig", U'æ'},  {"AElig", U'Æ'},  {"oslash", U'ø'},
                             {"Oslash", U'Ø'}, {"eacute", U'é'}, {"hellip", U'…'}, {"sect", U'§'},   {"euro", U'€'}};
  for (const Named& each : names) {
    if (each.name == name) return each.character;
  }
  if (!name.starts_with('#')) return 0;
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hexadecimal ? 16 : 10);
  const bool allowed = value >= 0x20 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF) && value < 0xFFFE;
  return error == std::errc() && end == name.data() + name.size() && allowed ? value : 0;
}

class Html {
 public:
  explicit Html(std::string_view text) : text_(text) {}

  std::string lines() {
    while (at_ < text_.size()) {
      if (text_[at_] == '<') {
        tag();
      } else if (text_[at_] == '&') {
        reference();
      } else {
        out_ += text_[at_] == '\n' || text_[at_] == '\r' ? ' ' : text_[at_];
        ++at_;
      }
    }
    return std::move(out_);
  }

 private:
  void tag() {
    if (text_.substr(at_).starts_with("<!--")) return skip_past("-->");
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos) {  // no tag after all
      out_ += text_[at_++];
      return;
    }
    std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    const bool closing = inside.starts_with('/');
    if (closing) inside.remove_prefix(1);
    const std::string name = lower(inside.substr(0, inside.find_first_of(" \t\r\n/")));
    at_ = end + 1;
    if (parts(name)) out_ += '\n';
    if (!closing && (name == "script" || name == "style")) skip_past("</" + name);
  }
  void skip_past(std::string_view end) {
    const std::size_t found = lower(text_.substr(at_)).find(end);
    at_ = found == std::string::npos ? text_.size() : at_ + found + end.size();
    if (end != "-->" && at_ < text_.size()) at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
  }
  void reference() {
    const std::size_t end = text_.find(';', at_);
    const char32_t character = end == std::string_view::npos || end - at_ > 12 ? 0 : referenced(text_.substr(at_ + 1, end - at_ - 1));
    if (character == 0) {
      out_ += text_[at_++];
    } else {
      utf8::append(out_, character);
      at_ = end + 1;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
};

/// Without characters that XML does not take.
std::string clean(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
  }
  return std::string(utf8::trim(utf8::collapse(out)));
}

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view text, std::string_view format) {
  const bool html = lower(format).find("html") != std::string::npos || utf8::trim(text).starts_with('<');
  const std::string lines = html ? Html(text).lines() : std::string(text);
  std::vector<std::string> all;
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find_first_of("\r\n", at), lines.size());
    std::string paragraph = clean(std::string_view(lines).substr(at, end - at));
    if (!paragraph.empty()) all.push_back(std::move(paragraph));
    at = end + 1;
  }
  return all;
}

}  // namespace planverk::exchange::cases
