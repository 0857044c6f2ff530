#include "document/structure.h"

#include "document/complete.h"
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

}  // namespace planverk::document
