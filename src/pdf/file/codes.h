/// Codes of glyphs as content streams and ToUnicode write them: two bytes each, with the predefined CMap Identity-H
/// (ISO 32000-1, 9.7.5.2). Codes of one byte make pages 4 % smaller, but many tools that read PDF, and that auditors
/// use, take each code of a composite font for two bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace planverk::pdf {

/// A code is the CID too.
using Code = std::uint16_t;

inline constexpr std::string_view encoding_name = "Identity-H";

/// Whether a byte can stand in a literal string as it is.
[[nodiscard]] constexpr bool is_plain(unsigned byte) {
  return byte != '(' && byte != ')' && byte != '\\' && byte != '\r' && byte != '\n';
}

/// Whether a font may give that code out: none that would have to be escaped, and not 0, which is the missing glyph.
[[nodiscard]] constexpr bool is_usable(Code code) {
  return code != 0 && is_plain(code >> 8U) && is_plain(code & 255U);
}

/// In a literal string.
inline void append_code(std::string& out, Code code) {
  out += static_cast<char>(code >> 8U);
  out += static_cast<char>(code & 255U);
}

/// `<0041>`
void append_hex_code(std::string& out, Code code);

}  // namespace planverk::pdf
