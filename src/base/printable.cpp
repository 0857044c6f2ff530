#include "base/printable.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk {

namespace {

bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

bool acts(char32_t c) {
  if (c < 0x20 || is_between(c, 0x7F, 0x9F)) return true;
  return c == 0x061C || c == 0x200E || c == 0x200F || is_between(c, 0x2028, 0x202E) || is_between(c, 0x2066, 0x2069) ||
         c == 0xFEFF;
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; });
}

}  // namespace

std::string printable(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    utf8::append(out, acts(c) && c != '\n' && c != '\t' ? U'\uFFFD' : c);
  }
  return out;
}

std::string printable_in_line(std::string_view text) {
  std::string out = printable(text);
  std::ranges::replace_if(out, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return out;
}

std::string printable_json(std::string_view json) {
  if (is_plain(json)) return std::string(json);
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const char32_t c = utf8::next(json, at);
    if (acts(c) && c != '\n' && c != '\t') {
      out += "\\u" + utf8::code_point_name(c).substr(2);
    } else {
      utf8::append(out, c);
    }
  }
  return out;
}

}  // namespace planverk
