#include "plan/rule_settings.h"

#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;
using plan::RuleSettings;
using test::PlanText;

TEST_CASE("plan: rules are switched by the organisation's file, and then by the plan") {
  RuleSettings settings;
  CHECK_FALSE(settings.on(rule("goals-max")));
  CHECK(settings.on(rule("budget-sum")));

  PlanText file(
      "<rules><rule slug=\"goals-max\" on=\"true\" severity=\"error\" value=\"3 4.5\"/>"
      "<rule slug=\"budget-sum\" on=\"false\"/></rules>");
  CHECK(plan::read_rules(*file.tree, file.sources, settings, file.found));
  CHECK(settings.on(rule("goals-max")));
  CHECK(settings.severity(rule("goals-max")) == Severity::error);
  CHECK(settings.number("goals-max") == Decimal(3, 0));
  CHECK(settings.number("goals-max", 1) == Decimal(45, 1));
  CHECK_FALSE(settings.number("goals-max", 2));
  CHECK_FALSE(settings.on(rule("budget-sum")));

  PlanText text(test::plan_around("<rules><rule slug=\"goals-max\" severity=\"note\"/></rules>", ""));
  CHECK(plan::read_rules(*text.tree, text.sources, settings, text.found));
  CHECK(settings.on(rule("goals-max")));
  CHECK(settings.severity(rule("goals-max")) == Severity::note);
  CHECK(settings.number("goals-max") == Decimal(3, 0));
}

TEST_CASE("plan: format rules, promises and unknown rules cannot be switched") {
  RuleSettings settings;
  PlanText file(
      "<rules><rule slug=\"leak\" on=\"false\"/><rule slug=\"budgetsum\" on=\"false\"/>"
      "<rule slug=\"budget-sum\" on=\"no\"/></rules>");
  CHECK_FALSE(plan::read_rules(*file.tree, file.sources, settings, file.found));
  CHECK(file.found.all().size() == 1);  // the shape first: "no" is no boolean
  PlanText wrong(
      "<rules><rule slug=\"leak\" on=\"false\" severity=\"note\"/><rule slug=\"budgetsum\" on=\"false\"/></rules>");
  CHECK_FALSE(plan::read_rules(*wrong.tree, wrong.sources, settings, wrong.found));
  CHECK(test::as_text(wrong.sources, wrong.found) ==
        "1:20 error bad-value.rule-fixed value=leak\n"
        "1:66 error bad-value.rule value=budgetsum\n"
        "  hint bad-value.hint-rule nearest=budget-sum\n");
  CHECK(settings.on(rule("leak")));
  CHECK(settings.severity(rule("leak")) == Severity::error);
}
