/// The forms that data can be drawn in. Each draws on an empty sheet; a form that does not suit gives way to another.
#pragma once

#include "sheet.h"

namespace planverk::chart {

[[nodiscard]] Drawing draw_columns(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_bars(const Data& data, Sheet sheet);
/// Bars have room for every key's name.
[[nodiscard]] bool bars_fit(const Data& data, const Sheet& sheet);
[[nodiscard]] Drawing draw_lines(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_pyramid(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_donut(const Data& data, Sheet sheet);
[[nodiscard]] Drawing draw_share_bar(const Data& data, Sheet sheet);

[[nodiscard]] Drawing draw_flow(const Flow& flow, Sheet sheet);
[[nodiscard]] Drawing draw_timeline(const Year& year, Sheet sheet);
/// Events below each other along a line down: for rooms too narrow for a line across.
[[nodiscard]] std::optional<Drawing> draw_agenda(const Year& year, Sheet sheet);
[[nodiscard]] Drawing draw_wheel(const Year& year, Sheet sheet);
[[nodiscard]] Drawing draw_goal_bar(const GoalBar& bar, Sheet sheet);
[[nodiscard]] Drawing draw_mini_matrix(const MiniMatrix& matrix, Sheet sheet);

}  // namespace planverk::chart
