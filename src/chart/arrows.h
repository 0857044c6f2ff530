/// Lines with heads, between boxes.
#pragma once

#include <vector>

#include "sheet.h"

namespace planverk::chart {

/// A line through the points with a head at its end; the last stretch runs level or plumb.
void draw_arrow(Sheet& sheet, const std::vector<Point>& points);

}  // namespace planverk::chart
