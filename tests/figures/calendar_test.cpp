// The calendars of reports and of the budget. covers: S4-20 R-73 R-74
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

PlanText with_reports(const std::string& reports, const std::string& views = "<p>Ord.</p>") {
  PlanText plan{reports, "<section title=\"A\">" + views + "</section>"};
  plan.kind = "goalFollowUp";
  plan.attributes = "of=\"rep\" title=\"Rapport\"";
  return plan;
}

std::string report(const std::string& id, const std::string& kind, const std::string& period,
                   const std::string& more = {}) {
  return "<report id=\"" + id + "\" body=\"ks\" year=\"2025\" kind=\"" + kind + "\" period=\"" + period + "\" " + more +
         "/>\n";
}

const std::string whole_year = report("a", "follow", "2025-02-28") + report("b", "follow", "2025-04-30") +
                               report("rep", "interim", "2025-08-31") + report("c", "follow", "2025-10-31") +
                               report("e", "annual", "2025-12-31", "due=\"2026-04-30\"");

PlanText with_calendar(const std::string& events, const std::string& kind = "budget") {
  PlanText plan{R"(<body id="kf" name="Fullmäktige" type="council" deciding="true"/><calendar id="k" kind=")" + kind + "\">" +
                    events + "</calendar>",
                "<section title=\"A\"><calendarTable of=\"k\"/></section>"};
  plan.kind = "internalControlPlan";
  return plan;
}

}  // namespace

TEST_CASE("figures: report-calendar") {
  const Judging on = with_rule("report-calendar");
  const auto of = [&](const std::string& kind, const std::string& period, const std::string& more = {}) {
    return findings(with_reports(report("rep", kind, period, more)), "report-calendar", on);
  };
  for (const char* period : {"2025-02-28", "2025-04-30", "2025-10-31"}) CHECK(of("follow", period).empty());
  CHECK(of("follow", "2025-08-31") == "error report-calendar \"2025-08-31\" @rep");
  CHECK(of("interim", "2025-08-31").empty());
  CHECK(of("interim", "2025-04-30") == "error report-calendar \"2025-04-30\" @rep");
  CHECK(of("annual", "2025-12-31", "due=\"2026-04-30\"").empty());
  CHECK(of("annual", "2025-12-31", "due=\"2026-05-01\"") == "error report-calendar.annual \"2026-05-01\" @rep");
  CHECK(of("board", "2025-12-31", "due=\"2027-01-31\"") == "error report-calendar.annual \"2027-01-31\" @rep");
  CHECK(findings(with_reports(report("rep", "follow", "2025-08-31")), "report-calendar").empty());
  CHECK(findings(with_reports(report("rep", "interim", "2025-04-30")), "report-calendar",
                 with_rule("report-calendar", {"interim:4", "interim:8"}))
            .empty());
}

TEST_CASE("figures: the calendar of reports has the five of a year") {
  const Judging on = with_rule("report-calendar");
  const std::string view = "<reportCalendar/>";
  CHECK(findings(with_reports(whole_year, view), "report-calendar", on).empty());
  for (const std::string& left_out : {report("a", "follow", "2025-02-28"), report("b", "follow", "2025-04-30"),
                                      report("c", "follow", "2025-10-31"),
                                      report("e", "annual", "2025-12-31", "due=\"2026-04-30\"")}) {
    std::string reports = whole_year;
    reports.erase(reports.find(left_out), left_out.size());
    CHECK(findings(with_reports(reports, view), "report-calendar", on) ==
          "error report-calendar.missing \"<reportCalendar>\" @d");
    CHECK(findings(with_reports(reports), "report-calendar", on).empty());
  }
}

