// Columns: side by side or on each other, with an axis or with their values above them.
#include <algorithm>

#include "chart_axes.h"

namespace planverk::templates {

using namespace chart;

namespace {

constexpr Length widest_column = 30_pt;

enum class Form { grouped, stacked };

/// Where a group of columns stands and how wide its columns are.
struct Slots {
  Length slot, column, between;
  std::size_t columns;

  [[nodiscard]] Length group_width() const {
    const auto count = static_cast<std::int32_t>(columns);
    return column * count + between * (count - 1);
  }
  [[nodiscard]] Length middle(const Plot& plot, std::size_t key) const {
    return plot.left + slot.scaled(static_cast<std::int64_t>(2 * key + 1), 2);
  }
};

Slots slots_in(Length width, std::size_t keys, std::size_t columns) {
  const auto count = static_cast<std::int32_t>(columns);
  Slots slots{width / static_cast<std::int32_t>(keys), {}, 1.6_pt, columns};
  const Length room = slots.slot.scaled(72, 100);
  if (room / count < slots.between * 3) slots.between = 0_pt;
  slots.column = min((room - slots.between * (count - 1)) / count, widest_column);
  return slots;
}

/// The values of stacks reach as far as the sums of what is above zero and of what is below.
std::vector<Decimal> reaches(const ChartData& data, Form form) {
  if (form == Form::grouped) return values_of(data);
  std::vector<Decimal> out;
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    Decimal above, below;
    for (const ChartSeries& series : data.series) {
      const auto& value = series.values[key].value;
      if (!value) continue;
      Decimal& total = value->negative() ? below : above;
      total = Decimal::sum(total, *value).value_or(total);
    }
    out.push_back(above);
    out.push_back(below);
  }
  return out;
}

struct Column {
  Length left, width;
  double from, to;  ///< values
  std::size_t series;
};

std::vector<Column> columns_of(const ChartData& data, Form form, const Plot& plot, const Slots& slots) {
  std::vector<Column> out;
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    const Length first = slots.middle(plot, key) - slots.group_width() / 2;
    double above = 0, below = 0;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
      const auto& value = data.series[i].values[key].value;
      if (!value || value->zero()) continue;
      const double length = number_of(*value);
      if (form == Form::grouped) {
        const Length left = first + (slots.column + slots.between) * static_cast<std::int32_t>(i);
        out.push_back({left, slots.column, 0, length, i});
        continue;
      }
      double& end = length < 0 ? below : above;
      out.push_back({first, slots.column, end, end + length, i});
      end += length;
    }
  }
  return out;
}

void draw(Drawing& drawing, const Column& column, const Plot& plot) {
  const Length from = plot.height_of(column.from), to = plot.height_of(column.to);
  const Length top = min(from, to), height = max(max(from, to) - top, edge);
  // A hair of paper between the parts of a stack.
  const Length gap = column.from != 0 && height > 3_pt ? 1_pt : 0_pt;
  const Length lower = column.to >= column.from ? top : top + gap;
  draw_area(drawing, box(column.left + edge / 2, lower, max(column.width - edge, 0.1_pt), height - gap), column.series);
}

/// The words over each column or stack; none where one would not fit over its own.
struct Words {
  std::string text;
  Length middle;
  double value;
};
std::vector<Words> words_over(const ChartData& data, Form form, const Plot& plot, const Slots& slots) {
  std::vector<Words> out;
  for (std::size_t key = 0; key < data.keys.size(); ++key) {
    const Length middle = slots.middle(plot, key);
    if (form == Form::stacked) {
      const auto total = sum_of_key(data, key);
      if (total) out.push_back({data.number(*total), middle, number_of(*total)});
      continue;
    }
    for (std::size_t i = 0; i < data.series.size(); ++i) {
      const ChartValue& value = data.series[i].values[key];
      if (!value.value) continue;
      const Length left = middle - slots.group_width() / 2;
      out.push_back({value.text,
                     left + (slots.column + slots.between) * static_cast<std::int32_t>(i) + slots.column / 2,
                     number_of(*value.value)});
    }
  }
  return out;
}

bool any_negative(const ChartData& data) {
  return std::ranges::any_of(values_of(data), [](Decimal value) { return value.negative(); });
}

Drawing draw(const ChartData& data, Length width, Form form) {
  if (data.keys.empty() || data.series.empty()) return {};
  Drawing drawing;
  drawing.width = width;
  AxisScale scale = nice_scale(reaches(data, form), 6);
  const std::size_t side_by_side = form == Form::grouped ? data.series.size() : 1;
  Plot plot;
  // Values over the columns take the place of an axis where each of them fits.
  plot.left = form == Form::stacked ? tick_room(data, scale) : 1_pt;
  plot.right = width - 1_pt;
  Slots slots = slots_in(plot.right - plot.left, data.keys.size(), side_by_side);
  const Length room = (side_by_side == 1 ? slots.slot : slots.column + slots.between) - 3_pt;
  const Weight weight = form == Form::stacked ? Weight::semibold : Weight::regular;
  const bool over = !(form == Form::stacked && any_negative(data)) &&
                    std::ranges::all_of(words_over(data, form, plot, slots),
                                        [&](const Words& each) { return width_of(each.text, weight) <= room; });
  const bool axis = !over || form == Form::stacked;
  if (!axis) scale.shrink(values_of(data));
  if (axis) {
    plot.left = tick_room(data, scale);
    slots = slots_in(plot.right - plot.left, data.keys.size(), side_by_side);
  }
  const auto names = key_lines(data.keys, slots.slot - 5_pt);
  if (!names && bars_height(data) <= most_height) return draw_bars(data, width);

  Length top = draw_head(drawing, data, width);
  if (over) top += leading;
  plot.top = top;
  plot.bottom = top + plot_height(width);
  plot.scale = &scale;
  if (axis) draw_value_axis(drawing, data, plot);
  for (const Column& column : columns_of(data, form, plot, slots)) draw(drawing, column, plot);
  draw_zero(drawing, plot);
  if (over) {
    for (const Words& each : words_over(data, form, plot, slots)) {
      const Length end = plot.height_of(each.value);
      write(drawing, each.text, {each.middle, each.value < 0 ? end + text_size + 2_pt : end - 3.5_pt}, Anchor::middle,
            weight);
    }
  }
  const bool words_below = over && any_negative(data);
  Length below = plot.bottom + (words_below ? leading + 6_pt : axis ? 6_pt : 3_pt);
  if (names) {
    Length deepest = below;
    for (std::size_t key = 0; key < names->size(); ++key) {
      deepest = max(deepest, write_lines(drawing, (*names)[key], slots.middle(plot, key), below, Anchor::middle));
    }
    below = deepest;
  } else {
    std::vector<Length> middles;
    for (std::size_t key = 0; key < data.keys.size(); ++key) middles.push_back(slots.middle(plot, key));
    write_where_free(drawing, data.keys, middles, below, width);
    below += leading;
  }
  drawing.height = below + 2_pt;
  return drawing;
}

}  // namespace

Drawing draw_columns(const ChartData& data, Length width) {
  return draw(data, width, Form::grouped);
}

Drawing draw_stacked(const ChartData& data, Length width) {
  return draw(data, width, Form::stacked);
}

}  // namespace planverk::templates
