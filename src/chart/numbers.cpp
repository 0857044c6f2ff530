#include "numbers.h"

#include <algorithm>

namespace planverk::chart {

namespace {

/// Beyond this a unit more would not change a drawing, and steps must not leave 64 bits.
constexpr std::int64_t most_units = 1'000'000'000'000'000;

/// The finest scale at which all values are small enough to reckon with.
int common_scale(const std::vector<Decimal>& values) {
  int scale = 0;
  for (const Decimal value : values) scale = std::max(scale, value.trimmed().scale());
  const auto fits = [&](Decimal value) {
    const auto even = value.rounded(scale);
    return even && even->units() <= most_units && even->units() >= -most_units;
  };
  while (scale > 0 && !std::ranges::all_of(values, fits)) --scale;
  return scale;
}

std::int64_t divided_up(std::int64_t value, std::int64_t step) {
  return value / step + (value % step > 0 ? 1 : 0);
}

std::optional<Decimal> sum_of_values(const std::vector<const Value*>& values) {
  std::optional<Decimal> total;
  for (const Value* value : values) {
    if (!value->number) continue;
    total = total ? Decimal::sum(*total, *value->number) : value->number;
    if (!total) return std::nullopt;
  }
  return total;
}

}  // namespace

double number_of(Decimal value) {
  double scale = 1;
  for (int i = 0; i < value.scale(); ++i) scale *= 10;
  return static_cast<double>(value.units()) / scale;
}

Length part_of(Length whole, double part) {
  return Length::points(whole.to_points() * part);
}

std::vector<Decimal> values_of(const Data& data) {
  std::vector<Decimal> out;
  for (const Series& series : data.series) {
    for (const Value& value : series.values) {
      if (value.number) out.push_back(*value.number);
    }
  }
  return out;
}

bool any_negative(const Data& data) {
  return std::ranges::any_of(values_of(data), [](Decimal value) { return value.negative(); });
}

std::optional<Decimal> sum_of_key(const Data& data, std::size_t key) {
  std::vector<const Value*> values;
  for (const Series& series : data.series) values.push_back(&series.values[key]);
  return sum_of_values(values);
}

std::optional<Decimal> sum_of(const Series& series) {
  std::vector<const Value*> values;
  for (const Value& value : series.values) values.push_back(&value);
  return sum_of_values(values);
}

AxisScale nice_scale(const std::vector<Decimal>& values, int most) {
  const int scale = common_scale(values);
  std::int64_t least = 0, greatest = 0;
  for (const Decimal value : values) {
    const std::int64_t units = std::clamp(value.rounded(scale).value_or(value).units(), -most_units, most_units);
    least = std::min(least, units);
    greatest = std::max(greatest, units);
  }
  if (least == greatest) greatest = 1;
  std::int64_t power = 1;
  std::int64_t step = 1;
  const auto intervals = [&] { return divided_up(greatest, step) + divided_up(-least, step); };
  for (int i = 0; intervals() > most - 1; ++i) {
    constexpr std::int64_t factors[] = {1, 2, 5};
    if (i % 3 == 2) power *= 10;
    step = factors[(i + 1) % 3] * power;
  }
  AxisScale axis;
  const std::int64_t up = divided_up(greatest, step), down = divided_up(-least, step);
  for (std::int64_t i = -down; i <= up; ++i) axis.ticks.push_back(Decimal(i * step, scale).trimmed());
  // All ticks are printed with as many decimals as one of them needs.
  int decimals = 0;
  for (const Decimal tick : axis.ticks) decimals = std::max(decimals, tick.scale());
  for (Decimal& tick : axis.ticks) tick = tick.rounded(decimals).value_or(tick);
  axis.least = number_of(axis.ticks.front());
  axis.greatest = number_of(axis.ticks.back());
  return axis;
}

void AxisScale::shrink(const std::vector<Decimal>& values) {
  least = 0;
  greatest = 0;
  for (const Decimal value : values) {
    least = std::min(least, number_of(value));
    greatest = std::max(greatest, number_of(value));
  }
  if (least == greatest) greatest = 1;
}

std::vector<Length> spread(const std::vector<Length>& middles, const std::vector<Length>& heights, Length top,
                           Length bottom) {
  std::vector<Length> tops;
  Length free = top;
  for (std::size_t i = 0; i < middles.size(); ++i) {
    tops.push_back(max(free, middles[i] - heights[i] / 2));
    free = tops.back() + heights[i];
  }
  // What was pushed out at the bottom moves up again, as far as there is room.
  Length limit = bottom;
  for (std::size_t i = middles.size(); i-- > 0;) {
    tops[i] = max(min(tops[i], limit - heights[i]), top);
    limit = tops[i];
  }
  free = top;
  for (std::size_t i = 0; i < middles.size(); ++i) {
    tops[i] = max(tops[i], free);
    free = tops[i] + heights[i];
  }
  return tops;
}

}  // namespace planverk::chart
