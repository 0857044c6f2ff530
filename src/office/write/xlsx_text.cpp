#include "xlsx_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::office {

namespace {

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `_x000D_` stands at the beginning.
bool begins_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::ranges::all_of(text.substr(2, 4), is_hexadecimal);
}

}  // namespace

std::string xlsx_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (begins_escape(text.substr(at))) out += "_x005F";
    const char32_t c = utf8::next(text, at);
    if (c == '\r') {
      if (text.substr(at, 1) != "\n") out += '\n';
    } else {
      utf8::append(out, c == 0 || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
    }
  }
  return out;
}

}  // namespace planverk::office
