#include "language/written_number.h"

#include <string>

#include "base/utf8.h"

namespace planverk::language {

namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

}  // namespace

std::optional<Decimal> written_number(std::string_view text, char decimal_mark) {
  text = utf8::trim(text);
  while (!text.empty() && (text.back() == '*' || text.back() == ' ')) text.remove_suffix(1);
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (c == U'\u2212' || c == U'\u2013' || c == U'-') {
      if (begin != 0) return std::nullopt;
      plain += '-';
    } else if (c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009') {
      if (!plain.empty() && plain.back() != '-' && !is_digit(static_cast<unsigned char>(plain.back()))) return std::nullopt;
    } else if (c == static_cast<char32_t>(decimal_mark)) {
      plain += '.';
    } else if (is_digit(c)) {
      plain += static_cast<char>(c);
    } else {
      return std::nullopt;
    }
  }
  return Decimal::parse(plain);
}

}  // namespace planverk::language
