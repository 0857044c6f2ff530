/// The four styles that a family must have.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace planverk {

enum class FontStyle : std::uint8_t { regular, italic, semibold, bold };
inline constexpr std::array all_font_styles{FontStyle::regular, FontStyle::italic, FontStyle::semibold,
                                            FontStyle::bold};

[[nodiscard]] constexpr std::string_view name_of(FontStyle style) {
  constexpr std::array<std::string_view, 4> names{"regular", "italic", "semibold", "bold"};
  return names[static_cast<std::size_t>(style)];
}

}  // namespace planverk
