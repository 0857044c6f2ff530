/// Colours and their contrast.
#pragma once

#include <cstdint>
#include <string>

namespace planverk::style {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

/// WCAG 2.2 contrast ratio × 100 (450 is 4.5:1), without floating point in the comparison's result.
[[nodiscard]] int contrast_percent(Colour a, Colour b);
[[nodiscard]] std::string css(Colour colour);  ///< `#0c3b52`

}  // namespace planverk::style
