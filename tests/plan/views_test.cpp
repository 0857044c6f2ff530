#include "plan/views.h"

#include <algorithm>

#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::plan;

TEST_CASE("plan: views are read and linked") {
  test::PlanText text = test::PlanText::data("every-element.xml");
  Selection selection;
  selection.document = "d1";
  auto variant = text.variant(selection);
  REQUIRE(variant);
  const Views views = [&] {
    Views made = read_views(*variant);
    return made;  // moving keeps every link
  }();

  const Body* ks = views.find<Body>("ks");
  REQUIRE(ks != nullptr);
  CHECK(ks->type == BodyType::executive);
  CHECK(ks->parent == views.find<Body>("kf"));
  CHECK(views.find<Role>("ks") == nullptr);
  CHECK(views.find<Body>("finnsinte") == nullptr);
  CHECK(views.find<Unit>("ek-enhet")->organisation == views.find<Organisation>("nk"));
  CHECK(views.limits->deficit_percent == Decimal(10, 1));
  CHECK(views.scale(Axis::value)->mark_from == 12);
  CHECK(views.scale(Axis::value)->bands.at(1).level == 4);
  CHECK(views.scale(Axis::consequence) == nullptr);

  const Risk& risk = views.risks.at(0);
  CHECK(risk.process == views.find<Process>("3.7.0"));
  CHECK(risk.process->area->processes.at(0) == risk.process);
  CHECK(risk.process->risks.at(0) == &risk);
  CHECK(risk.likelihood == Decimal(3, 0));
  CHECK(risk.handled == true);
  CHECK(risk.previous.at(0).value == Decimal(9, 0));
  CHECK(risk.title.text() == "Avtal löper ut.");
  CHECK(risk.actions.at(0)->follow_ups.at(0).status == ActionStatus::not_started);
  CHECK(risk.controls.at(0)->frequency == Frequency::tertials);
  CHECK(risk.controls.at(0)->max == 20);

  const Origin* origin = views.find<Origin>("ur-kolada");
  REQUIRE(origin != nullptr);
  CHECK(origin->item == "N15030");
  CHECK(origin->retrieved == Date::parse("2026-08-20"));
  CHECK(origin_of(risk.node) == "ur-ekonomi");
  CHECK(origin_of(risk.effect) == "ur-ekonomi");  // that of what it stands in
  CHECK(origin_of(views.find<Goal>("g1")->node).empty());
  CHECK(origin_of(views.indicators.at(0).values.at(0).node) == "ur-kolada");
  CHECK(origin_of(views.indicators.at(0).values.at(1).node) == "ur-ekonomi");

  const Goal* goal = views.find<Goal>("g2");
  CHECK(std::ranges::count(goal->parent->children, goal) == 1);
  CHECK(goal->level->kind == LevelKind::board);
  CHECK(views.indicators.at(0).values.at(2).forecast);
  const Assessment& assessment = views.reports.at(0).assessments.at(0);
  CHECK(assessment.report == &views.reports.at(0));
  CHECK(assessment.value == GoalValue::partly);
  CHECK(assessment.forecast == GoalValue::yes);
  CHECK(assessment.answers.at(0).question == &views.reports.at(0).questions.at(0));
  CHECK(views.reports.at(0).questions.at(0).for_partly);
  CHECK_FALSE(views.reports.at(0).questions.at(0).for_no);

  const Budget* budget = views.find<Budget>("b26");
  CHECK(budget->lines.size() == 5);
  CHECK(budget->previous == views.find<Budget>("b25"));
  const BudgetLine* costs = views.find<BudgetLine>("bk");
  REQUIRE(costs->parts.size() == 2);
  CHECK(costs->parts.at(1)->group == budget->groups.at(0));
  CHECK(budget->groups.at(0)->lines.at(0) == costs->parts.at(1));
  CHECK(costs->parts.at(0)->kind == LineKind::none);
  CHECK(costs->parts.at(1)->narrative);

  const Meeting& meeting = views.meetings.at(0);
  CHECK(meeting.start->text() == "10:00");
  CHECK(meeting.items.at(0).concerns == views.find<Case>("c1"));
  CHECK(meeting.items.at(0).decisions.at(0).by_body == ks);
  CHECK(meeting.items.at(0).proposals.at(0).by_role == views.find<Role>("ekchef"));
  CHECK(views.cases.at(0).hearings.at(0).meeting == &meeting);
  CHECK(views.cases.at(0).prior_decisions.at(0).month == "2025-05");

  const Document& document = views.document;
  CHECK(document.of_case == &views.cases.at(0));
  REQUIRE(document.sections.size() == 5);  // the one that an accepted deletion took is gone
  CHECK(document.sections.at(0).title == "Kapitel i en del");
  CHECK(document.sections.at(3).title == "Nytt");
  CHECK(document.sections.at(1).sections.at(0).type == DecisionType::adopt);
  CHECK(document.sections.at(4).annex);
  CHECK(document.signatures.at(0).signs.at(0).person == views.find<Person>("p1"));
  CHECK(views.node("s1") == document.sections.at(1).node);
}

TEST_CASE("plan: views of a variant without what they refer to have no pointer there") {
  test::PlanText text(test::plan_around("", ""));
  Selection selection;
  selection.document = "d";
  auto variant = text.variant(selection);
  REQUIRE(variant);
  variant->document.set("body", "borta");
  const Views views = read_views(*variant);
  CHECK(views.document.body == nullptr);
}
