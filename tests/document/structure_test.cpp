#include "document/structure.h"

#include "document/complete.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/sample_document.h"

namespace planverk::document {

using test::TreeWriter;

namespace {

constexpr std::uint32_t no_leaf = 0xFFFFFFFF;

/// Everything that must hold of any structure.
void check_sound(const Document& document, const Structure& structure) {
  REQUIRE(structure.elements[0].role == Role::document);
  std::vector<int> hung(structure.leaves.size(), 0);
  for (ElementId id = 0; id < structure.elements.size(); ++id) {
    const Element& element = structure.elements[id];
    if (id > 0) REQUIRE(element.parent < id);
    for (std::uint32_t i = 0; i < element.child_count; ++i) {
      const Child& child = structure.children[element.first_child + i];
      if (child.type == Child::Type::element) {
        REQUIRE(structure.elements[child.index].parent == id);
      } else {
        REQUIRE(structure.leaves[child.index].element == id);
        ++hung[child.index];
      }
    }
  }
  for (const int times : hung) REQUIRE(times == 1);
  const Tree& tree = document.tree;
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    const bool shows = tree[at].kind == Kind::text && tree[at].text_length > 0 && !test::is_in_title(tree, at);
    if (shows) REQUIRE(structure.leaf_of({at, Part::content}) != no_leaf);
    if (tree[at].kind == Kind::symbol) REQUIRE(structure.leaf_of({at, Part::content}) == no_leaf);
    if (tree[at].kind == Kind::note) REQUIRE(structure.leaf_of({at, Part::mark}) != no_leaf);
  }
}

/// The order in which a reader meets the leaves.
void walk(const Structure& structure, ElementId id, std::vector<std::uint32_t>& order) {
  for (std::uint32_t i = 0; i < structure.elements[id].child_count; ++i) {
    const Child& child = structure.children[structure.elements[id].first_child + i];
    if (child.type == Child::Type::element) {
      walk(structure, child.index, order);
    } else {
      order.push_back(child.index);
    }
  }
}

}  // namespace

TEST_CASE("document: structures of random trees are sound, their leaves in tag order", "[document]") {
  for (std::uint64_t seed = 0; seed <= 120; ++seed) {
    INFO("seed " << seed);
    Document document = seed == 0 ? test::rich_document() : test::random_document(seed);
    Diagnostics found;
    complete(document, {}, found);
    const Structure structure = structure_of(document);
    check_sound(document, structure);
    std::vector<std::uint32_t> order;
    walk(structure, 0, order);
    REQUIRE(order.size() == structure.leaves.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) REQUIRE(order[i] == i);
  }
}

TEST_CASE("document: words share a leaf until an element stands between", "[document]") {
  Document document;
  TreeWriter write(document.tree);
  const NodeId p = write.add(Tree::root(), Kind::paragraph);
  const NodeId first = write.text(p, "ett ");
  const NodeId second = document.tree[write.add(p, Kind::strong, "två")].first_child;
  const NodeId link = write.add(p, Kind::link, "länk");
  write.edit(link).href = "https://strandvika.example/";
  const NodeId third = write.text(p, " tre");
  const Structure structure = structure_of(document);
  CHECK(structure.content_leaf[first] == structure.content_leaf[second]);
  CHECK(structure.content_leaf[first] != structure.content_leaf[third]);
  CHECK(leaf_words(document, structure, structure.content_leaf[first]) == "ett två");
  CHECK(leaf_words(document, structure, structure.content_leaf[third]) == " tre");
}

TEST_CASE("document: all that is drawn under said words is one leaf, its links keep a place", "[document]") {
  Document document;
  TreeWriter write(document.tree);
  const NodeId target = write.section(Tree::root(), "Mål", "m");
  const NodeId p = write.add(target, Kind::paragraph);
  const NodeId said = write.said(p, "risk 7", "7");
  const NodeId tag = document.tree[write.reference(said, "m", "7")].first_child;
  Diagnostics found;
  complete(document, {}, found);
  const Structure structure = structure_of(document);
  CHECK(structure.content_leaf[said] == structure.content_leaf[tag]);
  CHECK(leaf_words(document, structure, structure.content_leaf[said]) == "risk 7");
  bool placed = false;
  for (const Element& element : structure.elements) {
    if (element.role == Role::link)
      placed = element.child_count == 0 && structure.elements[element.parent].node == said;
  }
  CHECK(placed);
}

TEST_CASE("document: sections and columns hand their language on to elements", "[document]") {
  Document document;
  document.identity.language = "sv-SE";
  TreeWriter write(document.tree);
  const NodeId section = write.add(Tree::root(), Kind::section);
  write.edit(section).lang = "nb-NO";
  const NodeId p = write.add(section, Kind::paragraph, "Norsk ");
  const NodeId back = write.add(p, Kind::foreign, "svenska");
  write.edit(back).lang = "sv-SE";
  const Structure structure = structure_of(document);
  const auto languages = languages_of(document, structure);
  REQUIRE(languages.size() == 3);
  CHECK(languages[0] == "sv-SE");
  CHECK(languages[1] == "nb-NO");
  CHECK(languages[2] == "sv-SE");
}

