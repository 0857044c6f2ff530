#include <vector>

#include "complete/steps.h"
#include "document/table.h"
#include "tree/words.h"

namespace planverk::document {

namespace {

/// The name of a row is said with each of its cells: no more words than that bears.
constexpr std::size_t longest_name = 160;

bool holds_words_alone(const Tree& tree, NodeId cell) {
  for (NodeId at = tree.following(cell, cell); at != no_node; at = tree.following(at, cell)) {
    if (!is_inline(tree[at].kind) && tree[at].kind != Kind::paragraph) return false;
  }
  return true;
}

bool is_empty(const Tree& tree, NodeId cell) {
  return holds_words_alone(tree, cell) && words_below(tree, cell).empty();
}

/// The one cell of a row that is styled as a group's head heads it, whatever it was written as.
void name_groups(Tree& tree, const TableGrid& grid) {
  for (const CellPlace& place : grid.cells) {
    if (place.columns < grid.columns || grid.columns < 2 || tree.properties(place.cell).scope != Scope::none) continue;
    const bool group = name_of(tree.properties(place.row_node).style) == "group";
    if (group && tree[tree[place.row_node].parent].kind == Kind::table_body && !is_empty(tree, place.cell))
      tree.edit(place.cell).scope = Scope::row;
  }
}

/// Where no cell heads its row and there are heads of columns, the first column names the rows.
void name_rows(Tree& tree, const TableGrid& grid) {
  bool columns_headed = false;
  for (const CellPlace& place : grid.cells) {
    const Scope scope = tree.properties(place.cell).scope;
    if (scope == Scope::row && !names_row_group(tree, place.row_node)) return;
    columns_headed = columns_headed || scope == Scope::column;
  }
  if (!columns_headed || grid.columns < 2) return;
  std::vector<NodeId> names;
  for (const CellPlace& place : grid.cells) {
    if (place.column != 1 || place.columns > 1 || tree[place.cell].kind != Kind::cell) continue;
    if (tree[tree[place.row_node].parent].kind != Kind::table_body) continue;
    // What one row has for a name the others have too, else no cell of the column is one.
    if (!holds_words_alone(tree, place.cell) || words_below(tree, place.cell).size() > longest_name) return;
    if (!is_empty(tree, place.cell)) names.push_back(place.cell);
  }
  for (const NodeId cell : names) tree.edit(cell).scope = Scope::row;
}

}  // namespace

void head_tables(Tree& tree) {
  for (NodeId table = Tree::root(); table != no_node; table = tree.following(table)) {
    if (tree[table].kind != Kind::table) continue;
    const TableGrid grid = grid_of(tree, table);
    for (const CellPlace& place : grid.cells) {
      if (tree[place.cell].kind != Kind::header || !is_empty(tree, place.cell)) continue;
      tree[place.cell].kind = Kind::cell;  // a corner heads nothing
      if (tree.properties(place.cell).scope != Scope::none) tree.edit(place.cell).scope = Scope::none;
    }
    name_groups(tree, grid);
    name_rows(tree, grid);
  }
}

}  // namespace planverk::document
