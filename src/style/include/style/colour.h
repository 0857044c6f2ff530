/// Contrast of colours.
#pragma once

#include "base/colour.h"

namespace planverk::style {

using planverk::Colour;
using planverk::css;

/// WCAG 2.2 contrast ratio × 100 (450 is 4.5:1), without floating point in the comparison's result.
[[nodiscard]] int contrast_percent(Colour a, Colour b);

}  // namespace planverk::style
