#include <algorithm>
#include <string>
#include <vector>

#include "reading.h"
#include "support/catch.h"
#include "xml/serialise.h"

namespace planverk::test {

namespace {

using xml::Node;
using xml::Tree;

// Every element with its place, in document order.
std::string places(const Tree& tree, const Sources& sources) {
  std::string text;
  std::vector<Node> waiting{tree.root()};
  while (!waiting.empty()) {
    const Node node = waiting.back();
    waiting.pop_back();
    const Span span = tree.span(node);
    text += std::string(sources.bytes(span.file).substr(span.offset, span.length)) + '@' + std::to_string(span.offset) +
            '\n';
    const std::size_t before = waiting.size();
    node.each_element([&](Node child) { waiting.push_back(child); });
    std::reverse(waiting.begin() + static_cast<std::ptrdiff_t>(before), waiting.end());
  }
  return text;
}

}  // namespace

TEST_CASE("xml: the tree holds what was written") {
  const Reading reading("<a x='1&#10;2\n3'>\r\n<b>ett &amp; <!-- c -->tv\u00e5<![CDATA[ <tre> ]]></b> <c/>\n</a>");
  REQUIRE(reading.tree);
  const Node root = reading.tree->root();
  CHECK(root.name() == "a");
  CHECK(root.get("x") == "1\n2 3");
  CHECK_FALSE(root.find("y"));
  CHECK(root.first_child().value() == "\n");
  const Node b = root.first_child("b");
  CHECK(b.first_child().value() == "ett & tv\u00e5 <tre> ");
  CHECK_FALSE(b.first_child().next());
  CHECK(b.next().value() == " ");
  CHECK(b.next("c").previous().type() == Node::Type::text);
  CHECK(b.next_element() == b.next("c"));
  CHECK_FALSE(b.next("c").next_element());
  CHECK(root.text() == "\nett & tv\u00e5 <tre>  \n");
  CHECK(root.parent().type() == Node::Type::document);
  CHECK(reading.tree->document().first_child() == root);
}

TEST_CASE("xml: an empty CDATA section is no text") {
  const Reading reading("<a><![CDATA[]]><b><![CDATA[]]><![CDATA[]]></b>c<![CDATA[]]>d<b/><![CDATA[]]></a>");
  REQUIRE(reading.tree);
  CHECK_FALSE(reading.tree->root().first_child().first_child());
  CHECK(reading.tree->serialise().ends_with("<a><b/>cd<b/></a>\n"));
}

TEST_CASE("xml: where editors find the schema is no part of the tree") {
  constexpr std::string_view bound =
      "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='C:/Users/anna/p.xsd' "
      "b='1'>"
      "<c xsi:schemaLocation='x y'/></a>";
  const Reading reading{std::string(bound)};
  REQUIRE(reading.tree);
  const xml::Node root = reading.tree->root();
  CHECK_FALSE(root.has("xmlns:xsi"));
  CHECK_FALSE(root.has("xsi:noNamespaceSchemaLocation"));
  CHECK(reading.at(reading.tree->span(root, "b", reading.sources)) == "1");
  CHECK(root.first_child().has("xsi:schemaLocation"));  // further in it binds nothing, and the plan stage refuses it
  const Reading other("<a xmlns:xsi='urn:other' xsi:schemaLocation='x y'/>");
  REQUIRE(other.tree);
  CHECK(other.tree->root().has("xsi:schemaLocation"));
}

TEST_CASE("xml: a null node is harmless") {
  Node none;
  CHECK_FALSE(none);
  CHECK((none.type() == Node::Type::none && none.name().empty() && none.text().empty() && none.get("a").empty()));
  CHECK_FALSE(none.first_child("a").next("b").parent());
  none.set("a", "b");
  none.remove_child(none);
  CHECK(Tree().dump(none).empty());
  CHECK_FALSE(Tree().span(none).known());
}

TEST_CASE("xml: elements and attributes know their places") {
  const Reading reading(
      "\xEF\xBB\xBF<a>\n  <b id = 'x>y' k=\"\u00e5&lt;\"\n>text</b><c/> <d> <![CDATA[ cd ]]></d></a>");
  REQUIRE(reading.tree);
  const Tree& tree = *reading.tree;
  const Node b = tree.root().first_child("b");
  const auto at = [&](Span span) { return reading.at(span); };
  CHECK(at(tree.span(tree.root())) == "<a>");
  CHECK(tree.span(tree.root()).offset == 3);
  CHECK(at(tree.span(b)) == "<b id = 'x>y' k=\"\u00e5&lt;\"\n>");
  CHECK(at(tree.span(b.first_child())) == at(tree.span(b)));
  CHECK(at(tree.span(b, "id", reading.sources)) == "x>y");
  CHECK(at(tree.span(b, "k", reading.sources)) == "\u00e5&lt;");
  CHECK(tree.span(b, "none", reading.sources) == tree.span(b));
  CHECK(at(tree.content_span(b, reading.sources)) == "text");
  CHECK(at(tree.content_span(b.next("c"), reading.sources)) == "<c/>");
  CHECK(at(tree.content_span(b.next("d"), reading.sources)) == "cd");
  CHECK(at(tree.content_span(tree.root(), reading.sources)) == "<a>");
}

TEST_CASE("xml: a copy has the same content and the same places") {
  const Reading reading("<a><b n='1'><c>x<d/></c></b> <b n='2'>y</b><!-- --></a>");
  REQUIRE(reading.tree);
  const Tree copy = reading.tree->copy();
  CHECK(copy.serialise() == reading.tree->serialise());
  CHECK(places(copy, reading.sources) == places(*reading.tree, reading.sources));
  CHECK(places(copy, reading.sources) == "<a>@0\n<b n='1'>@3\n<c>@12\n<d/>@16\n<b n='2'>@29\n");

  Tree other;
  Node root = other.document().append("r");
  const Node copied = other.copy_into(root, *reading.tree, reading.tree->root().first_child("b"));
  CHECK(other.dump(root) == "<r>\n  <b n=\"1\">\n    <c>x<d/></c>\n  </b>\n</r>\n");
  CHECK(other.span(copied.first_child("c")) ==
        reading.tree->span(reading.tree->root().first_child("b").first_child("c")));
  CHECK_FALSE(other.span(root).known());
}

TEST_CASE("xml: changing a tree keeps places right") {
  Reading reading("<a><ins>x<b/>y</ins><gone><e/><e/></gone></a>");
  REQUIRE(reading.tree);
  Tree& tree = *reading.tree;
  Node root = tree.root();
  root.replace_by_children(root.first_child("ins"));
  CHECK(tree.serialise() == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>x<b/>y<gone><e/><e/></gone></a>\n");
  CHECK(reading.at(tree.span(root.first_child("b"))) == "<b/>");
  root.remove_child(root.first_child("gone"));
  // New nodes may get the memory of removed ones, but never their places.
  for (int i = 0; i < 1000; ++i) {
    Node added = root.append("fig:n");
    REQUIRE(reading.at(tree.span(added)) == "<a>");
    REQUIRE(reading.at(tree.span(added.append("inner"))) == "<a>");
    root.remove_child(added);
  }
  Node added = root.append("fig:cell");
  added.set("fig:value", "<1>");
  added.set("fig:value", "\"2\"");
  added.append_text("a & b");
  tree.set_span(added, tree.span(root.first_child("b")));
  CHECK(reading.at(tree.span(added)) == "<b/>");
  CHECK(tree.dump(added) == "<fig:cell fig:value=\"&quot;2&quot;\">a &amp; b</fig:cell>\n");
  added.remove_attribute("fig:value");
  CHECK_FALSE(added.has("fig:value"));
  // Moved trees still know their nodes.
  Tree moved = std::move(tree);
  moved.root().remove_child(added);
  CHECK(moved.dump(moved.root()) == "<a>x<b/>y</a>\n");
}

TEST_CASE("xml: a digest tells what is written out, and leaves out what writing leaves out") {
  std::string large = "<a>";
  for (int i = 0; i < 20'000; ++i) large += "<b c=\"" + std::to_string(i) + "\"/>";
  large += "</a>";
  for (const std::string& text : {std::string("<a b='1'>x<c/></a>"), large}) {
    const Reading one(text);
    Reading other(text);
    REQUIRE(one.tree);
    REQUIRE(other.tree);
    const Digest plain = digest(*one.tree, {});
    CHECK(plain == digest(*other.tree, {}));
    other.tree->root().set("fig:masked", "true");
    CHECK(plain != digest(*other.tree, {}));
    CHECK(plain == digest(*other.tree, "fig:"));
    CHECK(one.tree->serialise() == serialise(*other.tree, "fig:"));
    other.tree->root().set("b", "2");
    CHECK(plain != digest(*other.tree, "fig:"));
  }
  // A change in the last of many pieces counts, and one in the first.
  std::string changed = large;
  changed.replace(changed.find("\"0\""), 3, "\"x\"");
  CHECK(digest(*Reading(large).tree, {}) != digest(*Reading(changed).tree, {}));
  changed = large;
  changed.replace(changed.find("19999"), 5, "xxxxx");
  CHECK(digest(*Reading(large).tree, {}) != digest(*Reading(changed).tree, {}));
}

TEST_CASE("xml: what is written out reads back the same") {
  const Reading reading("<a b='&#13;&#10;&#9;&quot;&lt;'>&#13;\n\t&lt;&gt;]]&gt;&amp;<c>\n</c> </a>");
  REQUIRE(reading.tree);
  const std::string text = reading.tree->serialise();
  const Reading again(text);
  REQUIRE(again.tree);
  CHECK(again.tree->serialise() == text);
  CHECK(again.tree->root().get("b") == "\r\n\t\"<");
  CHECK(again.tree->root().text() == "\r\n\t<>]]>&\n ");
}

}  // namespace planverk::test
