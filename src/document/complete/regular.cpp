#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "complete/steps.h"
#include "document/table.h"

namespace planverk::document {

namespace {

/// One table. Cells are placed as a browser does it; what they reach over beyond that is told and cut off.
class Mender {
 public:
  Mender(Tree& tree, NodeId table, Diagnostics& found) : tree_(tree), table_(table), found_(found) {}

  void run() {
    std::vector<NodeId> parts;
    tree_.each_child(table_, [&](NodeId part) {
      if (tree_[part].kind == Kind::table_head || tree_[part].kind == Kind::table_body) parts.push_back(part);
    });
    for (const NodeId part : parts) cut(part);
    fill();
  }

 private:
  void cut(NodeId part) {
    std::vector<NodeId> rows;
    tree_.each_child(part, [&](NodeId row) {
      if (tree_[row].kind == Kind::row) rows.push_back(row);
    });
    std::vector<std::size_t> taken_until;  // by column: the first row that is free again
    for (std::size_t row = 0; row < rows.size(); ++row) {
      std::size_t column = 0;
      std::vector<NodeId> cells;
      tree_.each_child(rows[row], [&](NodeId cell) {
        if (tree_[cell].kind == Kind::cell || tree_[cell].kind == Kind::header) cells.push_back(cell);
      });
      for (const NodeId cell : cells) {
        while (column < taken_until.size() && taken_until[column] > row) ++column;
        const auto height = cut_rows(cell, rows.size() - row);
        const auto width = cut_columns(cell, free_from(taken_until, column, row));
        if (taken_until.size() < column + width) taken_until.resize(column + width, 0);
        std::fill_n(taken_until.begin() + static_cast<std::ptrdiff_t>(column), width, row + height);
        column += width;
      }
    }
  }

  static constexpr std::size_t most_columns = 4096;

  static std::size_t free_from(const std::vector<std::size_t>& taken_until, std::size_t column, std::size_t row) {
    std::size_t end = column;
    while (end < taken_until.size() && taken_until[end] <= row) ++end;
    return end < taken_until.size() ? end - column : most_columns;
  }

  std::size_t cut_rows(NodeId cell, std::size_t left) {
    const auto rows = static_cast<std::size_t>(std::max(tree_.properties(cell).rows, 1));
    if (rows <= left) return rows;
    told()
        .add("document-structure", tree_[cell].source)
        .variant("rows-past-end")
        .with("spanned", std::to_string(rows))
        .with("free", std::to_string(left))
        .mend("spans");
    tree_.edit(cell).rows = static_cast<std::int32_t>(left);
    return left;
  }

  std::size_t cut_columns(NodeId cell, std::size_t free) {
    const auto columns = static_cast<std::size_t>(std::max(tree_.properties(cell).columns_spanned, 1));
    if (columns <= free) return columns;
    told()
        .add("document-structure", tree_[cell].source)
        .variant("cells-overlap")
        .with("spanned", std::to_string(columns))
        .with("free", std::to_string(free))
        .mend("spans");
    tree_.edit(cell).columns_spanned = static_cast<std::int32_t>(free);
    return free;
  }

  /// The first of a table is enough: the next ones mostly follow from it.
  Diagnostics& told() { return std::exchange(told_, true) ? unheard_ : found_; }

  /// Rows that are too short end with empty cells.
  void fill() {
    const TableGrid grid = grid_of(tree_, table_);
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      if (grid.widths[i] == grid.columns) continue;
      told()
          .add("document-structure", tree_[grid.rows[i]].source)
          .variant("uneven-rows")
          .with("row", std::to_string(i + 1))
          .with("columns", std::to_string(grid.widths[i]))
          .with("expected", std::to_string(grid.columns))
          .mend("spans");
      const Span source = tree_[grid.rows[i]].source;
      for (auto width = grid.widths[i]; width < grid.columns; ++width) tree_.add(grid.rows[i], Kind::cell, source);
    }
  }

  Tree& tree_;
  NodeId table_;
  Diagnostics& found_;
  Diagnostics unheard_;
  bool told_ = false;
};

}  // namespace

void make_tables_regular(Document& document, Diagnostics& found) {
  for (NodeId at = Tree::root(); at != no_node; at = document.tree.following(at)) {
    if (document.tree[at].kind == Kind::table) Mender(document.tree, at, found).run();
  }
}

}  // namespace planverk::document
