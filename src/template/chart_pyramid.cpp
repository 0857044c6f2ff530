// The population pyramid: two series back to back, the youngest at the bottom.
#include <algorithm>

#include "chart_parts.h"

namespace planverk::templates {

using namespace chart;

namespace {

constexpr Length most_pitch = 15_pt;
constexpr Length value_gap = 4_pt;

struct Side {
  Length inner, outer;  ///< x of the bars' foot and of the longest bar's end

  [[nodiscard]] bool left() const { return outer < inner; }
};

struct Rows {
  Length top, pitch, bar;
};

Length widest_text(const ChartSeries& series) {
  Length widest;
  for (const ChartValue& value : series.values) widest = max(widest, width_of(value.text));
  return widest;
}

void draw_side(Drawing& drawing, const ChartData& data, std::size_t index, const Side& side, const Rows& rows,
               double most) {
  const std::size_t count = data.keys.size();
  const bool with_values = rows.pitch >= 11_pt;
  for (std::size_t key = 0; key < count; ++key) {
    const ChartValue& value = data.series[index].values[key];
    if (!value.value) continue;
    const Length top = rows.top + rows.pitch * static_cast<std::int32_t>(count - 1 - key);
    const Length reach = side.left() ? side.inner - side.outer : side.outer - side.inner;
    const Length length = part_of(reach, std::clamp(number_of(*value.value) / most, 0.0, 1.0));
    const Length left = side.left() ? side.inner - length : side.inner;
    if (length > edge) draw_area(drawing, box(left + edge / 2, top + edge / 2, length - edge, rows.bar - edge), index);
    if (!with_values) continue;
    const Length x = side.left() ? left - value_gap : left + length + value_gap;
    write(drawing, value.text, {x, baseline_at(top + rows.bar / 2)}, side.left() ? Anchor::end : Anchor::start);
  }
}

/// The two titles stand outward from the middle; gives the height they take.
Length draw_titles(Drawing& drawing, const ChartData& data, const Side& left, const Side& right) {
  constexpr Length swatch = 9_pt, gap = 5_pt;
  Length below;
  for (std::size_t i = 0; i < 2; ++i) {
    const Side& side = i == 0 ? left : right;
    const Length room = (i == 0 ? left.inner : drawing.width - right.inner) - swatch - gap;
    const auto lines = lines_of(data.series[i].label, room, Weight::semibold);
    const Length x = i == 0 ? side.inner - swatch : side.inner;
    draw_area(drawing, box(x + edge / 2, 1.2_pt, swatch - edge, swatch - edge), i);
    below = max(below, write_lines(drawing, lines, i == 0 ? x - gap : x + swatch + gap, 0_pt,
                                   i == 0 ? Anchor::end : Anchor::start, Weight::semibold));
  }
  return below + 5_pt;
}

}  // namespace

Drawing draw_pyramid(const ChartData& data, Length width) {
  if (data.keys.empty() || data.series.empty()) return {};
  const auto negative = [](Decimal value) { return value.negative(); };
  const auto values = values_of(data);
  Length centre;
  for (const std::string& key : data.keys) centre = max(centre, width_of(key));
  const Length value_room =
      max(widest_text(data.series[0]), data.series.size() < 2 ? 0_pt : widest_text(data.series[1]));
  const Length reach = (width - centre - 16_pt) / 2 - value_room - value_gap;
  if (data.series.size() != 2 || std::ranges::any_of(values, negative) || reach < 40_pt)
    return draw_columns(data, width);
  Drawing drawing;
  drawing.width = width;
  const auto count = static_cast<std::int32_t>(std::min<std::size_t>(data.keys.size(), 5'000));
  Side left, right;
  left.outer = value_room + value_gap;
  left.inner = left.outer + reach;
  right.inner = left.inner + centre + 16_pt;
  right.outer = right.inner + reach;
  double most = 0;
  for (const Decimal value : values) most = std::max(most, number_of(value));
  Rows rows;
  rows.top = draw_titles(drawing, data, left, right);
  rows.pitch = max(min(most_pitch, (most_height - rows.top) / count), 0.1_pt);
  rows.bar = max(rows.pitch - (rows.pitch > 8_pt ? 3.5_pt : 0_pt), 0.1_pt);
  draw_side(drawing, data, 0, left, rows, most > 0 ? most : 1);
  draw_side(drawing, data, 1, right, rows, most > 0 ? most : 1);
  const Length bottom = rows.top + rows.pitch * count - (rows.pitch - rows.bar);
  for (const Length x : {left.inner, right.inner})
    drawing.items.emplace_back(document::straight({x, rows.top - 1_pt}, {x, bottom + 1_pt}, Ink::outline, 0.9_pt));
  // Narrow rows have a name at every second, third … one.
  const std::int32_t every = (leading.milli + rows.pitch.milli - 1) / rows.pitch.milli;
  for (std::int32_t key = 0; key < count; key += every) {
    const Length middle = rows.top + rows.pitch * (count - 1 - key) + rows.bar / 2;
    write(drawing, data.keys[static_cast<std::size_t>(key)], {left.inner + centre / 2 + 8_pt, baseline_at(middle)},
          Anchor::middle);
  }
  drawing.height = bottom + 3_pt;
  return drawing;
}

}  // namespace planverk::templates
