// Bars beneath the names of their keys: for names that are too long to stand under columns.
#include <algorithm>

#include "chart_axes.h"

namespace planverk::templates {

using namespace chart;

Drawing draw_bars(const ChartData& data, Length width) {
  constexpr Length bar_height = 11_pt, between = 2_pt, gap = 7_pt;
  if (data.keys.empty() || data.series.empty()) return {};
  if (bars_height(data) > most_height) return draw_columns(data, width);
  Drawing drawing;
  drawing.width = width;
  Length widest_value;
  for (const ChartSeries& series : data.series) {
    for (const ChartValue& value : series.values)
      widest_value = max(widest_value, width_of(value.text, Weight::semibold));
  }
  double least = 0, most = 0;
  for (const Decimal value : values_of(data)) {
    least = std::min(least, number_of(value));
    most = std::max(most, number_of(value));
  }
  if (least == most) most = 1;
  // Bars below zero end at zero, and all values stand behind the longer end.
  const Length room = max(width - widest_value - 5_pt, width / 4);
  const Length zero = part_of(room, -least / (most - least));
  Length top = data.series.size() > 1 ? draw_legend(drawing, labels_of(data), 0_pt, width) + gap : 0_pt;
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    top = write_lines(drawing, lines_of(data.keys[key], width), 0_pt, top);
    for (std::size_t i = 0; i < data.series.size(); ++i) {
      const ChartValue& value = data.series[i].values[key];
      if (!value.value) continue;
      const Length end = part_of(room, (number_of(*value.value) - least) / (most - least));
      const Length left = min(zero, end), right = max(max(zero, end), left + edge * 2);
      draw_area(drawing, box(left + edge / 2, top + edge / 2, right - left - edge, bar_height - edge), i);
      write(drawing, value.text, {right + 4_pt, top + bar_height - 2.3_pt}, Anchor::start, Weight::semibold);
      top += bar_height + between;
    }
    top += gap - between;
  }
  drawing.height = max(top - gap + 1_pt, 1_pt);
  return drawing;
}

}  // namespace planverk::templates
