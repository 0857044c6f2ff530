/// Charts of data: columns, bars, lines, donut, population pyramid, one divided bar. In: keys, series with a value for
/// each key, the width to draw in. Out: a drawing of base/drawing.h that lies within its width, with no text under 9 pt
/// and none over another. Series and parts differ by pattern or marker beside their colour, and every area has an
/// outline of 3:1 to the paper. Ticks are exact decimals. A form that does not suit the data gives way to one that
/// does: the values stand in the chart's table all the same.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/drawing.h"
#include "drawings.h"

namespace planverk::templates {

struct ChartValue {
  std::optional<Decimal> value;  ///< none: not known
  std::string text;              ///< as printed
};
struct ChartSeries {
  std::string label;
  std::vector<ChartValue> values;  ///< one for each key
};
struct ChartData {
  std::vector<std::string> keys;
  std::vector<ChartSeries> series;
  std::string unit;                            ///< of the axis
  std::function<std::string(Decimal)> number;  ///< in the form of the document's language
};

/// The parts that a template named, by series and key in the order of their first mention.
[[nodiscard]] ChartData chart_data(const std::vector<DrawingPart>& parts);

/// Groups of columns side by side. Where the keys are too long to stand under them, bars.
[[nodiscard]] Drawing draw_columns(const ChartData& data, Length width);
/// Columns of one series on the other; the total stands above.
[[nodiscard]] Drawing draw_stacked(const ChartData& data, Length width);
/// Bars under the names of their keys, values behind them.
[[nodiscard]] Drawing draw_bars(const ChartData& data, Length width);
/// A line for each series from zero up; years stand as far apart as they are.
[[nodiscard]] Drawing draw_lines(const ChartData& data, Length width);
/// The first two series to the left and the right of their keys, the first key at the bottom.
[[nodiscard]] Drawing draw_pyramid(const ChartData& data, Length width);
/// The first series as parts of a ring, with its total within.
[[nodiscard]] Drawing draw_donut(const ChartData& data, Length width);
/// The first series as parts of one bar.
[[nodiscard]] Drawing draw_share_bar(const ChartData& data, Length width);

/// The ticks of an axis that holds zero and all values: steps of 1, 2 or 5 times a power of ten, no finer than the
/// values are, and at most `most` of them.
struct AxisScale {
  std::vector<Decimal> ticks;
  double least = 0, greatest = 1;  ///< the outermost ticks

  /// Without ticks there is no need to reach beyond the values: from zero, or the least below it, to the greatest.
  void shrink(const std::vector<Decimal>& values);
};
[[nodiscard]] AxisScale nice_scale(const std::vector<Decimal>& values, int most);

}  // namespace planverk::templates
