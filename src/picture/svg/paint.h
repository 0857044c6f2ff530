/// Colours as SVG writes them: `#rrggbb`, `#rgb`, `rgb(12, 59, 82)`, names of CSS, `none`, `currentColor`.
#pragma once

#include <optional>
#include <string_view>

#include "base/colour.h"

namespace planverk::picture {

struct SvgPaint {
  enum class Kind { none, colour, current };
  Kind kind = Kind::none;
  Colour colour{};
};

[[nodiscard]] std::optional<SvgPaint> read_paint(std::string_view text);
/// One of the names of CSS Color 4, 6.1; in any case of letters.
[[nodiscard]] std::optional<Colour> named_colour(std::string_view name);

}  // namespace planverk::picture