TEST_CASE("figures: budget-calendar") {
  const Judging on = with_rule("budget-calendar");
  const std::string spring = R"(<event month="3" actor="chef" output="Underlag"/>)";
  const std::string council = R"(<event month="11" actor="kf" output="Beslut"/>)";
  const std::string board = R"(<event month="12" actor="ks" output="Nämndplan"/>)";
  const auto said = [&](const std::string& events) { return findings(with_calendar(events), "budget-calendar", on); };
  CHECK(said(spring + council + board).empty());
  CHECK(said(spring + board + council) == "error budget-calendar.order \"<event>\" @k");
  CHECK(said(spring + board) == "error budget-calendar.council \"<calendar>\" @k");
  CHECK(said(spring + R"(<event month="10" actor="kf" output="Beslut"/>)") ==
        "error budget-calendar.council \"<calendar>\" @k");
  CHECK(said(R"(<event month="2" output="Start"/>)" + council) == "error budget-calendar.actor \"<event>\" @k");
  CHECK(findings(with_calendar(spring + board, "reporting"), "budget-calendar", on).empty());
  CHECK(findings(with_calendar(spring + board), "budget-calendar").empty());
}

TEST_CASE("figures: plan-date") {
  const auto dated = [](const std::string& date, const Judging& how, const std::string& kind = "operationalPlan") {
    PlanText plan;
    plan.kind = kind;
    plan.date = date;
    plan.as_of = date;
    plan.attributes = R"(periodFrom="2021" periodTo="2021")";
    return findings(plan, "plan-date", how);
  };
  const Judging on = with_rule("plan-date");
  CHECK(dated("2020-12-15", on).empty());
  CHECK(dated("2020-12-31", on).empty());
  CHECK(dated("2021-01-10", on) == "error plan-date \"2021-01-10\" @d");
  CHECK(dated("2021-01-10", {}).empty());
  CHECK(dated("2021-01-10", on, "internalControlPlan").empty());
}

TEST_CASE("figures: later-fact") {
  const auto found = [](const std::string& views, const std::string& as_of) {
    PlanText plan{R"(<area id="e" name="Ekonomi" order="1"/><process code="1.1" name="Inköp" area="e"/><role id="s" title="Chef"/>
      <risk id="r" no="1" process="1.1" likelihood="1" consequence="1" handled="false"><title>T</title><effect>E</effect>
        <assessed date="2026-05-02" likelihood="2" consequence="2">A</assessed></risk>
      <action id="a" risk="r" due="2026-12-31" responsible="s" status="onPlan"><title>Å</title>
        <followUp date="2026-04-30" status="onPlan">A</followUp><followUp date="2026-08-31" status="onPlan">B</followUp></action>)",
                  "<section title=\"A\">" + views + "</section>"};
    plan.kind = "operationalPlan";
    plan.as_of = as_of;
    return findings(plan, "later-fact");
  };
  // Actions are about risks.
  const std::string both = "note later-fact.risk \"<assessed>\" @r\nnote later-fact.action \"<followUp>\" @a";
  CHECK(found("<actionTables/>", "2026-05-01") == both);
  CHECK(found("<actionTables/>", "2026-08-31").empty());
  CHECK(found("<actionTables/>", "2026-04-29") == both);
  CHECK(found("<p>Ord.</p>", "2026-04-29").empty());
  CHECK(found("<riskTable/>", "2026-05-01") == "note later-fact.risk \"<assessed>\" @r");
  CHECK(found("<riskTable/>", "2026-05-02").empty());
}

TEST_CASE("figures: a round of the budget may go on into the next year") {
  const Judging on = with_rule("budget-calendar");
  const auto event = [](const std::string& when, const std::string& actor = "ks") {
    return "<event " + when + " actor=\"" + actor + "\" output=\"Steg\"/>";
  };
  const std::string council = event(R"(date="2026-11-16")", "kf");
  const std::string before = event(R"(date="2026-10-05")"), after = event(R"(date="2027-01-11")");
  CHECK(findings(with_calendar(before + council + after), "budget-calendar", on).empty());
  CHECK(findings(with_calendar(after + before + council), "budget-calendar", on) ==
        "error budget-calendar.order \"<event>\" @k");
}

}  // namespace planverk::test
