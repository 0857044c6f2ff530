#include "table/grid.h"

#include <algorithm>
#include <string>

namespace planverk::layout {

using document::Kind;
using document::NodeId;

namespace {

class GridMaker {
 public:
  GridMaker(const document::Tree& tree, const Limits& limits, Diagnostics& found)
      : tree_(tree), limits_(limits), found_(found) {}

  TableGrid run(NodeId table) {
    grid_.columns = std::min<std::size_t>(tree_.properties(table).columns.size(), limits_.columns);
    for (const Kind part : {Kind::table_head, Kind::table_body}) {
      tree_.each_child(table, [&](NodeId child) {
        if (tree_[child].kind == part) rows_of(child);
      });
      if (part == Kind::table_head) grid_.head_rows = static_cast<std::uint32_t>(grid_.rows.size());
    }
    return std::move(grid_);
  }

 private:
  void rows_of(NodeId part) {
    const auto first = static_cast<std::uint32_t>(grid_.rows.size());
    taken_until_.assign(taken_until_.size(), 0);
    tree_.each_child(part, [&](NodeId node) {
      if (tree_[node].kind != Kind::row || over("rows", grid_.rows.size() + 1, limits_.rows, node)) return;
      add_row(node);
    });
    const auto end = static_cast<std::uint32_t>(grid_.rows.size());
    if (first == end) return;
    for (std::size_t i = grid_.rows[first].first_cell; i < grid_.cells.size(); ++i) {
      GridCell& cell = grid_.cells[i];
      cell.rows = std::min(cell.rows, end - cell.row);
    }
  }

  void add_row(NodeId node) {
    const auto row = static_cast<std::uint32_t>(grid_.rows.size());
    GridRow& added = grid_.rows.emplace_back();
    added.node = node;
    added.first_cell = static_cast<std::uint32_t>(grid_.cells.size());
    std::size_t column = 0;
    tree_.each_child(node, [&](NodeId child) {
      const Kind kind = tree_[child].kind;
      if (kind != Kind::cell && kind != Kind::header) return;
      while (column < taken_until_.size() && taken_until_[column] > row) ++column;
      const document::Properties& properties = tree_.properties(child);
      const auto wide = static_cast<std::size_t>(std::max(1, properties.columns_spanned));
      const auto high = static_cast<std::size_t>(std::max(1, properties.rows));
      if (over("span", std::max(wide, high), limits_.span, child)) return;
      if (over("columns", column + wide, limits_.columns, child)) return;
      GridCell cell;
      cell.node = child;
      cell.row = row;
      cell.rows = static_cast<std::uint32_t>(high);
      cell.column = static_cast<std::uint16_t>(column);
      cell.columns = static_cast<std::uint16_t>(wide);
      if (taken_until_.size() < column + wide) taken_until_.resize(column + wide, 0);
      for (std::size_t i = column; i < column + wide; ++i) taken_until_[i] = row + cell.rows;
      column += wide;
      grid_.columns = std::max(grid_.columns, column);
      grid_.cells.push_back(cell);
    });
    grid_.rows.back().end_cell = static_cast<std::uint32_t>(grid_.cells.size());
  }

  /// One finding a table and limit is enough.
  bool over(std::string_view limit, std::size_t value, std::uint64_t allowed, NodeId node) {
    if (value <= allowed) return false;
    if (said_ != limit) {
      found_.add("limit", tree_[node].source)
          .with("limit", std::string(limit))
          .with("value", std::to_string(allowed))
          .mend({}, {{"limit", std::string(limit)}});
    }
    said_ = limit;
    return true;
  }

  const document::Tree& tree_;
  const Limits& limits_;
  Diagnostics& found_;
  TableGrid grid_;
  std::vector<std::uint32_t> taken_until_;  ///< by column: the first row that is free again
  std::string_view said_;
};

}  // namespace

TableGrid make_grid(const document::Tree& tree, NodeId table, const Limits& limits, Diagnostics& found) {
  return GridMaker(tree, limits, found).run(table);
}

}  // namespace planverk::layout
