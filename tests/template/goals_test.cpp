// Goals, budgets and the assessment of goals.
#include <fmt/format.h>

#include <tuple>

#include "compose_support.h"
#include "document/dump.h"
#include "support/catch.h"
#include "support/golden.h"

using planverk::document::canonical_text;
using planverk::test::compose;

namespace {

void check_all_languages(const std::string& name) {
  const std::string plan = planverk::test::read_file("tests/template/plans/" + name + ".xml");
  for (const char* language : {"sv", "nb", "nn", "da", "en"}) {
    const auto composed = compose(plan, language);
    REQUIRE(composed.document);
    CHECK_GOLDEN(fmt::format("tests/template/golden/{}-{}.txt", name, language), canonical_text(*composed.document));
  }
}

}  // namespace

TEST_CASE("the goal overview and the goal sections come from one tree, budgets from their lines", "[template]") {
  const auto composed = compose(planverk::test::read_file("tests/template/plans/goals.xml"));
  REQUIRE(composed.document);
  CHECK_GOLDEN("tests/template/golden/goals.tree", planverk::document::dump_tree(*composed.document));
  check_all_languages("goals");
}

TEST_CASE("cells of a budget keep the numbers that they print, other words none", "[template]") {
  using namespace planverk::document;
  const auto composed = compose(planverk::test::read_file("tests/template/plans/goals.xml"));
  REQUIRE(composed.document);
  const Tree& tree = composed.document->tree;
  NodeId table = Tree::root();
  while (table != no_node && tree.properties(table).id != "bt") table = tree.following(table);
  REQUIRE(table != no_node);
  std::string rows;
  for (NodeId at = tree.following(table, table); at != no_node; at = tree.following(at, table)) {
    if (tree[at].kind == Kind::row) rows += rows.empty() ? "" : "\n";
    if (tree[at].kind != Kind::text) continue;
    if (rows.ends_with('\n') || rows.empty()) rows += std::string(tree.text(at)) + ":";
    if (const Value* value = tree.value(at)) rows += " " + text_of(*value);
  }
  CHECK(rows.substr(rows.find("Intäkter")) ==
        "Intäkter: -100\nPersonal: 877 68.5% 700\nDrift: 404 31.5%\nUtvecklingsmedel: 380 29.7%\n"
        "Klimat: 80 6.2%\nKlimatval: 80 6.2%\nHälsa: 300 23.4%\nBiblioteket: 300 23.4%\nÖvrigt: 24 1.9%\n"
        "Nettokostnad: 1181");
  // In running text a number is a word.
  for (NodeId at = Tree::root(); at != no_node; at = tree.following(at)) {
    if (tree[at].kind != Kind::paragraph) continue;
    for (NodeId text = tree.following(at, at); text != no_node; text = tree.following(text, at)) {
      NodeId around = text;
      while (around != no_node && tree[around].kind != Kind::cell && tree[around].kind != Kind::header)
        around = tree[around].parent;
      if (around == no_node) CHECK(tree.value(text) == nullptr);
    }
  }
}

TEST_CASE("a chart of a whole budget is called by its label, else by its year", "[template]") {
  const auto text_of = [](std::string_view label) {
    const auto composed = compose(fmt::format(
        R"(<planData version="1" lang="sv"><organisation id="o" name="O"/><body id="b" name="B" organisation="o"/>
<budget id="bu" body="b" year="2026" unit="tkr" {} fig:costs="300"><line id="l" label="Drift" amount="300" kind="cost"
fig:kind="cost" fig:amount="300" fig:share="100"/></budget><document id="d" kind="operationalPlan" status="draft" body="b"
date="2026-01-01" title="Plan"><section title="Ekonomi"><budgetChart of="bu"/></section></document></planData>)",
        label));
    REQUIRE(composed.document);
    return canonical_text(*composed.document);
  };
  const std::string without = text_of("");
  CHECK(without.find("Budget 2026, 300 tkr.") != std::string::npos);
  CHECK(without.find("Budget 2026, tkr") != std::string::npos);  // its table
  const std::string with = text_of("label=\"Nämndens pengar\"");
  CHECK(with.find("Nämndens pengar, 300 tkr.") != std::string::npos);
  CHECK(with.find("Budget 2026") == std::string::npos);
}

