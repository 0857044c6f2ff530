#include "document/tree.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace planverk::document {

namespace {

std::vector<NodeId> children_of(const Tree& tree, NodeId node) {
  std::vector<NodeId> children;
  tree.each_child(node, [&](NodeId child) { children.push_back(child); });
  return children;
}

using Ids = std::vector<NodeId>;

}  // namespace

TEST_CASE("document: nodes move and keep their order", "[document]") {
  Tree tree;
  const NodeId a = tree.add(Tree::root(), Kind::section);
  const NodeId b = tree.add(Tree::root(), Kind::section);
  const NodeId c = tree.add(Tree::root(), Kind::section);
  tree.move_before(c, a);
  CHECK(children_of(tree, Tree::root()) == Ids{c, a, b});
  tree.move_before(b, a);
  CHECK(children_of(tree, Tree::root()) == Ids{c, b, a});
  tree.move(c, b);
  CHECK(children_of(tree, Tree::root()) == Ids{b, a});
  CHECK(children_of(tree, b) == Ids{c});
  tree.detach(a);
  CHECK(children_of(tree, Tree::root()) == Ids{b});
  CHECK(tree[Tree::root()].last_child == b);
  tree.move(a, Tree::root());
  CHECK(children_of(tree, Tree::root()) == Ids{b, a});
  CHECK(tree.following(b) == c);
  CHECK(tree.following_past(b) == a);
  CHECK(tree.following(c, b) == no_node);
  CHECK(tree.following(a) == no_node);
}

TEST_CASE("document: a node's properties are its own, and languages are inherited", "[document]") {
  Tree tree;
  const NodeId section = tree.add(Tree::root(), Kind::section);
  const NodeId text = tree.add_text(tree.add(section, Kind::paragraph), "ord");
  tree.edit(section).lang = "nb-NO";
  CHECK(tree.properties(text).lang.empty());
  CHECK(language_at(tree, text) == "nb-NO");
  CHECK(tree.text(text) == "ord");
  CHECK(language_at(tree, Tree::root()).empty());
}

TEST_CASE("document: names of styles and symbols lead back to them", "[document]") {
  for (const std::string_view name : {"", "title", "register", "side-by-side", "the-house-style"})
    CHECK(name_of(Style::named(name)) == name);
  CHECK(Style::named("the-house-style") == Style::named("the-house-style"));
  CHECK_FALSE(Style::named("the-house-style") == Style::named("another"));
  for (int i = 0; i <= static_cast<int>(Symbol::logo); ++i)
    CHECK(symbol_of(name_of(static_cast<Symbol>(i))) == static_cast<Symbol>(i));
}

TEST_CASE("document: a text keeps its value beside it", "[document]") {
  Tree tree;
  const NodeId row = tree.add(Tree::root(), Kind::row);
  const NodeId words = tree.add_text(tree.add(row, Kind::cell), "Personal");
  const NodeId amount = tree.add_text(tree.add(row, Kind::cell), "1\u00A0181,5");
  const NodeId share = tree.add_text(tree.add(row, Kind::cell), "100 %");
  tree.set_value(amount, {.number = Decimal(118150, 2)});
  tree.set_value(share, {.type = Value::Type::percent, .number = Decimal(100, 0)});
  CHECK(tree.value(words) == nullptr);
  CHECK(tree.value(row) == nullptr);
  REQUIRE(tree.value(amount) != nullptr);
  CHECK(text_of(*tree.value(amount)) == "1181.50");
  REQUIRE(tree.value(share) != nullptr);
  CHECK(text_of(*tree.value(share)) == "100%");
}

TEST_CASE("document: nodes with equal properties share them until one is edited", "[document]") {
  Tree tree;
  std::vector<NodeId> cells;
  for (int i = 0; i < 6; ++i) {
    cells.push_back(tree.add(Tree::root(), Kind::cell));
    tree.edit(cells.back()).align = i % 2 == 0 ? Align::end : Align::centre;
    tree.share_properties(cells.back());
  }
  CHECK(tree.property_count() == 3);  // the default ones, too
  CHECK(&tree.properties(cells[0]) == &tree.properties(cells[4]));

  tree.edit(cells[2]).said = "fyra";
  CHECK(tree.properties(cells[2]).align == Align::end);
  CHECK(tree.properties(cells[0]).said.empty());
  CHECK(tree.properties(cells[4]).said.empty());

  // The first one, and then the last one that is left.
  tree.edit(cells[0]).said = "noll";
  tree.edit(cells[4]).said = "fyra";
  CHECK(tree.properties(cells[0]).said == "noll");
  CHECK(tree.properties(cells[2]).said == "fyra");
  CHECK(tree.properties(cells[4]).align == Align::end);
  const NodeId later = tree.add(Tree::root(), Kind::cell);
  tree.edit(later).align = Align::end;
  tree.share_properties(later);
  CHECK(tree.properties(later).said.empty());
  CHECK(tree.properties(cells[1]).align == Align::centre);
}

TEST_CASE("document: properties that name one node are not shared, nor those that differ in anything", "[document]") {
  Tree tree;
  const auto add = [&tree](auto&& set) {
    const NodeId node = tree.add(Tree::root(), Kind::cell);
    set(tree.edit(node));
    tree.share_properties(node);
    return node;
  };
  const auto one = [](Properties& properties) { properties.id = "a"; };
  CHECK(&tree.properties(add(one)) != &tree.properties(add(one)));
  const auto plain = [](Properties& properties) { properties.align = Align::end; };
  const NodeId first = add(plain);
  const NodeId unlike = add([&](Properties& properties) {
    plain(properties);
    properties.unlisted = true;  // not among what is hashed
  });
  const NodeId second = add(plain);
  CHECK(tree.properties(unlike).unlisted);
  CHECK_FALSE(tree.properties(first).unlisted);
  CHECK(&tree.properties(first) == &tree.properties(second));
}

}  // namespace planverk::document
