#include "document/table.h"

#include <tuple>
#include <vector>

#include "support/catch.h"
#include "support/sample_document.h"

namespace planverk::document {

using test::TreeWriter;

TEST_CASE("document: cells take the places that spans leave", "[document]") {
  Tree tree;
  TreeWriter write(tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"a", "b", "c"});
  const NodeId body = write.add(table, Kind::table_body);
  const NodeId first = write.row(body, {"d", "e"});
  tree.edit(tree[first].first_child).rows = 2;
  tree.edit(tree[first].last_child).columns_spanned = 2;
  write.row(body, {"f", "g"});
  // Spans past the end of the body are cut there.
  tree.edit(tree[write.row(body, {"h", "i", "j"})].last_child).rows = 9;

  const TableGrid grid = grid_of(tree, table);
  std::vector<std::tuple<std::uint32_t, std::uint32_t>> places;
  for (const CellPlace& place : grid.cells) places.emplace_back(place.row, place.column);
  CHECK(places == std::vector<std::tuple<std::uint32_t, std::uint32_t>>{
                      {1, 1}, {1, 2}, {1, 3}, {2, 1}, {2, 2}, {3, 2}, {3, 3}, {4, 1}, {4, 2}, {4, 3}});
  CHECK(grid.widths == std::vector<std::uint32_t>{3, 3, 3, 3});
  CHECK(grid.columns == 3);
  CHECK(grid.cells.back().rows == 1);
}

TEST_CASE("document: a hostile span costs no memory", "[document]") {
  Tree tree;
  TreeWriter write(tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  const NodeId row = write.row(write.add(table, Kind::table_body), {"a", "b"});
  tree.edit(tree[row].first_child).columns_spanned = 2'000'000'000;
  tree.edit(tree[row].first_child).rows = 2'000'000'000;
  CHECK(grid_of(tree, table).columns <= 4097);
}

}  // namespace planverk::document
