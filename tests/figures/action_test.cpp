#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

constexpr std::string_view risk = R"(<area id="P" name="Personal" order="2"/><area id="E" name="Ekonomi" order="1"/>
<process code="2.3.2" name="Rekrytera" area="P"/>
<risk id="r" no="1" process="2.3.2" likelihood="2" consequence="2" handled="true"><title>Medarbetare slutar</title><effect>Arbete blir liggande.</effect></risk>
)";

PlanText with_action(const std::string& status, const std::string& due, const std::string& content = {}) {
  return {std::string(risk) + "<action id=\"a\" risk=\"r\" status=\"" + status + "\" due=\"" + due +
              "\"><title>Rekrytera</title>" + content + "</action>",
          {}};
}
PlanText with_control(const std::string& attributes, const std::string& content) {
  return {std::string(risk) + "<control id=\"k\" risk=\"r\" " + attributes + "><title>Kontroll</title>" + content +
              "</control>",
          {}};
}

Judging on_day(std::string_view day) {
  Judging how;
  how.as_of = Date::parse(day);
  return how;
}

}  // namespace

TEST_CASE("figures: action-year") {
  for (const char* due : {"2026-01-01", "2026-08-31", "2026-12-31"}) {
    CHECK(findings(with_action("notStarted", due), "action-year").empty());
  }
  for (const std::string due : {"2025-12-31", "2025-04-30", "2027-01-01"}) {
    CHECK(findings(with_action("notStarted", due), "action-year") == "warning action-year \"" + due + "\" @a");
  }
  PlanText months = with_action("notStarted", "2026-02-28");
  months.attributes = R"(periodFrom="2026-01" periodTo="2026-02")";
  CHECK(findings(months, "action-year").empty());
  months = with_action("notStarted", "2026-03-01");
  months.attributes = R"(periodFrom="2026-01" periodTo="2026-02")";
  CHECK(findings(months, "action-year") == "warning action-year \"2026-03-01\" @a");
}

TEST_CASE("figures: action-overdue") {
  const auto days = [](const std::string& due, std::string_view today) {
    return Judged(with_action("late", due).text(), on_day(today)).figure("a", "fig:overdue-days");
  };
  CHECK(days("2025-04-30", "2025-11-26") == "210");
  CHECK(days("2025-06-30", "2025-11-26") == "149");
  CHECK(days("2025-09-30", "2025-11-26") == "57");
  CHECK(days("2026-06-30", "2026-08-31") == "62");
  CHECK(days("2026-08-31", "2026-08-31") == "-");
  CHECK(findings(with_action("late", "2025-04-30"), "action-overdue") == "warning action-overdue \"2025-04-30\" @a");
  for (const std::string status : {"done", "cancelled"}) {
    CHECK(findings(with_action(status, "2025-04-30"), "action-overdue").empty());
    // What a follow-up has told is heard, from its day on.
    const std::string told = "<followUp date=\"2025-08-31\" status=\"" + status + "\"/>";
    CHECK(findings(with_action("onPlan", "2025-04-30", told), "action-overdue").empty());
    CHECK(findings(with_action("onPlan", "2025-04-30", told), "action-overdue", on_day("2025-08-30")) ==
          "warning action-overdue \"2025-04-30\" @a");
  }
  CHECK(findings(with_action("late", "2025-04-30", R"(<followUp date="2025-08-31" status="onPlan"/>)"), "action-overdue") ==
        "warning action-overdue \"2025-04-30\" @a");
}

TEST_CASE("figures: action-status") {
  CHECK(findings(with_action("onPlan", "2025-09-30"), "action-status") == "warning action-status \"onPlan\" @a");
  CHECK(findings(with_action("deviating", "2025-04-30"), "action-status") == "warning action-status \"deviating\" @a");
  for (const char* status : {"late", "notStarted", "done"}) {
    CHECK(findings(with_action(status, "2025-04-30"), "action-status").empty());
  }
  CHECK(findings(with_action("onPlan", "2026-09-30"), "action-status").empty());
}

TEST_CASE("figures: as-of-missing") {
  PlanText plan = with_action("onPlan", "2025-09-30");
  plan.as_of.clear();
  CHECK(findings(plan, "a") == "error as-of-missing \"<planData>\" @d\nwarning action-year \"2025-09-30\" @a");
  CHECK(findings(plan, "as-of", on_day("2025-11-26")).empty());
  Judging off;
  for (const char* slug : {"action-overdue", "action-status"})
    off.settings.set(slug, {.on = false, .severity = {}, .values = {}});
  CHECK(findings(plan, "as-of", off).empty());
  plan = with_action("done", "2025-09-30");
  plan.as_of.clear();
  CHECK(findings(plan, "as-of").empty());
}

