#include "characters.h"

#include <algorithm>
#include <array>

namespace planverk::xml {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// XML 1.0 production 4 above ASCII.
constexpr std::array<Range, 12> name_starts{{{0xC0, 0xD6},
                                             {0xD8, 0xF6},
                                             {0xF8, 0x2FF},
                                             {0x370, 0x37D},
                                             {0x37F, 0x1FFF},
                                             {0x200C, 0x200D},
                                             {0x2070, 0x218F},
                                             {0x2C00, 0x2FEF},
                                             {0x3001, 0xD7FF},
                                             {0xF900, 0xFDCF},
                                             {0xFDF0, 0xFFFD},
                                             {0x10000, 0xEFFFF}}};

bool is_ascii_letter(char32_t character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

}  // namespace

bool starts_name(char32_t character) {
  if (character < 0x80) return is_ascii_letter(character) || character == '_' || character == ':';
  return std::ranges::any_of(name_starts,
                             [=](const Range& range) { return character >= range.first && character <= range.last; });
}

bool continues_name(char32_t character) {
  if (starts_name(character)) return true;
  if (character >= '0' && character <= '9') return true;
  return character == '-' || character == '.' || character == 0xB7 || (character >= 0x300 && character <= 0x36F) ||
         (character >= 0x203F && character <= 0x2040);
}

bool is_control(char32_t character) {
  if (character < 0x20) return character != '\t' && character != '\n' && character != '\r';
  return character >= 0x7F && character <= 0x9F;
}

bool is_outside_xml(char32_t character) {
  return (character >= 0xD800 && character <= 0xDFFF) || character == 0xFFFE || character == 0xFFFF ||
         character > 0x10FFFF;
}

bool turns_direction(char32_t character) {
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

}  // namespace planverk::xml
