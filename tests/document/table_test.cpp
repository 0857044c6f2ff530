#include "document/table.h"

#include <string>
#include <tuple>
#include <vector>

#include "document/complete.h"
#include "document/dump.h"
#include "document/structure.h"
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

namespace {

/// A table of two groups, each with two rows of a name and a number.
Document grouped(bool sums_of_groups, bool sum_of_all) {
  Document document;
  Tree& tree = document.tree;
  TreeWriter write(tree);
  write.styled(Tree::root(), Kind::heading, Style::title, "Enheter");
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"Enhet", "Tjänster"});
  const NodeId body = write.add(table, Kind::table_body);
  const Style sum = Style::named("sum");
  for (const std::string_view name : {"Norr", "Söder"}) {
    const NodeId row = write.add(body, Kind::row);
    const NodeId header = write.add(row, Kind::header, name);
    tree.edit(header).columns_spanned = 2;
    tree.edit(header).scope = Scope::row;
    write.row(body, {"Skola", "1,5"});
    write.row(body, {"Hemtjänst", "4"});
    if (sums_of_groups) tree.edit(write.row(body, {"Summa", "5,5"})).style = sum;
  }
  if (sum_of_all) tree.edit(write.row(body, {"Allt", "11"})).style = sum;
  return document;
}

/// Each cell with the heads that it gets: `1,5: Tjänster, Norr, Skola`.
std::string heads_of(const Document& document) {
  const Tree& tree = document.tree;
  const NodeId table = first_child_of(tree, Tree::root(), Kind::table);
  const TableGrid grid = grid_of(tree, table);
  const auto headers = headers_of(tree, grid);
  std::string out;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (headers[i].empty()) continue;
    out += words_of(document, grid.cells[i].cell) + ":";
    for (const std::uint32_t header : headers[i]) out += " " + words_of(document, grid.cells[header].cell);
    out += "\n";
  }
  return out;
}

Document completed(Document document) {
  Diagnostics found;
  complete(document, {}, found);
  CHECK(found.all().empty());
  return document;
}

}  // namespace

TEST_CASE("document: rows below the name of a group are told by it, those of the next by theirs", "[document]") {
  const Document document = completed(grouped(false, true));
  CHECK(heads_of(document) ==
        "Skola: Enhet Norr\n1,5: Tjänster Norr Skola\nHemtjänst: Enhet Norr\n4: Tjänster Norr Hemtjänst\n"
        "Skola: Enhet Söder\n1,5: Tjänster Söder Skola\nHemtjänst: Enhet Söder\n4: Tjänster Söder Hemtjänst\n"
        "Allt: Enhet\n11: Tjänster Allt\n");
  const std::string tags = dump_structure(document);
  CHECK(tags.find("TH Row of-group columns=2") != std::string::npos);
  std::size_t bodies = 0;
  for (std::size_t at = tags.find("TBody"); at != std::string::npos; at = tags.find("TBody", at + 1)) ++bodies;
  CHECK(bodies == 3);
}

TEST_CASE("document: the sum of a group belongs to it, that of all groups to none", "[document]") {
  CHECK(heads_of(completed(grouped(true, false))).ends_with("5,5: Tjänster Söder Summa\n"));
  CHECK(heads_of(completed(grouped(true, true)))
            .ends_with("5,5: Tjänster Söder Summa\nAllt: Enhet\n11: Tjänster Allt\n"));
}

TEST_CASE("document: where no cell heads its row the first does, and an empty head is none", "[document]") {
  Document document;
  Tree& tree = document.tree;
  TreeWriter write(tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"", "2026", "2027"});
  const NodeId body = write.add(table, Kind::table_body);
  const NodeId row = write.row(body, {"Skola", "1", "2"});
  write.row(body, {"", "3", "4"});
  SECTION("names") {
    Diagnostics found;
    resolve(document, {}, found);
    CHECK(heads_of(document) == "1: 2026 Skola\n2: 2027 Skola\n3: 2026\n4: 2027\n");
    CHECK(tree[tree[row].first_child].kind == Kind::cell);  // it looks as before
  }
  SECTION("whole sentences are no name") {
    write.text(tree[row].first_child, std::string(200, 'x'));
    Diagnostics found;
    resolve(document, {}, found);
    CHECK(heads_of(document) == "1: 2026\n2: 2027\n3: 2026\n4: 2027\n");
  }
}

}  // namespace planverk::document
