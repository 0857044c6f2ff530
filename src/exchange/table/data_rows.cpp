#include "table/data_rows.h"

#include <algorithm>

#include "table/heading.h"

namespace planverk::exchange {

namespace {

/// One text that is merged over the columns, or stands alone in a row where entries have more.
bool is_title(const Layout& layout, const office::Row& row) {
  std::size_t filled = 0;
  std::size_t merged = 0;
  std::size_t wanted = 0;
  for (const Column& column : layout.columns) {
    if (column.to == not_taken) continue;
    ++wanted;
    const office::Cell& cell = cell_at(row, column.index);
    if (blank(cell)) continue;
    ++filled;
    merged += cell.merged ? 1U : 0U;
  }
  const std::string first = words_in(cell_at(row, layout.columns.front().index));
  const bool same = std::ranges::all_of(row.cells, [&](const office::Cell& cell) { return blank(cell) || words_in(cell) == first; });
  return wanted > 2 && filled > 2 && merged + 1 >= filled && same;
}

bool is_total(const Layout& layout, const office::Row& row, const Registers& registers) {
  for (const Column& column : layout.columns) {
    const office::Cell& cell = cell_at(row, column.index);
    if (blank(cell)) continue;
    return cell.kind == office::Cell::Kind::text && registers.meaning(normal(cell.text)) == "total";
  }
  return false;
}

bool repeats_headings(const Layout& layout, const office::Row& row) {
  return std::ranges::all_of(layout.columns, [&](const Column& column) {
    return words_in(cell_at(row, column.index)) == column.heading.substr(0, column.heading.find(" #"));
  });
}

bool is_blank(const Layout& layout, const office::Row& row) {
  return std::ranges::all_of(layout.columns, [&](const Column& column) {
    return column.to == not_taken || blank(cell_at(row, column.index));
  });
}

}  // namespace

std::vector<const office::Row*> data_rows(const Layout& layout, const Registers& registers, LeftOut& left_out) {
  std::vector<const office::Row*> out;
  for (std::size_t i = layout.header + 1; i < layout.sheet->rows.size(); ++i) {
    const office::Row& row = layout.sheet->rows[i];
    if (is_blank(layout, row) || repeats_headings(layout, row)) continue;
    if (is_title(layout, row)) {
      ++left_out.titles;
    } else if (is_total(layout, row, registers)) {
      ++left_out.totals;
    } else {
      left_out.hidden += row.hidden ? 1U : 0U;
      out.push_back(&row);
    }
  }
  left_out.rows = out.size();
  return out;
}

}  // namespace planverk::exchange
