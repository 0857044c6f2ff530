#include <algorithm>
#include <cmath>

#include "chart_parts.h"

namespace planverk::templates {

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

}  // namespace

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
  axis.least = chart::number_of(axis.ticks.front());
  axis.greatest = chart::number_of(axis.ticks.back());
  return axis;
}

void AxisScale::shrink(const std::vector<Decimal>& values) {
  least = 0;
  greatest = 0;
  for (const Decimal value : values) {
    least = std::min(least, chart::number_of(value));
    greatest = std::max(greatest, chart::number_of(value));
  }
  if (least == greatest) greatest = 1;
}

}  // namespace planverk::templates
