// Indicators: how they move and stand, and what reports must say of them. covers: S1-15 S4-32
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

/// A report of 2026 on one goal, with its assessment, and an indicator of these values.
PlanText with_values(const std::string& values, const std::string& indicator = "direction=\"up\" target=\"75\"",
                     const std::string& kind = "interim",
                     const std::string& assessment = R"(value="partly" forecast="partly"><comment>Så.</comment>)") {
  PlanText plan{R"(<level id="n" rank="1" label="Mål" kind="board"/>
<goal id="g" level="n" body="ks" year="2026" title="Mål"><method>Så</method><measure>Antal</measure><criterion>Tio</criterion></goal>
<indicator id="i" goal="g" name="Andel" )" +
                    indicator + ">" + values + R"(</indicator>
<report id="rep" year="2026" body="ks" kind=")" +
                    kind + R"("><assessment id="s" goal="g" )" + assessment + "</assessment></report>",
                {}};
  plan.kind = "goalFollowUp";
  plan.attributes = "of=\"rep\" title=\"Rapport\"";
  plan.as_of = "2027-01-31";
  return plan;
}

std::string value(const std::string& period, const std::string& num, const std::string& more = {}) {
  return "<value period=\"" + period + "\"" + (num.empty() ? "" : " num=\"" + num + "\"") + " " + more + "/>";
}

std::string stands(const PlanText& plan) {
  const Judged judged(plan.text());
  return judged.figure("i", "fig:trend") + " " + judged.figure("i", "fig:moves") + " " +
         judged.figure("i", "fig:status");
}

}  // namespace

TEST_CASE("figures: trend and status of an indicator") {
  const std::string down = "direction=\"down\" target=\"6\"";
  CHECK(stands(with_values(value("2025", "71") + value("2026", "68"))) == "down worse missed");
  CHECK(stands(with_values(value("2025", "68") + value("2026", "71"))) == "up better nearing");
  CHECK(stands(with_values(value("2025", "68") + value("2026", "75"))) == "up better reached");
  CHECK(stands(with_values(value("2025", "75") + value("2026", "74.9"))) == "down worse missed");
  CHECK(stands(with_values(value("2025", "7") + value("2026", "6.0"), down)) == "down better reached");
  CHECK(stands(with_values(value("2025", "6") + value("2026", "6.1"), down)) == "up worse missed");
  CHECK(stands(with_values(value("2025", "71") + value("2026", "71.0"))) == "same same missed");
  // The order is that of time, whatever that of the plan; what was not measured is passed over on the way back.
  CHECK(stands(with_values(value("2026", "68") + value("2025", "") + value("2024", "71"))) == "down worse missed");
  CHECK(stands(with_values(value("2025", "71") + value("2026", ""))) == "- - unmeasured");
  // A tertial is no year, a forecast no outcome, and without a target nothing is reached.
  CHECK(stands(with_values(value("2025", "71") + value("2026-08", "68"))) == "- - missed");
  CHECK(stands(with_values(value("2025", "71") + value("2026", "68", "kind=\"forecast\""))) == "- - missed");
  CHECK(stands(with_values(value("2025", "71") + value("2026", "68"), "direction=\"up\"")) == "down worse -");
}

TEST_CASE("figures: indicator-worse") {
  CHECK(findings(with_values(value("2025", "71") + value("2026", "68")), "indicator") ==
        "note indicator-worse \"68\" @i");
  CHECK(findings(with_values(value("2025", "71") + value("2026", "71")), "indicator").empty());
  CHECK(findings(with_values(value("2025", "71") + value("2026", "68"), "direction=\"down\""), "indicator").empty());
  // What comes after the report's year is not its affair.
  CHECK(findings(with_values(value("2026", "71") + value("2027", "68")), "indicator").empty());
}

TEST_CASE("figures: indicator-split") {
  const auto split = [](const std::string& num, const std::string& women, const std::string& men) {
    return findings(with_values(value("2026", num, "women=\"" + women + "\" men=\"" + men + "\"")), "indicator");
  };
  CHECK(split("71", "74", "68").empty());
  CHECK(split("74", "74.0", "68").empty());
  CHECK(split("142", "74", "68").empty());
  CHECK(split("74.1", "74", "68") == "warning indicator-split \"74.1\" @i");
  CHECK(split("67.9", "74", "68") == "warning indicator-split \"67.9\" @i");
}

TEST_CASE("figures: deviation-comment") {
  const auto said = [](const std::string& assessment, const std::string& kind = "interim") {
    return findings(with_values({}, "direction=\"up\"", kind, assessment), "deviation");
  };
  CHECK(said(R"(value="partly" forecast="partly">)") == "warning deviation-comment \"<assessment>\" @s");
  CHECK(said(R"(value="partly" forecast="partly"><comment> </comment>)") ==
        "warning deviation-comment \"<assessment>\" @s");
  CHECK(said(R"(value="partly" forecast="partly"><comment>Så.</comment>)").empty());
  CHECK(said(R"(value="partly" forecast="partly"><conclusion>Så.</conclusion>)").empty());
  CHECK(said(R"(value="yes" forecast="yes">)").empty());
  // Downwards, upwards; and only while the year is not over.
  CHECK(said(R"(value="yes" forecast="no">)") == "warning deviation-comment.forecast \"<assessment>\" @s");
  CHECK(said(R"(value="no" forecast="yes">)") == "warning deviation-comment \"<assessment>\" @s");
  CHECK(said(R"(value="partly">)", "annual").empty());
}

TEST_CASE("figures: own-goal") {
  const auto own = [](const std::string& kind) {
    PlanText plan = with_values({}, "direction=\"up\"", kind, "value=\"yes\">");
    plan.registers.replace(plan.registers.find("year=\"2026\""), 0, "own=\"true\" ");
    CHECK(findings(plan, "own-goal").empty());  // the organisation's to want
    return findings(plan, "own-goal", with_rule("own-goal"));
  };
  CHECK(own("annual") == "error own-goal \"g\" @s");
  CHECK(own("board").empty());
  CHECK(findings(with_values({}, "direction=\"up\"", "annual", "value=\"yes\">"), "own-goal", with_rule("own-goal")).empty());
}

// covers: S4-21
TEST_CASE("figures: report-content") {
  const auto content = [](const std::string& kind, const std::string& views) {
    PlanText plan = with_values({}, "direction=\"up\"", kind, R"(value="yes" forecast="yes">)");
    plan.content = "<section title=\"Mål\">" + views + "</section>";
    return Judged(plan.text(), with_rule("report-content"));
  };
  const auto missing = [&](const std::string& kind, const std::string& views) {
    const Judged judged = content(kind, views);
    const Diagnostic* finding = judged.first("report-content");
    return finding == nullptr ? std::string() : finding->message.values[1].second;
  };
  const std::string goals = "<assessmentTable of=\"rep\"/>";
  const std::string figures = "<indicatorTable of=\"rep\"/>";
  CHECK(missing("interim", goals) == "volume, outcome");
  CHECK(missing("follow", figures) == "volume, outcome");
  CHECK(missing("annual", goals + figures) == "assignments, volume, outcome");
  CHECK(missing("board", figures) == "goals, assignments, volume, outcome");
  CHECK(findings(with_values({}), "report-content").empty());
}

}  // namespace planverk::test
