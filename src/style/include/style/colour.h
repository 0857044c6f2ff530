/// Contrast of colours.
#pragma once

#include "base/colour.h"
#include "base/drawing.h"

namespace planverk::style {

using planverk::Colour;
using planverk::css;

/// What words on that fill are written in: the ink of text, or that of paper. Themes are checked for these pairs.
[[nodiscard]] Ink ink_on(Ink fill);
/// WCAG 2.2 contrast ratio × 100 (450 is 4.5:1), without floating point in the comparison's result.
[[nodiscard]] int contrast_percent(Colour a, Colour b);

}  // namespace planverk::style
