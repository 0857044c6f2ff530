/// Codes of glyphs as content streams, ToUnicode and the embedded CMap write them. The first 234 that a font gives out
/// are one byte, which are all that most documents need; every other is a mark and two bytes. That makes pages a tenth
/// smaller than two bytes for each, and quicker to compress.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "syntax.h"

namespace planverk::pdf {

/// A code is the CID too: the CMap maps each to itself.
using Code = std::uint16_t;

inline constexpr Code last_short_code = 0xEF;
inline constexpr std::uint8_t long_code_mark = 0xF0;
inline constexpr std::string_view code_map_name = "Planverk-H";

/// Whether a font may give that code out: none that would have to be escaped as one byte, and none that begins like
/// the mark.
[[nodiscard]] constexpr bool is_usable(Code code) {
  if (code > last_short_code) return code > 0xFF;
  return code != 0 && code != '(' && code != ')' && code != '\\' && code != '\r' && code != '\n';
}

/// In a literal string.
inline void append_code(std::string& out, Code code) {
  if (code <= last_short_code) {
    out += static_cast<char>(code);
    return;
  }
  out += static_cast<char>(long_code_mark);
  append_literal_byte(out, static_cast<std::uint8_t>(code >> 8U));
  append_literal_byte(out, static_cast<std::uint8_t>(code & 255U));
}

/// `<41>`, `<F00141>`
void append_hex_code(std::string& out, Code code);

/// The codespace ranges of the CMap, which ToUnicode repeats.
[[nodiscard]] std::string_view code_ranges();
/// The CMap to be embedded, for codes up to `last`.
[[nodiscard]] std::string code_map(Code last);

}  // namespace planverk::pdf
