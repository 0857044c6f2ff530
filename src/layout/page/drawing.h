/// Drawings as items of a page: their paths placed and scaled, their words shaped and looked through for letters
/// without a glyph, as the words of any paragraph.
#pragma once

#include <vector>

#include "base/drawing.h"
#include "page/context.h"

namespace planverk::layout {

/// Adds the items of `drawing`, made `permille` of its size, with its upper left corner at `at`.
void add_drawing(const Context& context, std::vector<Item>& items, const Drawing& drawing, Point at,
                 std::int32_t permille, Tag tag);

}  // namespace planverk::layout
