// How many stand in each cell of two scales.
#include <algorithm>

#include "document/drawing.h"
#include "forms.h"

namespace planverk::chart {

using document::rectangle;

MiniMatrix mini_matrix_of(const Parts& parts) {
  MiniMatrix matrix;
  matrix.row_axis = parts.whole().row_axis;
  matrix.column_axis = parts.whole().column_axis;
  const auto place = [](std::vector<std::string>& names, const std::string& name) {
    const auto found = std::ranges::find(names, name);
    const auto at = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) names.push_back(name);
    return at;
  };
  for (const Part& part : parts) {
    const bool band = part.ink.size() == 5 && part.ink.starts_with("band") && part.ink[4] >= '1' && part.ink[4] <= '4';
    matrix.cells.push_back({place(matrix.rows, part.series),
                            place(matrix.columns, part.label),
                            static_cast<std::uint8_t>(band ? part.ink[4] - '0' : 0),
                            {part.text, part.source}});
  }
  return matrix;
}

Drawing draw_mini_matrix(const MiniMatrix& matrix, Sheet sheet) {
  constexpr Length cell_height = 22_pt, least_cell_width = 34_pt, gap = 6_pt;
  constexpr Ink bands[] = {Ink::paper, Ink::band1, Ink::band2, Ink::band3, Ink::band4};
  if (matrix.cells.empty()) return {};
  Length cell_width = least_cell_width, left;
  for (const std::string& row : matrix.rows) left = max(left, sheet.width_of(row) + gap);
  for (const std::string& column : matrix.columns) cell_width = max(cell_width, sheet.width_of(column) + 8_pt);
  const auto row_count = static_cast<std::int32_t>(matrix.rows.size());
  const auto column_count = static_cast<std::int32_t>(matrix.columns.size());
  const Length width = max(left + cell_width * column_count + 1_pt,
                           max(sheet.width_of(matrix.row_axis), sheet.width_of(matrix.column_axis)));
  Sheet out({width, sheet.room().height}, sheet.measure());
  const Look quiet{.ink = Ink::second}, at_end{.anchor = Anchor::end, .ink = Ink::second};
  const Length top = out.write_lines({matrix.row_axis}, 0_pt, 0_pt, quiet) + 3_pt;
  for (const MiniMatrix::Cell& cell : matrix.cells) {
    const Length x = left + cell_width * static_cast<std::int32_t>(cell.column);
    const Length y = top + cell_height * static_cast<std::int32_t>(cell.row);
    out.add(rectangle({x, y}, cell_width, cell_height, bands[cell.band], Ink::outline, edge));
    out.write(cell.label.text, {x + cell_width / 2, baseline_at(y + cell_height / 2)},
              {.anchor = Anchor::middle,
               .weight = Weight::semibold,
               .ink = cell.band == 4 ? Ink::paper : Ink::text,
               .source = cell.label.source});
  }
  for (std::int32_t i = 0; i < row_count; ++i) {
    out.write(matrix.rows[static_cast<std::size_t>(i)],
              {left - gap, baseline_at(top + cell_height * i + cell_height / 2)}, at_end);
  }
  const Length below = top + cell_height * row_count + 3_pt;
  for (std::int32_t i = 0; i < column_count; ++i) {
    out.write(matrix.columns[static_cast<std::size_t>(i)], {left + cell_width * i + cell_width / 2, below + text_size},
              {.anchor = Anchor::middle, .ink = Ink::second});
  }
  out.write(matrix.column_axis, {width, below + leading + text_size}, at_end);
  return std::move(out).finish(below + leading * 2 + 1_pt);
}

}  // namespace planverk::chart
