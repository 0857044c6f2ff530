/// The frame of charts with an axis of values: the plot's place, ticks and lines, the names beneath.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart_parts.h"

namespace planverk::templates::chart {

struct Plot {
  Length left, right, top, bottom;
  const AxisScale* scale = nullptr;

  [[nodiscard]] Length height_of(double value) const {
    return bottom - part_of(bottom - top, (value - scale->least) / (scale->greatest - scale->least));
  }
};

/// How high the plot is: wide drawings are flatter.
[[nodiscard]] Length plot_height(Length width);
/// The room that the ticks' numbers take at the left.
[[nodiscard]] Length tick_room(const ChartData& data, const AxisScale& scale);
/// Legend, where there are several series, and the axis's unit. Gives the top of what follows.
Length draw_head(Drawing& drawing, const ChartData& data, Length width);
void draw_value_axis(Drawing& drawing, const ChartData& data, const Plot& plot);
void draw_zero(Drawing& drawing, const Plot& plot);
/// The names under the columns in at most three lines; none when one does not fit.
[[nodiscard]] std::optional<std::vector<std::vector<std::string>>> key_lines(const std::vector<std::string>& keys,
                                                                             Length room);
/// Writes the names in one line, leaving out those that would stand over another; the last one always stands.
void write_where_free(Drawing& drawing, const std::vector<std::string>& names, const std::vector<Length>& middles,
                      Length top, Length width);
/// How high draw_bars would be, at least.
[[nodiscard]] Length bars_height(const ChartData& data);

}  // namespace planverk::templates::chart
