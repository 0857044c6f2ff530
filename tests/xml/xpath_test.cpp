#include "xml/xpath.h"

#include <string>

#include "reading.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

using xml::Node;
using xml::XPath;
using xml::XPathVariables;

XPath compiled(std::string_view expression, const XPathVariables& variables) {
  auto made = XPath::compile(expression, variables);
  INFO(expression);
  REQUIRE(made);
  return std::move(*made);
}

}  // namespace

TEST_CASE("xml: XPath gives nodes, strings, numbers and truth") {
  const Reading reading("<p><r id='1'>a<b/></r><r id='2'>c</r><q n='3.5'/></p>");
  REQUIRE(reading.tree);
  const Node root = reading.tree->root();
  const XPathVariables none;
  const std::vector<Node> rows = compiled("r[@id = '2'] | r", none).nodes(root);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].get("id") == "1");
  CHECK(rows[1].get("id") == "2");
  CHECK(compiled("r/text()", none).nodes(root).size() == 2);
  CHECK(compiled("q/@n", none).string(root) == "3.5");
  CHECK(compiled("q/@n", none).nodes(root).empty());
  CHECK(compiled("q/@n * 2", none).number(root) == 7.0);
  CHECK(compiled("count(/p/r) = 2", none).boolean(rows[0]));
  CHECK(compiled("count(r)", none).type() == XPath::Type::number);
  CHECK(compiled("count(r)", none).nodes(root).empty());
  CHECK(compiled("/", none).nodes(root).at(0) == reading.tree->document());
}

TEST_CASE("xml: XPath reads variables that are set after compiling") {
  const Reading reading("<p><r id='1'/><r id='2'/></p>");
  REQUIRE(reading.tree);
  const Node root = reading.tree->root();
  XPathVariables variables;
  variables.declare_nodes("plan");
  variables.declare_string("s");
  variables.declare_number("n");
  variables.declare_boolean("b");
  const XPath path = compiled("$plan/r[@id = $s or $b][position() <= $n]", variables);
  CHECK(path.nodes(root).empty());
  variables.set("plan", root);
  variables.set("s", std::string_view("2"));
  variables.set("n", 5.0);
  CHECK(path.nodes(Node()).at(0).get("id") == "2");
  variables.set("b", true);
  CHECK(path.nodes(root).size() == 2);
  variables.set("n", 1.0);
  CHECK(path.nodes(root).size() == 1);
  variables.set("plan", Node());
  CHECK(path.nodes(root).empty());
  XPathVariables moved = std::move(variables);
  moved.set("plan", root);
  CHECK(path.nodes(root).size() == 1);
}

TEST_CASE("xml: XPath gives large unions in document order, and soon") {
  std::string text = "<p>";
  const std::size_t count = 20'000;
  for (std::size_t i = 0; i < count; ++i) text += "<r><s/></r>";
  const Reading reading(text + "</p>");
  REQUIRE(reading.tree);
  const xml::Tree copy = reading.tree->copy();
  const std::vector<Node> nodes = compiled("r/s | r | .", XPathVariables()).nodes(copy.root());
  REQUIRE(nodes.size() == 2 * count + 1);
  CHECK(nodes[0] == copy.root());
  bool in_order = true;
  for (std::size_t i = 1; i < nodes.size(); i += 2) {
    in_order = in_order && nodes[i].name() == "r" && nodes[i + 1].parent() == nodes[i] &&
               (i == 1 || nodes[i].previous() == nodes[i - 2]);
  }
  CHECK(in_order);
}

TEST_CASE("xml: XPath errors name the place") {
  const XPathVariables none;
  const auto offset = [&](std::string_view expression) {
    const auto made = XPath::compile(expression, none);
    REQUIRE_FALSE(made);
    CHECK_FALSE(made.error().what.empty());
    return made.error().offset;
  };
  CHECK(offset("r[") == 2);
  CHECK(offset("r + $unknown") == 4);
  CHECK(offset("nothing(1)") == 10);
  CHECK(offset("") == 0);
  CHECK(offset(std::string_view("r\0]", 3)) == 1);
  CHECK_FALSE(XPath::compile(std::string(100'000, '('), none));
}

}  // namespace planverk::test
