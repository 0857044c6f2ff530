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

}  // namespace planverk::document
