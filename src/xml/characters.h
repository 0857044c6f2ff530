/// Which characters XML 1.0 (fifth edition) allows where. Names by productions 4 and 4a, characters by production 2;
/// the C1 controls and U+007F, which production 2 lets pass though it discourages them, are refused as controls too,
/// since no font draws them and no committee wrote them on purpose.
#pragma once

#include <string_view>

namespace planverk::xml {

[[nodiscard]] bool starts_name(char32_t character);
[[nodiscard]] bool continues_name(char32_t character);
/// A control character other than tab, line feed and carriage return.
[[nodiscard]] bool is_control(char32_t character);
/// Not a character of XML at all: surrogates, U+FFFE, U+FFFF and what lies above U+10FFFF; controls are asked apart.
[[nodiscard]] bool is_outside_xml(char32_t character);
/// Characters that turn the direction of what follows, whatever it is (Unicode UAX 9, 2.1 to 2.5: LRE to RLO, LRI to
/// PDI): a number that is read one way and shown another.
[[nodiscard]] bool turns_direction(char32_t character);
/// Space, tab, line feed, carriage return.
[[nodiscard]] constexpr bool is_space_byte(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

}  // namespace planverk::xml
