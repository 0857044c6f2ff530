/// How series and parts look, in areas and in legends.
#pragma once

#include <vector>

#include "sheet.h"

namespace planverk::chart {

inline constexpr Length swatch = 9_pt;

[[nodiscard]] std::vector<Point> box(Length left, Length top, Length width, Length height);
/// An area in the look of the series with that number: fill or pattern, and an outline.
void draw_area(Sheet& sheet, const std::vector<Point>& area, std::size_t series);
/// So many series look different from each other.
inline constexpr std::size_t looks = 12;

/// A square of each series and its label, in rows. Gives the height it takes.
Length draw_legend(Sheet& sheet, const std::vector<Series>& series, Length top);

}  // namespace planverk::chart
