/// The numbers of a chart's data.
#pragma once

#include <optional>
#include <vector>

#include "sheet.h"

namespace planverk::chart {

[[nodiscard]] double number_of(Decimal value);
/// a × part, for parts from 0 to 1.
[[nodiscard]] Length part_of(Length whole, double part);
[[nodiscard]] std::vector<Decimal> values_of(const Data& data);
[[nodiscard]] bool any_negative(const Data& data);
/// The sum of one key over all series, or of one series over all keys; none when nothing is known.
[[nodiscard]] std::optional<Decimal> sum_of_key(const Data& data, std::size_t key);
[[nodiscard]] std::optional<Decimal> sum_of(const Series& series);

/// The ticks of an axis that holds zero and all values: steps of 1, 2 or 5 times a power of ten, no finer than the
/// values are, and at most `most` of them.
struct AxisScale {
  std::vector<Decimal> ticks;
  double least = 0, greatest = 1;  ///< the outermost ticks

  /// Without ticks there is no need to reach beyond the values: from zero, or the least below it, to the greatest.
  void shrink(const std::vector<Decimal>& values);
};
[[nodiscard]] AxisScale nice_scale(const std::vector<Decimal>& values, int most);

/// Places for things of these heights that want to stand around these middles: in order, none over another, within
/// `top` and `bottom` where they fit. Gives the tops.
[[nodiscard]] std::vector<Length> spread(const std::vector<Length>& middles, const std::vector<Length>& heights,
                                         Length top, Length bottom);

}  // namespace planverk::chart
