#include "document/table.h"

#include <algorithm>
#include <optional>

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

namespace {

bool is_sum(const Tree& tree, NodeId row) {
  return name_of(tree.properties(row).style) == "sum";
}

std::int32_t columns_in(const Tree& tree, NodeId row) {
  std::int32_t columns = 0;
  tree.each_child(row, [&](NodeId cell) { columns += std::max(tree.properties(cell).columns_spanned, 1); });
  return columns;
}

bool is_cell(const Tree& tree, NodeId node) {
  return tree[node].kind == Kind::header || tree[node].kind == Kind::cell;
}

/// Of the table that holds a part: its first rows, which no cell from above reaches into, are among the widest.
std::int32_t width_around(const Tree& tree, NodeId part) {
  std::int32_t width = 0;
  tree.each_child(tree[part].parent, [&](NodeId each) {
    if (tree[each].kind != Kind::table_head && tree[each].kind != Kind::table_body) return;
    tree.each_child(each, [&](NodeId row) { width = std::max(width, columns_in(tree, row)); });
  });
  return width;
}

/// The last row, where it sums up all groups: they have no sums of their own, or it follows that of the last one.
bool sums_all(const Tree& tree, NodeId last) {
  NodeId before = no_node;
  std::int32_t width = 0;
  bool sums_of_groups = false;
  for (NodeId row = tree[tree[last].parent].first_child; row != last; row = tree[row].next) {
    if (tree[row].kind != Kind::row) continue;
    if (names_row_group(tree, row)) {
      sums_of_groups = sums_of_groups || (before != no_node && is_sum(tree, before));
      width = columns_in(tree, row);
    }
    before = row;
  }
  // What a cell from above reaches into can't begin a part.
  if (width == 0 || columns_in(tree, last) != width) return false;
  return !sums_of_groups || is_sum(tree, before);
}

}  // namespace

bool names_row_group(const Tree& tree, NodeId row) {
  const NodeId cell = tree[row].first_child;
  if (cell == no_node || !is_cell(tree, cell) || tree[cell].next != no_node) return false;
  const Properties& properties = tree.properties(cell);
  return properties.scope == Scope::row && properties.rows <= 1 && properties.columns_spanned > 1 &&
         tree[tree[row].parent].kind == Kind::table_body &&
         properties.columns_spanned >= width_around(tree, tree[row].parent);
}

bool begins_row_group(const Tree& tree, NodeId row) {
  if (names_row_group(tree, row)) return true;
  return is_sum(tree, row) && tree[row].next == no_node && sums_all(tree, row);
}

bool has_row_groups(const Tree& tree, NodeId table) {
  const NodeId body = first_child_of(tree, table, Kind::table_body);
  if (body == no_node) return false;
  for (NodeId row = tree[body].first_child; row != no_node; row = tree[row].next) {
    if (names_row_group(tree, row)) return true;
  }
  return false;
}

std::vector<std::vector<std::uint32_t>> headers_of(const Tree& tree, const TableGrid& grid) {
  std::vector<std::vector<std::uint32_t>> headers(grid.cells.size());
  const auto scope = [&](const CellPlace& place) { return tree.properties(place.cell).scope; };
  std::vector<std::uint32_t> of_columns, of_rows;  // those met so far; of rows, those that reach the current one
  std::optional<std::uint32_t> group;
  NodeId row = no_node;
  for (std::uint32_t i = 0; i < grid.cells.size(); ++i) {
    const CellPlace& place = grid.cells[i];
    if (place.row_node != row) {
      row = place.row_node;
      if (begins_row_group(tree, row)) group.reset();
      std::erase_if(of_rows, [&](std::uint32_t at) { return grid.cells[at].row + grid.cells[at].rows <= place.row; });
    }
    if (place.columns == grid.columns && names_row_group(tree, row)) {
      group = i;
      continue;
    }
    if (scope(place) != Scope::column) {
      for (const std::uint32_t at : of_columns) {
        const CellPlace& column = grid.cells[at];
        if (column.column < place.column + place.columns && place.column < column.column + column.columns)
          headers[i].push_back(at);
      }
      if (group) headers[i].push_back(*group);
    }
    for (const std::uint32_t at : of_rows) {
      if (grid.cells[at].column < place.column) headers[i].push_back(at);
    }
    if (scope(place) == Scope::column) of_columns.push_back(i);
    if (scope(place) == Scope::row) of_rows.push_back(i);
  }
  return headers;
}

}  // namespace planverk::document