TEST_CASE("figures: control-incomplete") {
  CHECK(findings(with_control(R"(frequency="month")", "<what>Vad</what><how>Hur</how><when>Varje månad</when>"),
                 "control")
            .empty());
  CHECK(findings(with_control(R"(frequency="month")", "<what>Vad</what><how>Hur</how>"), "control").empty());
  CHECK(findings(with_control(R"(frequency="event")", "<what>Vad</what><how>Hur</how>"), "control") ==
        "error control-incomplete \"<control>\" @k");
  const Judged bare(with_control(R"(frequency="year")", "<what> </what>").text());
  const Diagnostic* finding = bare.first("control-incomplete");
  REQUIRE(finding != nullptr);
  CHECK(finding->message.values[1].second == "what, how");
}

TEST_CASE("figures: checks a year") {
  const auto checks = [](const std::string& attributes) {
    const Judged judged(with_control(attributes, "<what>Vad</what><how>Hur</how><when>När</when>").text());
    return judged.figure("k", "fig:checks-min") + ' ' + judged.figure("k", "fig:checks-max");
  };
  CHECK(checks(R"(frequency="tertial")") == "3 3");
  CHECK(checks(R"(frequency="quarter")") == "4 4");
  CHECK(checks(R"(frequency="tertial" min="2" max="2")") == "6 6");
  CHECK(checks(R"(frequency="month" min="3" max="5")") == "36 60");
  CHECK(checks(R"(frequency="month")") == "12 12");
  CHECK(checks(R"(frequency="tertials" on="2")") == "1 1");
  CHECK(checks(R"(frequency="tertials" on="1 2")") == "2 2");
  CHECK(checks(R"(frequency="half")") == "2 2");
  CHECK(checks(R"(frequency="duringYear" min="3" max="3")") == "3 3");
  CHECK(checks(R"(frequency="event" min="5" max="5")") == "- -");
}

TEST_CASE("figures: numbers of a control that cannot be kept") {
  const std::string words = "<what>Vad</what><how>Hur</how>";
  const auto of = [&](const std::string& attributes) { return findings(with_control(attributes, words), "control-incomplete"); };
  CHECK(of(R"(frequency="tertials" on="1 3")").empty());
  CHECK(of(R"(frequency="tertials" on="5")") == "error control-incomplete.tertials \"5\" @k");
  CHECK(of(R"(frequency="month" min="3" max="5")").empty());
  CHECK(of(R"(frequency="month" min="5" max="3")") == "error control-incomplete.least \"5\" @k");
}

TEST_CASE("figures: follow-up-dates") {
  const Judging on = with_rule("follow-up-dates");
  PlanText plan = with_action("onPlan", "2026-11-30", R"(<followUp date="2026-04-30" status="onPlan"/>)");
  CHECK(findings(plan, "follow-up", on).empty());
  plan = with_action("onPlan", "2026-11-30", R"(<followUp date="2026-05-02" status="onPlan"/>)");
  plan.as_of = "2026-06-30";
  CHECK(findings(plan, "follow-up", on) == "error follow-up-dates.day \"2026-05-02\" @a");
  CHECK(findings(plan, "follow-up", with_rule("follow-up-dates", {"05-02"})).empty());
  CHECK(findings(plan, "follow-up").empty());

  const std::string words = "<what>Vad</what><how>Hur</how>";
  const std::string result = R"(<result period="2026-T1" outcome="ok"/>)";
  const auto results = [&](const std::string& given, const char* day) {
    Judging how = on;
    how.as_of = Date::parse(day);
    return findings(with_control(R"(frequency="tertial")", words + given), "follow-up", how);
  };
  CHECK(results("", "2026-04-29").empty());
  CHECK(results("", "2026-04-30") == "error follow-up-dates \"<control>\" @k");
  CHECK(results(result, "2026-04-30").empty());
  CHECK(results(result, "2026-08-31") == "error follow-up-dates \"<control>\" @k");
  // Each round once, whatever year its results are of.
  const auto of = [](const std::string& period) { return "<result period=\"" + period + R"(" outcome="ok"/>)"; };
  CHECK(results(result + of("2026 T2") + of("2026 T3"), "2026-12-31").empty());
  CHECK(results(result + result, "2026-08-31") == "error follow-up-dates \"<control>\" @k");
  CHECK(results(of("2025 T3") + result, "2026-08-31") == "error follow-up-dates \"<control>\" @k");
  CHECK(results(result + R"(<result period="2026 T2" outcome="notDone"/>)", "2026-08-31").empty());
  CHECK(results(of("våren") + of("hösten"), "2026-08-31").empty());
}

TEST_CASE("figures: empty-area") {
  PlanText plan = with_action("onPlan", "2026-11-30");
  plan.content = "<section title=\"Åtgärder\"><actionTables/></section>";
  CHECK(findings(plan, "empty-area") == "note empty-area.actions \"<area>\" @E");
  plan.content = "<section title=\"Åtgärder\"><actionTables emptyAreas=\"state\"/></section>";
  CHECK(findings(plan, "empty-area").empty());
}

}  // namespace planverk::test
