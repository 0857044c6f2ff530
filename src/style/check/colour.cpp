// Contrast by WCAG 2.2, "contrast ratio" and "relative luminance".
#include <algorithm>
#include <array>
#include <cmath>

#include "style/theme.h"

namespace planverk::style {

namespace {

/// Linear light of a channel in millionths: whole numbers, so that a comparison never hangs on a last bit.
std::int64_t linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  const double light = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  return static_cast<std::int64_t>(std::lround(light * 1'000'000));
}

/// Relative luminance in units of 10^-10.
std::int64_t luminance(Colour colour) {
  return 2126 * linear(colour.red) + 7152 * linear(colour.green) + 722 * linear(colour.blue);
}

}  // namespace

int contrast_percent(Colour a, Colour b) {
  constexpr std::int64_t flare = 500'000'000;  // 0.05
  const std::int64_t first = luminance(a) + flare;
  const std::int64_t second = luminance(b) + flare;
  return static_cast<int>(std::max(first, second) * 100 / std::min(first, second));
}

Ink ink_on(Ink fill) {
  switch (fill) {
    case Ink::none:
    case Ink::hair:
    case Ink::tint:
    case Ink::warm:
    case Ink::paper:
    case Ink::band1:
    case Ink::band2:
    case Ink::band3:
      return Ink::text;
    default:
      return Ink::paper;
  }
}

std::string_view name_of(TextRole role) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(TextRole::count_)> names{
      "body",      "lead",       "small",     "heading1",      "heading2",     "heading3",  "heading4",
      "title",     "coverTitle", "coverBody", "coverSubtitle", "documentType", "field",     "tableText",
      "tableHead", "caption",    "note",      "source",        "quote",        "furniture", "contents1",
      "contents2", "contents3",  "listItem",  "signature",     "draft"};
  return names[static_cast<std::size_t>(role)];
}

}  // namespace planverk::style
