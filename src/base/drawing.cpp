#include "base/drawing.h"

#include <array>

namespace planverk {

std::string_view name_of(Ink ink) {
  static constexpr std::array<std::string_view, ink_count> names{
      "none",  "text",  "second", "quiet", "accent", "hair", "tint",  "warm",   "paper",  "band1",
      "band2", "band3", "band4",  "yes",   "partly", "no",   "chart", "chart2", "outline"};
  return names[static_cast<std::size_t>(ink)];
}

std::string name_of(const InkOrColour& paint) {
  return paint.own ? css(*paint.own) : std::string(name_of(paint.ink));
}

std::string css(Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    text += digits[channel >> 4];
    text += digits[channel & 15];
  }
  return text;
}

}  // namespace planverk
