// The parts that a composition is made of: sorting, pictures, drawings, white space.
#include <algorithm>
#include <random>

#include "base/file.h"
#include "compile/expression.h"
#include "picture/image.h"
#include "run/builder.h"
#include "run/evaluator.h"
#include "support/catch.h"
#include "words/sorting.h"

using namespace planverk;
using namespace planverk::templates;

TEST_CASE("codes sort by their numbers", "[template]") {
  CHECK(compare_codes("2.9", "2.10") < 0);
  CHECK(compare_codes("2.3.2.2", "2.3.2.2") == 0);
  CHECK(compare_codes("2.3", "2.3.1") < 0);
  CHECK(compare_codes("10", "9") > 0);
}

TEST_CASE("pictures are looked for under the root, beside the file that names them", "[template]") {
  const auto error_of = [](const std::string& path, const std::string& plan, const std::string& root) {
    return picture::load_image(system_files(), path, plan, root, Limits{}).error();
  };
  CHECK(error_of("../../x.png", "a/plan.xml", "a") == "outside");
  CHECK(error_of("no-such-file.png", "plan.xml", ".") == "unreadable");
  CHECK(error_of("parts_test.cpp", "tests/template/plan.xml", "tests") == "format");
  CHECK(error_of("corpus/image/png-short", "tests/fuzz/plan.xml", "tests") == "broken");
  CHECK(picture::load_image(system_files(), "corpus/image/png-rgb", "tests/fuzz/plan.xml", "tests", Limits{})->width ==
        4);
}

TEST_CASE("white space is collapsed across inlines and trimmed at the edges of a block", "[template]") {
  document::Tree tree;
  Builder builder(tree);
  REQUIRE(builder.open(document::Kind::paragraph, document::Style::normal, {}));
  builder.text("  one ", {});
  REQUIRE(builder.open(document::Kind::strong, document::Style::normal, {}));
  builder.text("\n two ", {});
  builder.close();
  builder.text(" three \n", {});
  builder.close();
  std::string words;
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (tree[node].kind == document::Kind::text && tree[node].parent != document::no_node)
      words += "[" + std::string(tree.text(node)) + "]";
  }
  CHECK(words == "[one ][two ][three]");
}

TEST_CASE("words among blocks get a paragraph, empty blocks are not there", "[template]") {
  document::Tree tree;
  Builder builder(tree);
  REQUIRE(builder.open(document::Kind::section, document::Style::normal, {}));
  builder.text("loose", {});
  REQUIRE(builder.open(document::Kind::paragraph, document::Style::normal, {}));
  builder.text("  ", {});
  builder.close();
  REQUIRE(builder.open(document::Kind::strong, document::Style::normal, {}));
  CHECK_FALSE(builder.open(document::Kind::list, document::Style::normal, {}));
  builder.text("x", {});
  builder.close();
  builder.close();
  const auto section = tree[document::Tree::root()].first_child;
  std::vector<std::string_view> kinds;
  tree.each_child(section, [&](document::NodeId child) { kinds.push_back(name_of(tree[child].kind)); });
  CHECK(kinds == std::vector<std::string_view>{"paragraph", "paragraph"});
}

TEST_CASE("attribute value templates take expressions and braces", "[template]") {
  Scope scope;
  std::uint32_t numbers = 0;
  const auto words = [&](std::string_view text) { return ValueTemplate::compile(text, scope, numbers); };
  const Variable sum = scope.declare("sum", ValueType::number);
  const auto compiled = words("a{{b}}{1 + 1}{$sum}{$sum - 1}");
  REQUIRE(compiled);
  Queries queries(numbers);
  Frame frame;
  const Frame::Room room(frame, scope.slots());
  frame.set(sum.slot, Decimal(7, 0));
  CHECK(Evaluator(queries, frame).text(*compiled, {}) == "a{b}276");
  CHECK_FALSE(words("{@x"));
  CHECK_FALSE(words("x}"));
  const auto unknown = words("{concat('$sun', $sun)}");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().variable == "sun");
  CHECK(unknown.error().offset == 16);
}
