/// The small shapes that stand beside status words, for every output. Shapes differ, so that colour is never alone: a
/// tick in a disc, half a disc, a cross in a disc, a ring, a triangle to the right, a warning triangle, a clock …
#pragma once

#include <vector>

#include "document/tree.h"

namespace planverk::document {

/// The paths of `symbol` in a square with its top left corner at `at`. None for `none`, and for the logo, which is the
/// theme's.
[[nodiscard]] std::vector<Path> symbol_paths(Symbol symbol, Point at, Length side);

// Where the square stands beside text: its side, and how far its top lies above the baseline, in hundredths of the
// text's size. So it is centred on the height of the capitals.
inline constexpr int symbol_side = 96, symbol_rise = 84;

}  // namespace planverk::document