TEST_CASE("document: our own words are in the document's language, in a section of another one too", "[document]") {
  Document document;
  document.identity.language = "sv-SE";
  document.words = test::swedish_words();
  TreeWriter write(document.tree);
  write.styled(Tree::root(), Kind::heading, Style::title, "Plan");
  const NodeId section = write.section(Tree::root(), "Results");
  write.edit(section).lang = "en";
  write.edit(section).series = Series::annexes;
  const NodeId table = write.add(section, Kind::table);
  write.column_heads(table, {"Unit", "Posts"});
  write.row(write.add(table, Kind::table_body), {"School", "4"});
  write.add(table, Kind::caption, "Units");
  write.add(write.add(section, Kind::paragraph, "Text"), Kind::note, "Note.");
  write.section(section, "Below");
  Diagnostics found;
  complete(document, {}, found);
  const std::string said = speech(document);
  INFO(said);
  CHECK(said.find("H2 lang=en: ⟨sv-SE: Bilaga 1⟩ Results\n") != std::string::npos);
  CHECK(said.find("Caption: ⟨sv-SE: Tabell 1.⟩ Units\n") != std::string::npos);
  CHECK(said.find("⟨link \"Not 1\": ⟨sv-SE: 1⟩⟩") != std::string::npos);
  CHECK(said.find("H3 lang=en: Below\n") != std::string::npos);
}

TEST_CASE("document: what stands beside the text is read once, before it", "[document]") {
  Document document;
  document.identity.organisation = "Strandvika kommun";
  document.identity.draft_word = "Utkast";
  TreeWriter write(document.tree);
  write.styled(Tree::root(), Kind::heading, Style::title, "Plan");
  Diagnostics found;
  SECTION("organisation and draft mark") {
    document.identity.draft_mark = true;
    complete(document, {}, found);
    CHECK(canonical_text(document) == "Strandvika kommun\nUtkast\nPlan\n");
    list_contents(document);
    CHECK(canonical_text(document) == "Strandvika kommun\nUtkast\nPlan\n");
  }
  SECTION("no draft") {
    complete(document, {}, found);
    CHECK(canonical_text(document) == "Strandvika kommun\nPlan\n");
  }
  SECTION("a letterhead says whose document it is") {
    write.add(Tree::root(), Kind::paragraph, "Strandvika  kommun, Kommunstyrelsen");
    complete(document, {}, found);
    CHECK(canonical_text(document) == "Plan\nStrandvika kommun, Kommunstyrelsen\n");
  }
  SECTION("a mention in a section does not") {
    write.add(write.section(Tree::root(), "Text"), Kind::paragraph, "I Strandvika kommun bor tolv.");
    complete(document, {}, found);
    CHECK(canonical_text(document).starts_with("Strandvika kommun\nPlan\n"));
  }
}

TEST_CASE("document: contents stand in the entry above, each in the language of its heading", "[document]") {
  Document document;
  document.identity.language = "sv-SE";
  Tree& tree = document.tree;
  TreeWriter write(tree);
  write.styled(Tree::root(), Kind::heading, Style::title, "Plan");
  write.add(Tree::root(), Kind::contents);
  const NodeId first = write.section(Tree::root(), "English");
  write.edit(first).lang = "en";
  const NodeId below = write.section(first, "Avsnitt");
  write.edit(below).lang = "sv-SE";
  write.section(Tree::root(), "Sist");
  Diagnostics found;
  complete(document, {}, found);
  const std::string tags = dump_structure(document);
  const std::size_t at = tags.find("  TOC\n");
  REQUIRE(at != std::string::npos);
  const std::string expected =
      "  TOC\n    TOCI lang=en\n      Reference\n        Link to=heading \"1\"\n          \"1 \"\n          "
      "\"English\"\n"
      "          Span\n            page\n      TOC lang=sv-SE\n        TOCI\n          Reference\n"
      "            Link to=heading \"1.1\"\n              \"1.1 \"\n              \"Avsnitt\"\n              Span\n"
      "                page\n    TOCI\n";
  CHECK(tags.substr(at, expected.size()) == expected);
}

TEST_CASE("document: the caption of a figure stands beside it, notes of header cells after their table", "[document]") {
  Document document;
  Tree& tree = document.tree;
  TreeWriter write(tree);
  const NodeId figure = write.add(Tree::root(), Kind::figure);
  write.edit(figure).alt = "Staplar";
  write.add(figure, Kind::caption, "Invånare");
  const NodeId table = write.add(Tree::root(), Kind::table);
  const NodeId row = write.column_heads(table, {"År", "Antal"});
  NodeId header = tree[row].first_child;
  while (tree[header].kind != Kind::header) header = tree.following(header);
  write.add(header, Kind::note, "Kalenderår.");
  write.row(write.add(table, Kind::table_body), {"2026", "12"});
  Diagnostics found;
  resolve(document, {}, found);
  const Structure structure = structure_of(document);
  for (const Element& element : structure.elements) {
    const Role parent = element.parent == no_element ? Role::none : structure.elements[element.parent].role;
    if (element.role == Role::figure) CHECK((element.child_count == 1 && parent == Role::div));
    if (element.role == Role::caption && tree[element.node].parent == figure) CHECK(parent == Role::div);
    if (element.role == Role::note) CHECK(parent == Role::document);
  }
}

TEST_CASE("document: lines of a cell are paragraphs", "[document]") {
  Document document;
  TreeWriter write(document.tree);
  const NodeId table = write.add(Tree::root(), Kind::table);
  write.column_heads(table, {"Risk", "Värde"});
  const NodeId row = write.row(write.add(table, Kind::table_body), {"Hot", "9"});
  const NodeId cell = document.tree[row].first_child;
  write.add(cell, Kind::line_break);
  write.text(cell, "Någon skadas.");
  Diagnostics found;
  resolve(document, {}, found);
  CHECK(speech(document).find("TH (2,1) Row [Risk]:\n  P: Hot\n  P: Någon skadas.\n") != std::string::npos);
}

}  // namespace planverk::document
