// The mini matrix: how many stand in each cell of two scales.
#include <algorithm>

#include "chart_parts.h"

namespace planverk::templates {

using namespace chart;
using document::rectangle;

namespace {

constexpr Length cell_height = 22_pt;
constexpr Length least_cell_width = 34_pt;

Ink band_named(const std::string& name) {
  constexpr std::pair<std::string_view, Ink> bands[] = {
      {"band1", Ink::band1}, {"band2", Ink::band2}, {"band3", Ink::band3}, {"band4", Ink::band4}};
  for (const auto& [known, ink] : bands) {
    if (known == name) return ink;
  }
  return Ink::paper;
}

std::int32_t place_of(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::ranges::find(names, name);
  const auto place = static_cast<std::int32_t>(found - names.begin());
  if (found == names.end()) names.push_back(name);
  return place;
}

}  // namespace

Drawing draw_mini_matrix(const std::vector<DrawingPart>& parts, const std::string& row_axis,
                         const std::string& column_axis) {
  Drawing drawing;
  std::vector<std::string> rows, columns;
  for (const DrawingPart& part : parts) {
    place_of(rows, part.series);
    place_of(columns, part.label);
  }
  if (parts.empty()) return drawing;
  Length cell_width = least_cell_width, left;
  for (const std::string& row : rows) left = max(left, width_of(row));
  for (const std::string& column : columns) cell_width = max(cell_width, width_of(column) + 8_pt);
  left += 6_pt;
  const auto row_count = static_cast<std::int32_t>(rows.size()),
             column_count = static_cast<std::int32_t>(columns.size());
  drawing.width = max(left + cell_width * column_count + 1_pt, max(width_of(row_axis), width_of(column_axis)));
  const Length top =
      write_lines(drawing, lines_of(row_axis, drawing.width), 0_pt, 0_pt, Anchor::start, Weight::regular, Ink::second) +
      3_pt;
  for (const DrawingPart& part : parts) {
    const Length x = left + cell_width * place_of(columns, part.label);
    const Length y = top + cell_height * place_of(rows, part.series);
    const Ink band = band_named(part.ink);
    drawing.items.emplace_back(rectangle({x, y}, cell_width, cell_height, band, Ink::outline, edge));
    write(drawing, part.text, {x + cell_width / 2, baseline_at(y + cell_height / 2)}, Anchor::middle, Weight::semibold,
          band == Ink::band4 ? Ink::paper : Ink::text);
  }
  for (std::int32_t i = 0; i < row_count; ++i) {
    write(drawing, rows[static_cast<std::size_t>(i)],
          {left - 6_pt, baseline_at(top + cell_height * i + cell_height / 2)}, Anchor::end, Weight::regular,
          Ink::second);
  }
  Length below = top + cell_height * row_count + 3_pt;
  for (std::int32_t i = 0; i < column_count; ++i) {
    write(drawing, columns[static_cast<std::size_t>(i)], {left + cell_width * i + cell_width / 2, below + text_size},
          Anchor::middle, Weight::regular, Ink::second);
  }
  below += leading;
  write(drawing, column_axis, {drawing.width, below + text_size}, Anchor::end, Weight::regular, Ink::second);
  drawing.height = below + leading + 1_pt;
  return drawing;
}

}  // namespace planverk::templates
