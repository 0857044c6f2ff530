// Views of risks, actions and controls.
#include <fmt/format.h>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"

using planverk::test::compose;

TEST_CASE("risk views print matrix, register, actions and controls", "[template]") {
  const auto composed = compose(planverk::test::read_file("tests/template/plans/risks.xml"));
  REQUIRE(composed.document);
  CHECK_GOLDEN("tests/template/golden/risks.tree", planverk::document::dump_tree(*composed.document));
  CHECK_GOLDEN("tests/template/golden/risks-sv.txt", planverk::document::canonical_text(*composed.document));
}

TEST_CASE("risk views speak every language", "[template]") {
  const std::string plan = planverk::test::read_file("tests/template/plans/risks.xml");
  for (const char* language : {"nb", "nn", "da", "en"}) {
    const auto composed = compose(plan, language);
    REQUIRE(composed.document);
    CHECK_GOLDEN(fmt::format("tests/template/golden/risks-{}.txt", language),
                 planverk::document::canonical_text(*composed.document));
  }
}

TEST_CASE("the matrix begins in the corner that the plan names", "[template]") {
  const auto sides = [](const std::string& origin) {
    std::string plan = planverk::test::read_file("tests/template/plans/risks.xml");
    plan.replace(plan.find("<riskMatrix"), 11, "<riskMatrix " + origin);
    const auto composed = compose(plan);
    REQUIRE(composed.document);
    const auto& tree = composed.document->tree;
    std::string found;
    for (planverk::document::NodeId node = 0; node < tree.size(); ++node) {
      if (tree.properties(node).row_axis.empty()) continue;
      const auto head = first_child_of(tree, node, planverk::document::Kind::table_head);
      const auto first = tree[tree[tree[head].next].first_child].first_child;
      found =
          fmt::format("heads {}, towards {}, first {}", static_cast<int>(tree.properties(head).side),
                      static_cast<int>(tree.properties(node).towards), tree.properties(tree[first].first_child).said);
    }
    return found;
  };
  CHECK(sides("") == "heads 1, towards 0, first Sannolikhet 2, Trolig");
  CHECK(sides("origin=\"lowerLeft\"") == "heads 1, towards 0, first Sannolikhet 2, Trolig");
  CHECK(sides("origin=\"upperLeft\"") == "heads 0, towards 1, first Sannolikhet 1, Osannolik");
}

TEST_CASE("a matrix cell says its value, its band and its risks", "[template]") {
  const auto composed = compose(planverk::test::read_file("tests/template/plans/risks.xml"));
  REQUIRE(composed.document);
  const auto& tree = composed.document->tree;
  std::vector<std::string> said;
  for (planverk::document::NodeId node = 0; node < tree.size(); ++node) {
    const auto parent = tree[node].parent;
    if (tree[node].kind == planverk::document::Kind::said && tree[parent].kind == planverk::document::Kind::cell) {
      said.push_back(tree.properties(node).said);
    }
  }
  REQUIRE(said.size() >= 4);
  CHECK(said[0] == "inga risker");
  CHECK(said[1] == "Riskvärde 4, kännbar: risker 2, 4");
  CHECK(said[3] == "Riskvärde 2, låg: risk 11");
}
