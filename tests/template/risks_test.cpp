// Views of risks, actions and controls.
#include <fmt/format.h>

#include <algorithm>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"

using planverk::document::Kind;
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
  const auto sides = [](const std::string& view, const std::string& origin) {
    std::string plan = planverk::test::read_file("tests/template/plans/risks.xml");
    plan.replace(plan.find("<riskMatrix"), 11, "<" + view + " " + origin);
    const auto composed = compose(plan);
    REQUIRE(composed.document);
    const auto& tree = composed.document->tree;
    std::string found;
    for (planverk::document::NodeId title = 0; title < tree.size(); ++title) {
      if (tree[title].kind != Kind::side_title) continue;
      const auto head = first_child_of(tree, tree[title].parent, Kind::table_head);
      const auto first = tree[tree[tree[head].next].first_child].first_child;
      found += fmt::format("heads {}, towards {}, first {}", static_cast<int>(tree.properties(head).side),
                           static_cast<int>(tree.properties(title).towards.value()),
                           tree.properties(tree[first].first_child).said);
    }
    return found;
  };
  for (const std::string view : {"riskMatrix", "miniMatrix"}) {
    CHECK(sides(view, "") == "heads 1, towards 0, first Sannolikhet 2, Trolig");
    CHECK(sides(view, "origin=\"lowerLeft\"") == "heads 1, towards 0, first Sannolikhet 2, Trolig");
    CHECK(sides(view, "origin=\"upperLeft\"") == "heads 0, towards 1, first Sannolikhet 1");
  }
}

TEST_CASE("a matrix cell says its value, its band and its risks, each a link with a name", "[template]") {
  const auto composed = compose(planverk::test::read_file("tests/template/plans/risks.xml"));
  REQUIRE(composed.document);
  const auto& tree = composed.document->tree;
  std::vector<std::string> said, links;
  for (planverk::document::NodeId node = 0; node < tree.size(); ++node) {
    const auto parent = tree[node].parent;
    if (tree[node].kind == Kind::said && tree[parent].kind == Kind::corner) said.push_back(tree.properties(node).said);
    if (tree[node].kind == Kind::reference && !tree.properties(node).alt.empty())
      links.push_back(tree.properties(node).alt);
  }
  CHECK(said == std::vector<std::string>{"Riskvärde 2, låg: inga risker ", "Riskvärde 4, kännbar: risker ",
                                         "Riskvärde 1, låg: inga risker ", "Riskvärde 2, låg: risk "});
  CHECK(links == std::vector<std::string>{"Risk 2: Medarbetare slutar", "Risk 4: Svårt att ersätta",
                                          "Risk 11: Lokaler brister"});
}

TEST_CASE("the small matrix is a table that says how many risks stand in each cell", "[template]") {
  std::string plan = planverk::test::read_file("tests/template/plans/risks.xml");
  plan.replace(plan.find("<riskMatrix"), 11, "<miniMatrix");
  const auto composed = compose(plan);
  REQUIRE(composed.document);
  const std::string words = planverk::document::canonical_text(*composed.document);
  CHECK(words.find("Riskvärde 4, kännbar: 2 risker\n") != std::string::npos);
  CHECK(words.find("Riskvärde 2, låg: 1 risk\n") != std::string::npos);
  CHECK(words.find("Riskvärde 1, låg: inga risker\n") != std::string::npos);
}

namespace {

/// The months of a year: `d` done, `v` with a deviation, `m` missed, `n` said not to be done, `p` planned, `.` none.
std::string months(std::string_view states) {
  const auto word = [](char state) {
    switch (state) {
      case 'd':
        return "done";
      case 'v':
        return "deviation";
      case 'm':
        return "missed";
      case 'n':
        return "notDone";
      case 'p':
        return "planned";
      default:
        return "none";
    }
  };
  std::string out;
  for (std::size_t i = 0; i < states.size(); ++i)
    out += fmt::format(R"(<fig:month no="{}" state="{}"/>)", i + 1, word(states[i]));
  return out;
}

/// A year of two controls and one that an event decides, in these parts, as it is spoken.
std::string spoken_year(const std::string& parts) {
  std::string sums;
  for (const char* month : {"1 1", "1 1", "1 1", "1 1", "1 0", "2 0", "1 0", "1 0", "1 0", "1 0", "1 0", "2 0"}) {
    sums += fmt::format(R"(<fig:month no="{}" rounds="{}" done="{}"/>)", std::count(sums.begin(), sums.end(), '<') + 1,
                        month[0], month[2]);
  }
  const std::string plan = R"(<planData version="1" lang="sv" asOf="2026-08-31">
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true"/>
<control id="k" frequency="month" fig:rounds="12"><title>Attest</title>)" + months("dddvmmmmpppp") + R"(</control>
<control id="l" frequency="half" fig:rounds="2"><title>Avtal</title>)" + months(".....n.....p") + R"(</control>
<control id="m" frequency="event"><title>Klagomål</title><when>När ett klagomål kommer in</when></control>)" + sums + R"(
<document id="d" kind="controlCalendar" title="Kalender" status="draft" body="b" date="2026-08-31"><section title="Året"><controlYear )" +
                           parts + R"(/></section></document></planData>)";
  const auto composed = compose(plan);
  REQUIRE(composed.document);
  CHECK(composed.found.empty());
  return planverk::document::speech(*composed.document);
}

}  // namespace

// covers: kind-controlCalendar
TEST_CASE("the year of controls says in words what its symbols show, and how often", "[template]") {
  CHECK_GOLDEN("tests/template/golden/control-months.txt", spoken_year(""));
  CHECK_GOLDEN("tests/template/golden/control-quarters.txt", spoken_year("periods=\"quarters\""));
  CHECK_GOLDEN("tests/template/golden/control-tertials.txt", spoken_year("periods=\"tertials\""));
}
