#include <functional>
#include <string>

#include "document/complete.h"
#include "support/catch.h"
#include "support/sample_document.h"

namespace planverk::document {

using test::TreeWriter;

namespace {

/// A sound document, spoilt by `spoil`; the keys of what check() then finds.
std::vector<std::string> findings(const std::function<void(Document&, TreeWriter&, NodeId section)>& spoil) {
  Document document;
  document.words = test::swedish_words();
  TreeWriter write(document.tree);
  write.styled(Tree::root(), Kind::heading, Style::title, "Titel");
  const NodeId section = write.section(Tree::root(), "Avsnitt");
  Diagnostics completing;
  spoil(document, write, section);
  complete(document, {}, completing);
  Diagnostics found;
  check(document, found);
  std::vector<std::string> keys;
  for (const Diagnostics* of : {&completing, &found}) {
    for (const Diagnostic& each : of->all()) {
      if (of == &found || each.message.key.starts_with("document-structure")) keys.push_back(each.message.key);
    }
  }
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("document: text-too-long", "[document]") {
  const auto with = [](const std::string& text, auto member) {
    return findings([&](Document& document, TreeWriter& write, NodeId section) {
      const NodeId place = write.add(section, Kind::paragraph);
      document.tree.edit(place).*member = text;
      write.text(place, "Ord.");
    });
  };
  const std::string most(longest_string, 'a');
  std::string astral;  // two units each
  for (std::size_t i = 0; i < longest_string / 2; ++i) astral += "\xF0\x9D\x94\xB8";
  for (const auto member : {&Properties::alt, &Properties::said, &Properties::href}) {
    CHECK(with(most, member).empty());
    CHECK(with(astral, member).empty());
    CHECK(with(most + "a", member) == Keys{"text-too-long"});
    CHECK(with(astral + "a", member) == Keys{"text-too-long"});
  }
  CHECK(findings([&](Document&, TreeWriter& write, NodeId section) { write.section(section, most + "a"); }) ==
        Keys{"text-too-long"});
}

TEST_CASE("document: document-structure", "[document]") {
  CHECK(findings([](Document&, TreeWriter&, NodeId) {}).empty());
  CHECK(findings([](Document&, TreeWriter& write, NodeId) {
          write.styled(Tree::root(), Kind::heading, Style::title, "Titel till");
        }) == Keys{"document-structure.two-titles"});
  CHECK(findings([](Document& document, TreeWriter&, NodeId) {
          document.tree.edit(document.tree[Tree::root()].first_child).style = Style::normal;
        }) == Keys{"document-structure.level-skipped", "document-structure.no-title"});
  CHECK(findings([](Document&, TreeWriter& write, NodeId section) { write.section(section, "\u00AD "); }) ==
        Keys{"document-structure.empty-heading"});
  CHECK(findings([](Document&, TreeWriter& write, NodeId section) { write.add(section, Kind::figure); }) ==
        Keys{"document-structure.figure-without-alt", "document-structure.figure-without-picture"});
  CHECK(findings([](Document&, TreeWriter& write, NodeId section) {
          const NodeId table = write.add(section, Kind::table);
          write.row(write.add(table, Kind::table_body), {"a"});
        }) == Keys{"document-structure.table-without-head"});
  CHECK(findings([](Document&, TreeWriter& write, NodeId section) {
          const NodeId table = write.add(section, Kind::table);
          write.column_heads(table, {"a", "b"});
          write.row(write.add(table, Kind::table_body), {"a", "b", "c"});
        }) == Keys{"document-structure.uneven-rows"});
  CHECK(findings([](Document& document, TreeWriter& write, NodeId section) {
          const NodeId table = write.add(section, Kind::table);
          write.column_heads(table, {"a", "b"});
          const NodeId body = write.add(table, Kind::table_body);
          write.row(body, {"a", "b"});
          const NodeId row = document.tree[body].first_child;
          document.tree.edit(document.tree[row].first_child).rows = 2;
        }) == Keys{"document-structure.rows-past-end"});
  CHECK(findings([](Document& document, TreeWriter& write, NodeId section) {
          const NodeId table = write.add(section, Kind::table);
          write.column_heads(table, {"a", "b"});
          const NodeId body = write.add(table, Kind::table_body);
          write.row(body, {"a", "b"});
          write.row(body, {"c"});
          const Node& above = document.tree[document.tree[body].first_child];
          document.tree.edit(above.last_child).rows = 2;
          const Node& below = document.tree[document.tree[body].last_child];
          document.tree.edit(below.first_child).columns_spanned = 2;
        }) == Keys{"document-structure.cells-overlap"});
  CHECK(findings([](Document& document, TreeWriter& write, NodeId section) {
          const NodeId table = write.add(section, Kind::table);
          const NodeId row = write.column_heads(table, {"a", "b"});
          document.tree.edit(document.tree[row].first_child).scope = Scope::none;
          write.row(write.add(table, Kind::table_body), {"a", "b"});
        }) == Keys{"document-structure.header-without-scope"});
  CHECK(findings([](Document&, TreeWriter& write, NodeId section) {
          write.edit(write.add(write.add(section, Kind::paragraph), Kind::link)).href = "https://strandvika.example/";
        }) == Keys{"document-structure.link-without-text"});
  CHECK(findings([](Document&, TreeWriter& write, NodeId section) {
          write.add(write.add(section, Kind::paragraph), Kind::link, "ingenstans");
        }) == Keys{"document-structure.link-without-target"});
}

TEST_CASE("document: the sample documents are sound", "[document]") {
  Document rich = test::rich_document();
  Diagnostics found;
  complete(rich, {}, found);
  check(rich, found);
  CHECK(found.empty());
}

}  // namespace planverk::document
