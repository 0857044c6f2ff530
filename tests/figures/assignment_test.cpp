// What is to be done: time left, what is late, what is said to be done. covers: S1-12
#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

PlanText with_assignment(const std::string& attributes) {
  PlanText plan{"<assignment id=\"a\" " + attributes + "><title>Se över avtalen</title></assignment>", {}};
  plan.kind = "actionList";
  plan.attributes = "title=\"Att göra\"";
  return plan;
}

PlanText with_decision(const std::string& attributes) {
  PlanText plan{
      R"(<meeting id="m" body="ks" date="2025-10-01"><item id="mi" no="1" title="Avtal"><decision id="b" by="ks" type="adopt" )" +
          attributes + R"(><item>Avtalen ses över.</item></decision></item></meeting>)",
      {}};
  plan.kind = "actionList";
  plan.attributes = "title=\"Att göra\"";
  return plan;
}

std::string left(const PlanText& plan, const std::string& id) {
  const Judged judged(plan.text());
  return judged.figure(id, "fig:open") + " " + judged.figure(id, "fig:days-left");
}

}  // namespace

// The day of these plans is 2025-11-26.
TEST_CASE("figures: days left until an end date") {
  CHECK(left(with_assignment(R"(status="onPlan" due="2025-11-27")"), "a") == "true 1");
  CHECK(left(with_assignment(R"(status="onPlan" due="2025-11-26")"), "a") == "true 0");
  CHECK(left(with_assignment(R"(status="late" due="2025-04-30")"), "a") == "true -210");
  CHECK(left(with_assignment(R"(status="notStarted")"), "a") == "true -");
  CHECK(left(with_assignment(R"(status="done" due="2025-04-30" done="2025-04-30")"), "a") == "- -");
  CHECK(left(with_assignment(R"(status="cancelled" due="2025-04-30")"), "a") == "- -");
  CHECK(left(with_decision(R"(due="2025-12-01")"), "b") == "true 5");
  CHECK(left(with_decision(R"(due="2025-12-01" done="2025-11-20")"), "b") == "- -");
  CHECK(left(with_decision(""), "b") == "- -");
}

TEST_CASE("figures: assignment-overdue") {
  CHECK(findings(with_assignment(R"(status="onPlan" due="2025-11-26")"), "assignment").empty());
  CHECK(findings(with_assignment(R"(status="onPlan" due="2025-11-25")"), "assignment") ==
        "warning assignment-overdue \"2025-11-25\" @a");
  CHECK(findings(with_assignment(R"(status="done" due="2025-11-25")"), "assignment").empty());
  PlanText told = with_assignment(R"(status="onPlan" due="2025-11-25")");
  told.registers.insert(told.registers.find("</assignment>"), R"(<followUp date="2025-11-26" status="done"/>)");
  CHECK(findings(told, "assignment").empty());
  CHECK(findings(with_decision(R"(due="2025-11-25")"), "assignment") ==
        "warning assignment-overdue \"2025-11-25\" @b");
  CHECK(findings(with_decision(R"(due="2025-11-25" done="2025-11-26")"), "assignment").empty());
  PlanText undated = with_assignment(R"(status="onPlan" due="2025-11-25")");
  undated.as_of.clear();
  CHECK(findings(undated, "a") == "error as-of-missing \"<planData>\" @d");
  // Where nothing of it is printed nothing is said.
  PlanText elsewhere = with_assignment(R"(status="onPlan" due="2025-11-25")");
  elsewhere.kind = "operationalPlan";
  CHECK(findings(elsewhere, "assignment").empty());
}

TEST_CASE("figures: assignment-done") {
  CHECK(findings(with_assignment(R"(status="done" done="2025-11-26")"), "assignment").empty());
  CHECK(findings(with_assignment(R"(status="onPlan" done="2025-11-26")"), "assignment") ==
        "warning assignment-done \"2025-11-26\" @a");
  CHECK(findings(with_assignment(R"(status="done" done="2025-11-27")"), "assignment") ==
        "warning assignment-done.later \"2025-11-27\" @a");
}

}  // namespace planverk::test
