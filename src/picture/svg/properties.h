/// What presentation attributes and `style="…"` say of shapes (SVG 1.1, 6). Those that change what a logo looks like
/// and that drawings cannot have are taken only with the value that changes nothing.
#pragma once

#include <optional>
#include <string_view>

#include "svg/paint.h"

namespace planverk::picture {

/// What shapes are painted with.
struct Look {
  SvgPaint fill{SvgPaint::Kind::colour, {}};
  SvgPaint stroke{};
  std::optional<Colour> current{};  ///< `color`; none: the theme's ink for text
  double stroke_width = 1;
  bool even_odd = false;
};

enum class Taken { yes, unknown, wrong };

/// Sets a property of that name; `wrong`: known, but not that value.
Taken set_property(Look& look, std::string_view name, std::string_view value);
/// What a known property takes, for messages.
[[nodiscard]] std::string_view expected_of(std::string_view property);

/// A length in user units: `12`, `12px`, `3mm`.
[[nodiscard]] std::optional<double> read_svg_length(std::string_view text);

}  // namespace planverk::picture
