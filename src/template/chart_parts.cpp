#include "chart_parts.h"

#include <algorithm>
#include <cmath>

namespace planverk::templates {

ChartData chart_data(const std::vector<DrawingPart>& parts) {
  ChartData data;
  const auto place_in = [](auto& list, const auto& matches, auto make) {
    const auto found = std::ranges::find_if(list, matches);
    if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
    list.push_back(make());
    return list.size() - 1;
  };
  for (const DrawingPart& part : parts) {
    const std::size_t series = place_in(
        data.series, [&](const ChartSeries& each) { return each.label == part.series; },
        [&] { return ChartSeries{part.series, {}}; });
    const std::size_t key =
        place_in(data.keys, [&](const std::string& each) { return each == part.label; }, [&] { return part.label; });
    auto& values = data.series[series].values;
    if (values.size() <= key) values.resize(key + 1);
    values[key] = {Decimal::parse(part.value), part.text};
  }
  for (ChartSeries& series : data.series) series.values.resize(data.keys.size());
  return data;
}

namespace chart {

using document::break_for_figure;
using document::dotted;
using document::estimated_width;
using document::Hatch;
using document::hatched;
using document::polygon;

namespace {

constexpr Length swatch = 9_pt;
constexpr Length swatch_gap = 5_pt;
constexpr Length entry_gap = 16_pt;
constexpr Length pattern_pitch = 4_pt;

}  // namespace

Length width_of(std::string_view text, Weight weight) {
  return estimated_width(text, text_size, weight);
}

std::vector<std::string> lines_of(std::string_view text, Length width, Weight weight) {
  return break_for_figure(text, text_size, weight, width);
}

void write(Drawing& drawing, std::string text, Point at, Anchor anchor, Weight weight, Ink ink) {
  if (text.empty()) return;
  drawing.items.emplace_back(DrawnText{at, std::move(text), text_size, weight, anchor, ink});
}

Length write_lines(Drawing& drawing, const std::vector<std::string>& lines, Length x, Length top, Anchor anchor,
                   Weight weight, Ink ink) {
  for (const std::string& line : lines) {
    write(drawing, line, {x, top + text_size}, anchor, weight, ink);
    top += leading;
  }
  return top;
}

Length baseline_at(Length middle) {
  return middle + text_size.scaled(36, 100);
}

std::vector<Point> box(Length left, Length top, Length width, Length height) {
  return {{left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}};
}

void draw_area(Drawing& drawing, const std::vector<Point>& area, std::size_t series) {
  const auto fill = [&](Ink ink) { drawing.items.emplace_back(polygon(area, ink, Ink::none, 0_pt)); };
  const auto hatch = [&](Hatch way, Ink ink, Length width) {
    Path lines = hatched(area, way, way == Hatch::level ? 3_pt : pattern_pitch + 1_pt, ink, width);
    if (!lines.steps.empty()) drawing.items.emplace_back(std::move(lines));
  };
  const std::size_t look = series % looks;
  fill(look == 0 ? Ink::chart : look == 3 ? Ink::accent : Ink::paper);
  if (look == 1) hatch(Hatch::rising, Ink::chart2, 1.3_pt);
  if (look == 2) {
    Path dots = dotted(area, pattern_pitch, 0.75_pt, Ink::accent);
    if (!dots.steps.empty()) drawing.items.emplace_back(std::move(dots));
  }
  if (look == 4) hatch(Hatch::level, Ink::chart, 1_pt);
  if (look == 6 || look == 7) hatch(Hatch::falling, look == 6 ? Ink::accent : Ink::chart2, 1_pt);
  if (look == 7) hatch(Hatch::rising, Ink::chart2, 1_pt);
  drawing.items.emplace_back(polygon(area, Ink::none, Ink::outline, edge));
}

Length draw_legend(Drawing& drawing, const std::vector<std::string>& labels, Length top, Length width) {
  const Length room = width - swatch - swatch_gap;
  Length left, row_height = 0_pt, below = top;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto lines = lines_of(labels[i], room);
    Length widest;
    for (const std::string& line : lines) widest = max(widest, width_of(line));
    const Length needed = swatch + swatch_gap + widest;
    if (left.milli > 0 && left + needed > width) {
      left = 0_pt;
      below += row_height + 2_pt;
      row_height = 0_pt;
    }
    draw_area(drawing, box(left + edge / 2, below + 1.2_pt, swatch - edge, swatch - edge), i);
    write_lines(drawing, lines, left + swatch + swatch_gap, below);
    row_height = max(row_height, leading * static_cast<std::int32_t>(lines.size()));
    left += needed + entry_gap;
  }
  return below + row_height - top;
}

double number_of(Decimal value) {
  double scale = 1;
  for (int i = 0; i < value.scale(); ++i) scale *= 10;
  return static_cast<double>(value.units()) / scale;
}

Length part_of(Length whole, double part) {
  return Length::points(whole.to_points() * part);
}

std::vector<Decimal> values_of(const ChartData& data) {
  std::vector<Decimal> out;
  for (const ChartSeries& series : data.series) {
    for (const ChartValue& value : series.values) {
      if (value.value) out.push_back(*value.value);
    }
  }
  return out;
}

std::vector<std::string> labels_of(const ChartData& data) {
  std::vector<std::string> out;
  for (const ChartSeries& series : data.series) out.push_back(series.label);
  return out;
}

namespace {

std::optional<Decimal> sum_of_values(const std::vector<const ChartValue*>& values) {
  std::optional<Decimal> total;
  for (const ChartValue* value : values) {
    if (!value->value) continue;
    total = total ? Decimal::sum(*total, *value->value) : value->value;
    if (!total) return std::nullopt;
  }
  return total;
}

}  // namespace

std::optional<Decimal> sum_of_key(const ChartData& data, std::size_t key) {
  std::vector<const ChartValue*> values;
  for (const ChartSeries& series : data.series) values.push_back(&series.values[key]);
  return sum_of_values(values);
}

std::optional<Decimal> sum_of(const ChartSeries& series) {
  std::vector<const ChartValue*> values;
  for (const ChartValue& value : series.values) values.push_back(&value);
  return sum_of_values(values);
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

}  // namespace chart
}  // namespace planverk::templates
