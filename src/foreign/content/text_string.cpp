#include "content/text_string.h"

#include <cstdint>

#include "font/character_map.h"
#include "font/encodings.h"

namespace planverk::foreign {

std::string text_string(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
    const bool big = bytes.front() == '\xFE';
    std::u16string units;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
      const auto high = static_cast<std::uint8_t>(bytes[big ? at : at + 1]);
      const auto low = static_cast<std::uint8_t>(bytes[big ? at + 1 : at]);
      units += static_cast<char16_t>(high << 8 | low);
    }
    return from_utf16(units);
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  std::u16string units;
  const Encoding& latin = *encoding_by_name("/WinAnsiEncoding");
  for (const char c : bytes) {
    const char16_t letter = latin[static_cast<std::uint8_t>(c)];
    units += letter == 0 ? static_cast<char16_t>(static_cast<std::uint8_t>(c)) : letter;
  }
  return from_utf16(units);
}

}  // namespace planverk::foreign
