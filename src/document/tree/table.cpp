#include "document/table.h"

#include <algorithm>

namespace planverk::document {

void GridCounter::begin_part(std::uint32_t rows) {
  part_end_ = row_ + rows;
  taken_until_.clear();
}

void GridCounter::begin_row() {
  ++row_;
  column_ = 0;
}

std::uint32_t GridCounter::place(std::uint32_t rows, std::uint32_t columns) {
  while (column_ < taken_until_.size() && taken_until_[column_] >= row_) ++column_;
  const std::uint32_t at = column_;
  if (taken_until_.size() < at + columns) taken_until_.resize(at + columns, 0);
  const std::uint32_t last = row_ + std::min(std::max(rows, 1U), std::max(rows_left(), 1U)) - 1;
  std::fill(taken_until_.begin() + at, taken_until_.begin() + at + columns, last);
  column_ = at + columns;
  return at + 1;
}

std::uint32_t GridCounter::width() const {
  return static_cast<std::uint32_t>(
      std::count_if(taken_until_.begin(), taken_until_.end(), [this](std::uint32_t last) { return last >= row_; }));
}

TableGrid grid_of(const Tree& tree, NodeId table, std::uint32_t most_columns) {
  TableGrid grid;
  GridCounter counter;
  tree.each_child(table, [&](NodeId part) {
    if (tree[part].kind != Kind::table_head && tree[part].kind != Kind::table_body) return;
    std::uint32_t rows = 0;
    tree.each_child(part, [&](NodeId row) { rows += tree[row].kind == Kind::row ? 1U : 0U; });
    counter.begin_part(rows);
    tree.each_child(part, [&](NodeId row) {
      if (tree[row].kind != Kind::row) return;
      counter.begin_row();
      std::uint32_t taken = 0;
      tree.each_child(row, [&](NodeId cell) {
        if (tree[cell].kind != Kind::cell && tree[cell].kind != Kind::header) return;
        const Properties& properties = tree.properties(cell);
        const auto spanned = static_cast<std::uint32_t>(std::max(properties.columns_spanned, 1));
        const std::uint32_t columns = std::min(spanned, most_columns);
        if (taken > most_columns) return;
        taken += columns;
        const std::uint32_t spanned_rows =
            std::min(static_cast<std::uint32_t>(std::max(properties.rows, 1)), counter.rows_left());
        const std::uint32_t column = counter.place(spanned_rows, columns);
        grid.cells.push_back({.cell = cell,
                              .row_node = row,
                              .row = counter.row(),
                              .column = column,
                              .rows = spanned_rows,
                              .columns = columns});
      });
      grid.rows.push_back(row);
      grid.widths.push_back(counter.width());
      grid.columns = std::max(grid.columns, grid.widths.back());
    });
  });
  return grid;
}

}  // namespace planverk::document
