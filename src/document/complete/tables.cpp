#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
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

/// What stands alone in its row names nothing beside it: in a table of one column rows have no names.
void unname_lone_cells(Tree& tree, const TableGrid& grid) {
  if (grid.columns > 1) return;
  for (const CellPlace& place : grid.cells) {
    if (tree.properties(place.cell).scope != Scope::row) continue;
    tree[place.cell].kind = Kind::cell;
    tree.edit(place.cell).scope = Scope::none;
  }
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

/// The column that names the rows where there are heads of columns and nothing else tells rows apart: the first one, or
/// that behind cells that each head several rows. 0: rows have names, or nothing that could be one.
std::uint32_t naming_column(const Tree& tree, const TableGrid& grid) {
  bool columns_headed = false;
  std::uint32_t last = 0;                       // of those that head rows
  std::vector<bool> heads(grid.columns + 1);    // by column: one of its cells does
  std::vector<bool> several(grid.columns + 1);  // and one of them several rows
  for (const CellPlace& place : grid.cells) {
    const Scope scope = tree.properties(place.cell).scope;
    columns_headed = columns_headed || scope == Scope::column;
    if (scope != Scope::row || names_row_group(tree, place.row_node)) continue;
    heads[place.column] = true;
    if (place.rows > 1) several[place.column] = true;
    last = std::max(last, place.column + place.columns - 1);
  }
  if (!columns_headed || heads != several) return 0;
  // What stands last is what the others are about.
  const std::uint32_t column = last + 1;
  return column < grid.columns || (last == 0 && grid.columns > 1) ? column : 0;
}

/// Where several rows have a head in common, what names one of them tells it from the others.
bool are_told_apart(const Tree& tree, const std::vector<CellPlace>& names, const TableGrid& grid, std::uint32_t column) {
  std::vector<NodeId> head_of(grid.rows.size() + 1, no_node);  // of each row, the nearest that heads several
  for (const CellPlace& place : grid.cells) {
    if (place.column + place.columns != column || tree.properties(place.cell).scope != Scope::row) continue;
    for (std::uint32_t row = place.row; row < place.row + place.rows && row < head_of.size(); ++row)
      head_of[row] = place.cell;
  }
  std::set<std::pair<NodeId, std::string>> met;
  return std::ranges::all_of(
      names, [&](const CellPlace& name) { return met.emplace(head_of[name.row], words_below(tree, name.cell)).second; });
}

bool has_letter(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    if (utf8::is_letter(utf8::next(words, at))) return true;
  }
  return false;
}

/// The cells of that column that could be names of their rows, all or none: what one row has for a name the others have
/// too. Behind heads of several rows a number is a value, not a name.
std::vector<CellPlace> names_in(const Tree& tree, const TableGrid& grid, std::uint32_t column) {
  std::vector<CellPlace> names;
  for (const CellPlace& place : grid.cells) {
    if (place.column != column || place.columns > 1 || tree[place.cell].kind != Kind::cell) continue;
    if (tree[tree[place.row_node].parent].kind != Kind::table_body) continue;
    if (!holds_words_alone(tree, place.cell)) return {};
    const std::string words = words_below(tree, place.cell);
    if (words.size() > longest_name || (column > 1 && (place.rows > 1 || !has_letter(words)))) return {};
    if (!words.empty()) names.push_back(place);
  }
  return names;
}

void name_rows(Tree& tree, const TableGrid& grid) {
  const std::uint32_t column = naming_column(tree, grid);
  if (column == 0) return;
  const std::vector<CellPlace> names = names_in(tree, grid, column);
  if (column > 1 && !are_told_apart(tree, names, grid, column)) return;
  for (const CellPlace& place : names) tree.edit(place.cell).scope = Scope::row;
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
    unname_lone_cells(tree, grid);
    name_groups(tree, grid);
    name_rows(tree, grid);
    if (first_child_of(tree, table, Kind::table_note) != no_node) link_table_notes(tree, table);
  }
}

}  // namespace planverk::document
