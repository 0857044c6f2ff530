/// PDF's notation: numbers, strings and names appended to text. Numbers are whole thousandths, so nothing depends on a
/// locale or on floating point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/length.h"

namespace planverk::pdf {

void append_integer(std::string& out, std::int64_t value);
/// Thousandths with as few decimals as they need: 12500 is `12.5`.
void append_thousandths(std::string& out, std::int64_t value);
inline void append(std::string& out, Length length) {
  append_thousandths(out, length.milli);
}
/// `12 0 R`
void append_reference(std::string& out, std::uint32_t object);
[[nodiscard]] std::string reference(std::uint32_t object);

/// A byte in a literal string, escaped where it must be (ISO 32000-1, 7.3.4.2).
inline void append_literal_byte(std::string& out, std::uint8_t byte) {
  switch (byte) {
    case '(':
    case ')':
    case '\\':
      out += '\\';
      out += static_cast<char>(byte);
      break;
    case '\r':
      out += "\\r";
      break;
    case '\n':
      out += "\\n";
      break;
    default:
      out += static_cast<char>(byte);
  }
}
/// A text string: as it is in ASCII, else UTF-16BE with its mark. `text` is UTF-8.
void append_text_string(std::string& out, std::string_view text);
[[nodiscard]] std::string text_string(std::string_view text);
/// Two bytes, or four for a surrogate pair, as hexadecimal digits.
void append_utf16_hex(std::string& out, char32_t character);
/// A name with what must be escaped written `#xx`.
[[nodiscard]] std::string name(std::string_view text);

/// `(D:20251126000000Z)`: days have no time here, so midnight UTC.
[[nodiscard]] std::string date_string(Date date);

/// White space collapsed and trimmed, soft hyphens dropped, no-break spaces kept: one line for outlines and metadata.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace planverk::pdf
