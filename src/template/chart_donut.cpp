// Parts of a whole: the ring with its total within, and the one bar; each part named beside its sample.
#include <algorithm>

#include "chart_parts.h"

namespace planverk::templates {

using namespace chart;
using document::ring_piece;

namespace {

constexpr Length swatch = 9_pt;
constexpr Length swatch_gap = 6_pt;
constexpr Length row_gap = 3_pt;
constexpr Length value_gap = 10_pt;
constexpr Length outer_radius = 62_pt;
constexpr Length inner_radius = 36_pt;

struct PartOfWhole {
  std::string name, value;
  double share = 0;
};

/// None where a part is below zero or nothing is known: then there is no whole.
std::vector<PartOfWhole> parts_of(const ChartData& data) {
  std::vector<PartOfWhole> out;
  if (data.series.empty()) return out;
  double total = 0;
  for (const ChartValue& value : data.series.front().values) {
    if (value.value && value.value->negative()) return {};
    if (value.value) total += number_of(*value.value);
  }
  for (std::size_t key = 0; key < data.keys.size() && total > 0; ++key) {
    const ChartValue& value = data.series.front().values[key];
    if (value.value) out.push_back({data.keys[key], value.text, number_of(*value.value) / total});
  }
  return out;
}

/// The parts below each other: sample, name, and the value at the right. Gives what is below.
Length write_list(Drawing& drawing, const std::vector<PartOfWhole>& parts, Length left, Length top, Length width) {
  Length widest_value, widest_name;
  for (const PartOfWhole& part : parts) {
    widest_value = max(widest_value, width_of(part.value, Weight::semibold));
    widest_name = max(widest_name, width_of(part.name));
  }
  const Length names = min(widest_name, width - swatch - swatch_gap - value_gap - widest_value);
  const Length right = left + swatch + swatch_gap + names + value_gap + widest_value;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    draw_area(drawing, box(left + edge / 2, top + 1.2_pt, swatch - edge, swatch - edge), i);
    write(drawing, parts[i].value, {right, top + text_size}, Anchor::end, Weight::semibold);
    top = write_lines(drawing, lines_of(parts[i].name, names), left + swatch + swatch_gap, top) + row_gap;
  }
  return top - row_gap;
}

Length list_height(const std::vector<PartOfWhole>& parts, Length width) {
  Drawing aside;
  return write_list(aside, parts, 0_pt, 0_pt, width);
}

bool list_fits(const std::vector<PartOfWhole>& parts, Length width) {
  const auto fits = [&](const PartOfWhole& part) {
    const Length value = width_of(part.value, Weight::semibold);
    for (const std::string& word : lines_of(part.name, 1_pt)) {
      if (swatch + swatch_gap + width_of(word) + value_gap + value > width) return false;
    }
    return true;
  };
  return std::ranges::all_of(parts, fits) && list_height(parts, width) <= most_height;
}

void draw_ring(Drawing& drawing, const std::vector<PartOfWhole>& parts, Point centre) {
  double turn = 0;
  // Between two parts a hair of paper; the only part goes round.
  const double gap = parts.size() > 1 ? 0.0022 : 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double end = turn + parts[i].share;
    if (parts[i].share > 0) {
      const double inset = std::min(gap, parts[i].share / 4);
      draw_area(drawing, ring_piece(centre, inner_radius, outer_radius, turn + inset, end - inset), i);
    }
    turn = end;
  }
}

void write_total(Drawing& drawing, const ChartData& data, Point centre) {
  const auto total = sum_of(data.series.front());
  if (!total) return;
  const std::string number = data.number(*total);
  const Length room = inner_radius * 2 - 10_pt;
  const auto unit = lines_of(data.unit, room);
  const bool unit_fits = !data.unit.empty() && unit.size() <= 2 &&
                         std::ranges::all_of(unit, [&](const auto& line) { return width_of(line) <= room; });
  const auto rows = static_cast<std::int32_t>(1 + (unit_fits ? unit.size() : 0));
  if (width_of(number, Weight::bold) > room) return;
  Length top = centre.y - leading * rows / 2;
  top = write_lines(drawing, {number}, centre.x, top, Anchor::middle, Weight::bold);
  if (unit_fits) write_lines(drawing, unit, centre.x, top, Anchor::middle, Weight::regular, Ink::second);
}

}  // namespace

Drawing draw_donut(const ChartData& data, Length width) {
  const std::vector<PartOfWhole> parts = parts_of(data);
  const Length ring = outer_radius * 2 + edge;
  const bool beside = width >= ring + 140_pt;
  const Length list_left = beside ? ring + 24_pt : 0_pt;
  if (parts.empty() || parts.size() > looks || width < ring || !list_fits(parts, width - list_left))
    return draw_columns(data, width);
  Drawing drawing;
  drawing.width = width;
  const Length height = list_height(parts, width - list_left);
  const Length middle = beside ? max(ring, height) / 2 : ring / 2;
  const Point centre{beside ? ring / 2 : width / 2, middle};
  draw_ring(drawing, parts, centre);
  write_total(drawing, data, centre);
  const Length list_top = beside ? middle - height / 2 : ring + 10_pt;
  const Length below = write_list(drawing, parts, list_left, list_top, width - list_left);
  drawing.height = max(max(ring, below), middle * 2) + 1_pt;
  if (!beside) drawing.height = below + 1_pt;
  return drawing;
}

Drawing draw_share_bar(const ChartData& data, Length width) {
  constexpr Length bar_height = 28_pt;
  const std::vector<PartOfWhole> parts = parts_of(data);
  if (parts.empty() || parts.size() > looks || !list_fits(parts, width)) return draw_bars(data, width);
  Drawing drawing;
  drawing.width = width;
  double before = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Length left = part_of(width, before);
    before = std::min(before + parts[i].share, 1.0);
    const Length right = part_of(width, before);
    const Length gap = i > 0 && right - left > 3_pt ? 1.2_pt : 0_pt;
    if (parts[i].share > 0 && right - left - gap > edge)
      draw_area(drawing, box(left + gap + edge / 2, edge / 2, right - left - gap - edge, bar_height), i);
  }
  drawing.height = write_list(drawing, parts, 0_pt, bar_height + 8_pt, width) + 1_pt;
  return drawing;
}

}  // namespace planverk::templates
