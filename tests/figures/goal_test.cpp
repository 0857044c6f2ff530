#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

constexpr std::string_view levels =
    R"(<level id="l1" rank="1" label="Fokusområde"/><level id="l2" rank="2" label="Gemensamt" optional="true"/>
<level id="l3" rank="3" label="Uppdrag" kind="assignment"/>
)";

PlanText with_goals(const std::string& goals) {
  PlanText plan{std::string(levels) + goals, {}};
  plan.kind = "operationalPlan";
  return plan;
}

/// `count` goals of a board below one goal.
PlanText board_goals(int count, const std::string& attributes = "year=\"2026\"", const std::string& level = {}) {
  std::string goals =
      R"(<level id="o" rank="1" label="Övergripande" kind="overall"/><level id="n" rank="2" label="Nämndmål" kind="board" )" +
      level + R"(/><goal id="top" level="o" title="Goda villkor"/>)";
  for (int i = 1; i <= count; ++i) {
    goals += "<goal id=\"g" + std::to_string(i) + "\" level=\"n\" parent=\"top\" body=\"ks\" " + attributes +
             " title=\"Mål\"><method>Så</method><measure>Antal</measure><criterion>Tio</criterion></goal>\n";
  }
  PlanText plan{goals, {}};
  plan.kind = "operationalPlan";
  return plan;
}

}  // namespace

TEST_CASE("figures: goal-parent") {
  const std::string top = R"(<goal id="g1" level="l1" title="Ett"/>)";
  CHECK(findings(with_goals(top + R"(<goal id="g2" level="l2" parent="g1" title="Två"/>)"), "goal").empty());
  CHECK(findings(with_goals(top + R"(<goal id="g2" level="l2" title="Två"/>)"), "goal") ==
        "error goal-parent \"<goal>\" @g2");
  CHECK(findings(with_goals(top + R"(<goal id="g2" level="l1" parent="g1" title="Två"/>)"), "goal") ==
        "error goal-parent.level \"g1\" @g2");
  // The first level is that of the goals there are: a level above without goals asks for nothing.
  CHECK(findings(with_goals(R"(<goal id="g2" level="l2" title="Två"/>)"), "goal").empty());
}

TEST_CASE("figures: goal-level-skipped") {
  const std::string top = R"(<goal id="g1" level="l1" title="Ett"/>)";
  CHECK(findings(with_goals(top + R"(<goal id="g3" level="l3" parent="g1" title="Tre"/>)"), "goal") ==
        "warning goal-level-skipped \"g1\" @g3");
  // One that none may skip.
  PlanText must = with_goals(top + R"(<goal id="g3" level="l3" parent="g1" title="Tre"/>)");
  const std::string optional = R"( optional="true")";
  must.registers.erase(must.registers.find(optional), optional.size());
  CHECK(findings(must, "goal") == "error goal-level-skipped \"g1\" @g3");
  CHECK(
      findings(
          with_goals(
              top +
              R"(<goal id="g2" level="l2" parent="g1" title="Två"/><goal id="g3" level="l3" parent="g2" title="Tre"/>)"),
          "goal")
          .empty());
}

// covers: S4-13 R-28 R-29
TEST_CASE("figures: goals of other years and goals that are not chosen do not count") {
  const Judging on = with_rule("goals-max", {"1"});
  const auto two = [&](const std::string& first, const std::string& second) {
    PlanText plan = board_goals(1, first);
    const std::string other = board_goals(2, second).registers;
    plan.registers += other.substr(other.find("<goal id=\"g2\""));
    return findings(plan, "goals-max", on);
  };
  const std::string wrong = "warning goals-max \"<goal>\" @g2";
  CHECK(two("year=\"2026\"", "year=\"2026\"") == wrong);
  CHECK(two("year=\"2025\"", "year=\"2026\"").empty());
  CHECK(two("from=\"2025\" to=\"2027\"", "year=\"2026\"") == wrong);
  CHECK(two("year=\"2026\"", "year=\"2026\" selected=\"false\"").empty());
}

TEST_CASE("figures: goal-views") {
  const std::string goals = R"(<goal id="g1" level="l1" title="Ett"/><goal id="g2" level="l1" title="Två"/>)"
                            R"(<goal id="g3" level="l2" parent="g1" title="Tre"/>)";
  const auto shown = [&](const std::string& views) {
    PlanText plan = with_goals(goals);
    plan.content = "<section title=\"Mål\">" + views + "</section>";
    return findings(plan, "goal-views");
  };
  CHECK(shown(R"(<goalOverview/><goalSections from="g1 g2"/>)").empty());
  CHECK(shown(R"(<goalOverview/>)").empty());
  CHECK(shown(R"(<goalSections from="g1"/>)").empty());
  CHECK(shown(R"(<goalOverview/><goalSections from="g1"/>)") == "error goal-views.no-section \"g1\" @d");
  CHECK(shown(R"(<goalOverview from="g1"/><goalSections from="g1 g2"/>)") == "error goal-views.no-row \"g1\" @d");
  CHECK(shown(R"(<goalOverview/></section><annex title="B"><goalOverview/></annex><section title="C">)").empty());
  CHECK(shown(R"(<goalOverview/><goalSections from="g1 g2 g2"/>)") == "error goal-views.twice \"g1 g2 g2\" @d");
  CHECK(shown(R"(<goalOverview/><goalSections from="g1"/><goalSections from="g2"/>)").empty());
}

