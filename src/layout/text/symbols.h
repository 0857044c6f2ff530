/// The small shapes that stand beside status words. Shapes differ, so that colour is never alone: a tick in a disc,
/// half a disc, a cross in a disc, a ring, a triangle to the right, a warning triangle, a clock … Drawn in a square of
/// 0.96 em that is centred on the height of the capitals.
#pragma once

#include <vector>

#include "document/drawing.h"
#include "document/tree.h"

namespace planverk::layout {

/// The paths of `symbol` in a square with its top left corner at `at`.
[[nodiscard]] std::vector<document::Path> symbol_paths(document::Symbol symbol, document::Point at, Length side);

/// Side of the square beside text of `size`, and how far its top lies above the baseline.
[[nodiscard]] Length symbol_side(Length size);
[[nodiscard]] Length symbol_rise(Length size);

}  // namespace planverk::layout
