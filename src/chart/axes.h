/// The frame of charts with an axis of values: the plot's place, ticks and lines, the names beneath.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "numbers.h"

namespace planverk::chart {

struct Plot {
  Length left, right, top, bottom;
  const AxisScale* scale = nullptr;

  [[nodiscard]] Length height_of(double value) const {
    return bottom - part_of(bottom - top, (value - scale->least) / (scale->greatest - scale->least));
  }
};

/// How high the plot is: wide drawings are flatter, and none is higher than its room allows.
[[nodiscard]] Length plot_height(document::Room room);
/// The room that the ticks' numbers take at the left.
[[nodiscard]] Length tick_room(const Sheet& sheet, const Data& data, const AxisScale& scale);
/// Legend, where there are several series, and the axis's unit. Gives the top of what follows.
Length draw_head(Sheet& sheet, const Data& data);
Length write_unit(Sheet& sheet, const Data& data, Length top);
void draw_value_axis(Sheet& sheet, const Data& data, const Plot& plot);
void draw_zero(Sheet& sheet, const Plot& plot);

/// The names under the columns in at most three lines; none when one does not fit.
[[nodiscard]] std::optional<std::vector<Lines>> key_lines(const Sheet& sheet, const std::vector<Label>& keys,
                                                          Length room);

/// Where the names of keys stand below a plot: each in one of up to three rows around its middle, or left out.
struct KeyRow {
  bool written = false;
  std::int32_t row = 0;
  Length left;
};
struct KeyRows {
  std::vector<KeyRow> places;
  std::int32_t rows = 1;
  bool all = true;  ///< every name is written
};
/// Names that count on (years, months of years) may be left out where they have no room, since what stands between two
/// of them is clear; other names move to a second and third row.
[[nodiscard]] KeyRows place_keys(const Sheet& sheet, const std::vector<Label>& keys,
                                 const std::vector<Length>& middles);
/// Gives what is below the names.
Length write_keys(Sheet& sheet, const std::vector<Label>& keys, const KeyRows& rows, Length top);

}  // namespace planverk::chart
