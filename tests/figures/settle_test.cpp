#include "job/verdict.h"
#include "judging.h"
#include "plan/document_facts.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::test {

namespace {

PlanText faulty(const std::string& status, const std::string& more = {}) {
  PlanText plan{R"(<area id="P" name="Personal"/><process code="2.3" name="Rekrytera" area="P"/>
<risk id="r" no="1" process="2.3" likelihood="3" consequence="3" stated="12" handled="false"><title>Fel</title><effect>Fel.</effect></risk>)" +
                more};
  plan.status = status;
  return plan;
}

bool may_write(const Judged& judged) {
  return job::is_written(job::verdict_of(plan::document_facts(*judged.variant), judged.found, false));
}
bool marked(const Judged& judged) {
  const plan::DocumentFacts facts = plan::document_facts(*judged.variant);
  return job::carries_draft_mark(facts, judged.found, job::verdict_of(facts, judged.found, false));
}

}  // namespace

TEST_CASE("figures: a final document is written without errors only, a draft always") {
  for (const char* status : {"final", "adopted"}) {
    const Judged judged(faulty(status).text());
    CHECK(judged.of("risk") == "error risk-value \"12\" @r");
    CHECK_FALSE(may_write(judged));
    CHECK_FALSE(marked(judged));
  }
  for (const char* status : {"draft", "proposal"}) {
    const Judged judged(faulty(status).text());
    CHECK(may_write(judged));
    CHECK(marked(judged));
  }
  PlanText sound{};
  sound.status = "proposal";
  CHECK_FALSE(marked(Judged(sound.text())));
  sound.status = "draft";
  CHECK(marked(Judged(sound.text())));
}

TEST_CASE("figures: an accepted finding stays and does no harm") {
  const Judged judged(
      faulty("final", R"(<accept rule="risk-value" at="r" reason="Bedömd av ledningen" by="chef" date="2025-11-01"/>)")
          .text());
  CHECK(judged.of("risk") == "error risk-value \"12\" @r accepted");
  CHECK(judged.found.all().at(0).accept_reason == "Bedömd av ledningen");
  CHECK(may_write(judged));
  CHECK(judged.found.count(Severity::error) == 0);
  const Judged other(
      faulty("final", R"(<accept rule="risk-coverage" at="r" reason="Annat" by="chef" date="2025-11-01"/>)").text());
  CHECK(other.of("risk") == "error risk-value \"12\" @r");
  CHECK_FALSE(may_write(other));
}

TEST_CASE("figures: settings change severities and switch rules off, and settling twice changes nothing") {
  Judged off(faulty("final", R"(<rules><rule slug="risk-value" on="false"/></rules>)").text());
  CHECK(off.of("risk").empty());
  Judged soft(faulty("final", R"(<rules><rule slug="risk-value" severity="note"/></rules>)").text());
  CHECK(soft.of("risk") == "note risk-value \"12\" @r");
  CHECK(may_write(soft));
  plan::RuleSettings settings;
  settings.set("risk-value", {.on = {}, .severity = Severity::warning, .values = {}});
  Judged plain(faulty("final", "").text());
  job::settle(plan::document_facts(*plain.variant), settings, plain.found);
  const std::string once = plain.of("risk");
  job::settle(plan::document_facts(*plain.variant), settings, plain.found);
  CHECK(once == "warning risk-value \"12\" @r");
  CHECK(plain.of("risk") == once);
  // What a finder holds for less than sure is made no graver.
  settings.set("risk-value", {.on = {}, .severity = Severity::error, .values = {}});
  Judged doubtful(faulty("final", "").text());
  for (Diagnostic& each : doubtful.found.all()) each.severity = Severity::note;
  job::settle(plan::document_facts(*doubtful.variant), settings, doubtful.found);
  CHECK(doubtful.of("risk") == "note risk-value \"12\" @r");
}

TEST_CASE("figures: findings of later stages are settled, format findings never") {
  Judged judged(PlanText{}.text());
  const Span place = judged.variant->tree.span(judged.variant->document);
  judged.found.add("section-number", place).about("d");
  judged.found.add("missing-glyph", place).about("d");
  plan::RuleSettings settings;
  settings.set("section-number", {.on = {}, .severity = Severity::note, .values = {}});
  settings.set("missing-glyph", {.on = false, .severity = Severity::note, .values = {}});
  job::settle(plan::document_facts(*judged.variant), settings, judged.found);
  REQUIRE(judged.found.all().size() == 2);
  CHECK(judged.found.all()[0].severity == Severity::note);
  CHECK(judged.found.all()[1].blocking());
  CHECK_FALSE(may_write(judged));
}

TEST_CASE("figures: dumps") {
  const auto dump = [](const std::string& name) {
    const Judged judged(read_file("tests/figures/data/" + name + ".xml"));
    INFO(judged.of(""));
    CHECK(judged.found.empty());
    CHECK_GOLDEN("tests/figures/golden/" + name + ".txt", figures::dump(*judged.variant));
  };
  dump("control");
  dump("budget");
  dump("report");
}

TEST_CASE("figures: ten thousand risks are judged in one go") {
  std::string risks = R"(<area id="P" name="Personal"/><process code="2.3" name="Rekrytera" area="P"/>)";
  for (int i = 1; i <= 10000; ++i) {
    const std::string no = std::to_string(i);
    risks += "<risk id=\"r" + no + "\" no=\"" + no + "\" process=\"2.3\" likelihood=\"" + std::to_string(1 + i % 4) +
             "\" consequence=\"" + std::to_string(1 + i / 4 % 4) +
             "\" handled=\"false\"><title>Fel</title><effect>Fel.</effect></risk>";
  }
  PlanText plan{risks};
  plan.status = "draft";
  plan.content = "<section title=\"Risker\"><riskMatrix/><riskTable/></section>";
  const Judged judged(plan.text());
  CHECK(judged.found.empty());
  int placed = 0;
  const xml::Node matrix = judged.variant->tree.root().first_child("fig:matrix");
  for (xml::Node row = matrix.first_child("fig:row"); row; row = row.next("fig:row")) {
    row.each_element([&](xml::Node cell) { cell.each_element([&](xml::Node each) { placed += each.name() == "fig:risk" ? 1 : 0; }); });
  }
  CHECK(placed == 10000);
}

}  // namespace planverk::test