TEST_CASE("figures: goals-max") {
  const Judging on = with_rule("goals-max");
  CHECK(findings(board_goals(3), "goals-max", on).empty());
  CHECK(findings(board_goals(4), "goals-max", on) == "warning goals-max \"<goal>\" @g4");
  CHECK(findings(board_goals(4), "goals-max").empty());
  CHECK(findings(board_goals(4), "goals-max", with_rule("goals-max", {"4"})).empty());
  CHECK(findings(board_goals(4, "year=\"2026\"", "max=\"2\""), "goals-max", on) == "warning goals-max \"<goal>\" @g3");
}

// covers: S4-14
TEST_CASE("figures: goals that the council sets for a board follow the rules of the board's own") {
  PlanText plan = board_goals(4, {}, "decidedBy=\"kf\"");
  plan.registers = R"(<body id="kf" name="Fullmäktige" type="council" deciding="true"/>)" + plan.registers;
  CHECK(findings(plan, "goals-max", with_rule("goals-max")) == "warning goals-max \"<goal>\" @g4");
  CHECK(findings(plan, "goal-complete").find("error goal-complete \"<goal>\" @g1") == 0);
}

TEST_CASE("figures: goal-complete") {
  CHECK(findings(board_goals(1), "goal-complete").empty());
  CHECK(findings(board_goals(1, ""), "goal-complete") == "error goal-complete \"<goal>\" @g1");
  PlanText plan = board_goals(1);
  plan.registers +=
      R"(<goal id="h" level="n" parent="top" body="ks" year="2026" title="Mål"><method>Så</method><measure>Antal</measure><criterion> </criterion></goal>)";
  const Judged judged(plan.text());
  CHECK(judged.of("goal-complete") == "error goal-complete \"<goal>\" @h");
  CHECK(judged.first("goal-complete")->message.values[1].second == "criterion");
}

TEST_CASE("figures: goal-years") {
  const Judging on = with_rule("goal-years");
  CHECK(findings(board_goals(1), "goal-years", on).empty());
  CHECK(findings(board_goals(1, R"(from="2026" to="2026")"), "goal-years", on).empty());
  CHECK(findings(board_goals(1, R"(from="2026" to="2027")"), "goal-years", on) == "error goal-years \"2027\" @g1");
  CHECK(findings(board_goals(1, R"(from="2026" to="2027")"), "goal-years").empty());
  PlanText overall = board_goals(1);
  overall.registers += R"(<goal id="long" level="o" from="2023" to="2026" title="Mål"/>)";
  CHECK(findings(overall, "goal-years", with_rule("goal-years", {"4"})).empty());
  CHECK(findings(overall, "goal-years", with_rule("goal-years", {"3"})) == "error goal-years \"2026\" @long");
}

TEST_CASE("figures: depth of goals") {
  const Judged judged(
      with_goals(
          R"(<goal id="g1" level="l1" title="Ett"/><goal id="g2" level="l2" parent="g1" title="Två"/><goal id="g3" level="l3" parent="g2" title="Tre"/>)")
          .text());
  CHECK(judged.figure("g1", "fig:depth") + judged.figure("g2", "fig:depth") + judged.figure("g3", "fig:depth") ==
        "012");
}

namespace {

/// A report on goals g1 … of the board, in the given values; `forecast` goes to each.
PlanText with_report(const std::vector<std::string>& values, const std::string& kind = "annual",
                     const std::string& forecast = {}, const std::string& more = {}) {
  PlanText plan = board_goals(static_cast<int>(values.size()));
  plan.registers += R"(<report id="rep" year="2026" body="ks" kind=")" + kind + "\">";
  int number = 0;
  for (const std::string& value : values) {
    ++number;
    if (value.empty()) continue;
    plan.registers += "<assessment id=\"s" + std::to_string(number) + "\" goal=\"g" + std::to_string(number) +
                      "\" value=\"" + value + "\" " + forecast + "/>";
  }
  plan.registers += more + "</report>";
  plan.kind = "goalFollowUp";
  plan.attributes = "of=\"rep\" title=\"Rapport\"";
  return plan;
}

}  // namespace

TEST_CASE("figures: assessment-single") {
  CHECK(findings(with_report({"yes", "partly", "no"}), "assessment").empty());
  CHECK(findings(with_report({"yes", ""}), "assessment") == "error assessment-single \"<report>\" @rep");
  CHECK(findings(with_report({"yes", "Nästan"}), "assessment") == "error assessment-single.value \"Nästan\" @s2");
  CHECK(findings(with_report({"yes"}, "annual", {}, R"(<assessment id="again" goal="g1" value="no"/>)"),
                 "assessment") == "error assessment-single.second \"g1\" @again");
}

