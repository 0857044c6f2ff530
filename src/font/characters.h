/// Characters that need no glyph of their own, or another one's.
#pragma once

namespace planverk::font {

inline constexpr char32_t soft_hyphen = 0xAD;
inline constexpr char32_t no_break_hyphen = 0x2011;

/// What gives no mark on paper and needs no glyph: format characters of Unicode's Default_Ignorable_Code_Point that
/// occur in Latin text.
inline bool is_invisible(char32_t c) {
  return c == soft_hyphen || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F;
}

/// Spaces are drawn in the main face even when its cmap lacks them: HarfBuzz makes their width from the space's.
inline bool is_space_character(char32_t c) {
  return c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

/// The Private Use Areas of the basic plane and of planes 15 and 16.
inline bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

}  // namespace planverk::font
