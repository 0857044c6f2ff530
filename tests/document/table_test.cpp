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

namespace {

/// Two groups of rows: a head in common, then a name and what is said of it.
NodeId grouped_by_head(Document& document, std::initializer_list<std::string_view> names) {
  TreeWriter write(document.tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"Område", "Vad", "När"});
  const NodeId body = write.add(table, Kind::table_body);
  int row_of_group = 0;
  for (const std::string_view name : names) {
    const NodeId row = row_of_group == 0 ? write.row(body, {"Ekonomi", name, "i maj"}) : write.row(body, {name, "i juni"});
    if (row_of_group == 0) {
      const NodeId head = document.tree[row].first_child;
      document.tree[head].kind = Kind::header;
      write.edit(head).scope = Scope::row;
      write.edit(head).rows = 2;
    }
    row_of_group = 1 - row_of_group;
  }
  return table;
}

}  // namespace

TEST_CASE("document: in a table of one column no cell names a row", "[document]") {
  Document document;
  Tree& tree = document.tree;
  TreeWriter write(tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"Mål"});
  const NodeId body = write.add(table, Kind::table_body);
  const NodeId cell = tree[write.row(body, {"Fler i arbete"})].first_child;
  tree.edit(cell).scope = Scope::row;
  const NodeId header = tree[write.row(body, {"Bättre skola"})].first_child;
  tree[header].kind = Kind::header;
  tree.edit(header).scope = Scope::row;
  Diagnostics found;
  resolve(document, {}, found);
  for (const NodeId each : {cell, header}) {
    CHECK(tree[each].kind == Kind::cell);
    CHECK(tree.properties(each).scope == Scope::none);
  }
}

TEST_CASE("document: behind a head of several rows the next column tells them apart", "[document]") {
  Document document;
  Diagnostics found;
  SECTION("names") {
    grouped_by_head(document, {"Attest", "Kassor", "Attest", "Löner"});
    resolve(document, {}, found);
    CHECK(heads_of(document) ==
          "Ekonomi: Område\nAttest: Vad Ekonomi\ni maj: När Ekonomi Attest\n"
          "Kassor: Vad Ekonomi\ni juni: När Ekonomi Kassor\n"
          "Ekonomi: Område\nAttest: Vad Ekonomi\ni maj: När Ekonomi Attest\n"
          "Löner: Vad Ekonomi\ni juni: När Ekonomi Löner\n");
  }
  SECTION("what two rows of a group have in common names neither") {
    grouped_by_head(document, {"Attest", "Attest", "Kassor", "Löner"});
    resolve(document, {}, found);
    CHECK(heads_of(document).starts_with("Ekonomi: Område\nAttest: Vad Ekonomi\ni maj: När Ekonomi\n"));
  }
  SECTION("nor does the last column: it is what the table tells") {
    const NodeId table = grouped_by_head(document, {"Attest", "Kassor"});
    for (NodeId at = table; at != no_node; at = document.tree.following(at, table)) {
      if (document.tree[at].kind == Kind::row) document.tree.detach(document.tree[at].last_child);
    }
    resolve(document, {}, found);
    CHECK(heads_of(document) == "Ekonomi: Område\nAttest: Vad Ekonomi\nKassor: Vad Ekonomi\n");
  }
  SECTION("a head of one row among them is one more of the same column") {
    const NodeId table = grouped_by_head(document, {"Attest", "Kassor", "Löner"});
    document.tree.edit(document.tree[document.tree[document.tree[table].last_child].last_child].first_child).rows = 1;
    resolve(document, {}, found);
    CHECK(heads_of(document).ends_with("Löner: Vad Ekonomi\ni maj: När Ekonomi Löner\n"));
  }
}

TEST_CASE("document: the sign of a table's note leads there, and back", "[document]") {
  Document document;
  document.words = test::swedish_words();
  Tree& tree = document.tree;
  TreeWriter write(tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"Enhet*", "Antal"});
  const NodeId body = write.add(table, Kind::table_body);
  write.row(body, {"Skola**", "1 * 2"});
  write.row(body, {"A*, B* och a", "4***"});
  const auto note = [&](std::string_view sign) {
    const NodeId made = write.add(table, Kind::table_note, "Not.");
    write.edit(made).label = sign;
    return made;
  };
  const NodeId one = note("*");
  const NodeId two = note("**");
  const NodeId letter = note("a");
  Diagnostics found;
  resolve(document, {}, found);
  std::vector<std::pair<std::string, NodeId>> marks;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind == Kind::table_mark)
      marks.emplace_back(tree.text(tree[at].first_child), tree.properties(at).target);
  }
  CHECK(marks == std::vector<std::pair<std::string, NodeId>>{{"*", one}, {"**", two}, {"*", one}, {"*", one}});
  CHECK(tree[tree.properties(two).target].kind == Kind::table_mark);
  CHECK(tree.properties(letter).target == no_node);
  CHECK(canonical_text(document).find("A*, B* och a\n4***\n") != std::string::npos);
  const std::string tags = dump_structure(document);
  INFO(tags);
  CHECK(tags.find("Reference\n            Link to=table-note \"*\"") != std::string::npos);
  CHECK(tags.find("Lbl\n      Link to=table-mark\n") != std::string::npos);
  CHECK(link_words(document, tree.properties(two).target) == "Not **");
  CHECK(link_words(document, two, true).starts_with("Not **: "));
}

}  // namespace planverk::document