TEST_CASE("figures: questions-answered") {
  const std::string questions =
      R"(<question id="q1" value="no partly">Ett?</question><question id="q2" value="no">Två?</question><question id="q3" value="yes">Tre?</question>)";
  const auto answered = [&](const std::string& answers) {
    return with_report({}, "annual", {},
                       questions + R"(<assessment id="s" goal="top" value="no">)" + answers + "</assessment>");
  };
  const Judging on = with_rule("questions-answered");
  const std::string both = R"(<answer question="q1">Så.</answer><answer question="q2">Så.</answer>)";
  CHECK(findings(answered(both), "questions", on).empty());
  CHECK(findings(answered(R"(<answer question="q1">Så.</answer>)"), "questions", on) ==
        "warning questions-answered \"<assessment>\" @s");
  CHECK(findings(answered(R"(<answer question="q1">Så.</answer><answer question="q2"> </answer>)"), "questions", on) ==
        "warning questions-answered \"<assessment>\" @s");
  CHECK(findings(answered(""), "questions").empty());
  CHECK(Judged(answered(both).text()).figure("s", "fig:answered") == "2");
}

TEST_CASE("figures: forecast-column") {
  CHECK(findings(with_report({"yes"}, "interim", "forecast=\"no\""), "forecast").empty());
  CHECK(findings(with_report({"yes"}, "interim"), "forecast") == "error forecast-column \"<assessment>\" @s1");
  CHECK(findings(with_report({"yes"}, "annual"), "forecast").empty());
  CHECK(findings(with_report({"yes"}, "annual", "forecast=\"no\""), "forecast") ==
        "error forecast-column.annual \"no\" @s1");
  CHECK(findings(with_report({"yes"}, "interim", "forecast=\"kanske\""), "forecast") ==
        "error forecast-column.value \"kanske\" @s1");
}

TEST_CASE("figures: conclusion-empty") {
  const Judging on = with_rule("conclusion-empty");
  const std::string full =
      "<conclusion>Bra.</conclusion><recommendation>Mer.</recommendation><challenges>Få.</challenges>";
  CHECK(findings(with_report({}, "annual", {}, full), "conclusion", on).empty());
  const std::string empty = "<conclusion>Bra.</conclusion><recommendation/><challenges>Få.</challenges>";
  CHECK(findings(with_report({}, "annual", {}, empty), "conclusion", on) ==
        "error conclusion-empty.report \"<report>\" @rep");
  CHECK(findings(with_report({}, "annual", {}, empty), "conclusion").empty());
}

TEST_CASE("figures: share-sum") {
  CHECK(findings(with_report({"yes", "yes", "yes", "partly", "no"}), "share").empty());
  CHECK(findings(with_report({"yes", "partly", "no"}), "share").empty());
  CHECK(findings(with_report({"yes", "yes", "yes", "yes", "Nästan"}), "share") == "error share-sum \"<report>\" @rep");
  // Whatever the counts, three rounded shares stay within a tenth of 100.
  for (int yes = 0; yes <= 12; ++yes) {
    for (int no = 0; no <= 12; ++no) {
      std::vector<std::string> values(static_cast<std::size_t>(yes), "yes");
      values.insert(values.end(), static_cast<std::size_t>(no), "no");
      values.emplace_back("partly");
      if ((yes * 13 + no) % 7 == 0) CHECK(findings(with_report(values), "share").empty());
    }
  }
}

TEST_CASE("figures: money of a goal counts no part beside its whole") {
  const auto money = [](const std::string& second_group) {
    PlanText plan{std::string(levels) + R"(<goal id="g1" level="l1" title="Ett"/><goal id="g2" level="l1" title="Två"/>
<budget id="b" body="ks" year="2026" unit="tkr"><line id="drift" label="Drift" amount="700" kind="cost" goal="g1"/>
<group id="gr1" label="Grupp ett" goal="g1" amount="300"><line id="a1" label="A1" amount="300" breaks="drift"/></group>)" +
                      second_group + R"(<line id="s" label="Summa" kind="sum" amount="700"/></budget>)",
                  "<section title=\"Budget\"><budgetTable of=\"b\"/></section>"};
    plan.kind = "operationalPlan";
    return plan;
  };
  const Judged twice(
      money(
          R"(<group id="gr2" label="Två" goal="g2" amount="400"><line id="a2" label="A2" amount="400" breaks="drift"/></group>)")
          .text());
  CHECK(twice.figure("g1", "fig:money") == "700");
  CHECK(twice.figure("g2", "fig:money") == "400");
  // What stands in the group of its own counts still.
  const Judged mixed(
      money(
          R"(<group id="gr2" label="Två" goal="g1"><line id="a2" label="A2" amount="400" breaks="drift"/><line id="a3" label="A3" kind="cost" amount="50"/></group>)")
          .text());
  CHECK(mixed.figure("g1", "fig:money") == "750");
}

}  // namespace planverk::test
