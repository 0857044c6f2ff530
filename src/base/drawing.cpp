#include "base/drawing.h"

#include <algorithm>
#include <array>

namespace planverk {

namespace {

constexpr std::array<std::string_view, ink_count> names{
    "none",  "text",  "second", "quiet", "accent", "hair", "tint",  "warm",   "paper",  "band1",
    "band2", "band3", "band4",  "yes",   "partly", "no",   "chart", "chart2", "outline"};

}  // namespace

std::string_view name_of(Ink ink) {
  return names[static_cast<std::size_t>(ink)];
}

std::optional<Ink> ink_of(std::string_view name) {
  const auto* found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Ink>(found - names.begin());
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