TEST_CASE("a report tells when it is to be handed in", "[template]") {
  std::string plan = planverk::test::read_file("tests/template/plans/assessment.xml");
  const auto text = [&] {
    const auto composed = compose(plan);
    REQUIRE(composed.document);
    return canonical_text(*composed.document);
  };
  CHECK(text().find("Rapporten lämnas senast") == std::string::npos);
  plan.insert(plan.find("period=\"2026-08-31\""), "due=\"2026-09-30\" ");
  CHECK(text().find("Rapporten lämnas senast 30 september 2026.") != std::string::npos);
}

TEST_CASE("an assessment prints bar, table, answers, conclusion and scale", "[template]") {
  const auto composed = compose(planverk::test::read_file("tests/template/plans/assessment.xml"));
  REQUIRE(composed.document);
  CHECK_GOLDEN("tests/template/golden/assessment.tree", planverk::document::dump_tree(*composed.document));
  const auto alternatives = planverk::document::alternative_texts(*composed.document);
  REQUIRE(alternatives.size() == 1);
  CHECK(alternatives[0] == "Delad stapel över 2 mål: Ja 1 (50 %), Delvis 1 (50 %).");
  check_all_languages("assessment");
}

TEST_CASE("the numbers of an assessment's bar stand once in the document, and each bar refers to them (R-72)",
          "[template]") {
  const std::string plan = planverk::test::read_file("tests/template/plans/assessment.xml");
  const std::string table = R"(<assessmentTable id="t" of="r"/>)";
  const auto with = [&](std::string_view instead) {
    std::string changed = plan;
    return changed.replace(changed.find(table), table.size(), instead);
  };
  const auto text = [](const std::string& changed, const char* language) {
    const auto composed = compose(changed, language);
    REQUIRE(composed.document);
    return canonical_text(*composed.document);
  };
  const auto times = [](const std::string& all, std::string_view part) {
    int count = 0;
    for (auto at = all.find(part); at != std::string::npos; at = all.find(part, at + 1)) ++count;
    return count;
  };
  const std::string bars = with(R"(<assessmentBar of="r" caption="Nio av tio"/>)");
  const std::string tree = planverk::document::dump_tree(*compose(bars).document);
  CHECK_GOLDEN("tests/template/golden/assessment-bars.tree",
               tree.substr(0, tree.find("  section\n    heading level=2 label=\"2\"")));
  for (const auto& [language, data, goals] : {std::tuple{"sv", "Underlag: Målens bedömning", "Antal mål"},
                                              {"nb", "Tallgrunnlag: Vurdering", "Antall mål"},
                                              {"nn", "Talgrunnlag: Vurdering", "Tal på mål"},
                                              {"da", "Talgrundlag: Vurdering", "Antal mål"},
                                              {"en", "Data: Assessment of", "Number of goals"}}) {
    INFO(language);
    CHECK(times(text(bars, language), data) == 1);
    CHECK(times(text(bars, language), goals) == 1);
  }
  // The table of the goals tells as much, with an id of its own or without.
  const std::string listed = text(with(R"(<assessmentTable of="r"/>)"), "sv");
  CHECK(times(listed, "Underlag:") == 0);
  CHECK(times(listed, "Målen står i tabell 1.") == 1);
}

TEST_CASE("what was measured in the year of the report stands under the goal", "[template]") {
  const std::string plan = planverk::test::read_file("tests/template/plans/assessment.xml");
  const auto text = [&](const char* language) { return canonical_text(*compose(plan, language).document); };
  const std::string swedish = text("sv");
  for (const char* said : {"88,4 % mot målet 87,0 %. Läxhjälp.", "Andel behöriga: 88,4 % mot målet 87,0 %\n",
                           "Väntetid: 21 dagar mot målet 14. Samtal: 40,5. Två vakanser."}) {
    INFO(said);
    CHECK(swedish.find(said) != std::string::npos);
  }
  // Another year, or only a forecast, is not what came out.
  for (const char* other : {"86,1", "90", "Avvikelse", "1 250"}) CHECK(swedish.find(other) == std::string::npos);
  CHECK(text("da").find("88,4 % mod målet 87,0 %.") != std::string::npos);
  CHECK(text("en").find("88.4% against the target of 87.0%.") != std::string::npos);
}

TEST_CASE("only an interim report has a forecast (R-32)", "[template]") {
  std::string plan = planverk::test::read_file("tests/template/plans/assessment.xml");
  plan.replace(plan.find("kind=\"interim\""), 14, "kind=\"annual\"");
  const auto composed = compose(plan);
  REQUIRE(composed.document);
  CHECK(canonical_text(*composed.document).find("Prognos") == std::string::npos);
}
