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
      "<rules><rule slug=\"goals-max\" on=\"true\" severity=\"error\" value=\"3\"/><rule slug=\"investment-overrun\" value=\"5.5 10 mnkr\"/>"
      "<rule slug=\"budget-sum\" on=\"false\"/></rules>");
  CHECK(plan::read_rules(*file.tree, file.sources, settings, file.found));
  CHECK(settings.on(rule("goals-max")));
  CHECK(settings.severity(rule("goals-max")) == Severity::error);
  CHECK(settings.number("goals-max") == Decimal(3, 0));
  CHECK_FALSE(settings.number("goals-max", 1));
  CHECK(settings.number("investment-overrun") == Decimal(55, 1));
  CHECK(settings.number("investment-overrun", 1) == Decimal(10, 0));
  CHECK_FALSE(settings.on(rule("budget-sum")));

  PlanText text(test::plan_around("<rules><rule slug=\"goals-max\" severity=\"note\"/></rules>", ""));
  CHECK(plan::read_rules(*text.tree, text.sources, settings, text.found));
  CHECK(settings.on(rule("goals-max")));
  CHECK(settings.severity(rule("goals-max")) == Severity::note);
  CHECK(settings.number("goals-max") == Decimal(3, 0));
}

TEST_CASE("plan: values that a rule cannot read are told") {
  const auto told = [](const std::string& slug, const std::string& value) {
    RuleSettings settings;
    PlanText file("<rules><rule slug=\"" + slug + "\" on=\"true\" value=\"" + value + "\"/></rules>");
    const bool read = plan::read_rules(*file.tree, file.sources, settings, file.found);
    CHECK(read == file.found.empty());
    if (read) return std::string();
    const Diagnostic& first = file.found.all().front();
    CHECK(first.message.key == "bad-value.rule-value");
    CHECK(settings.find(slug) == nullptr);
    return first.message.values.front().second + " " + first.hint->key;
  };
  CHECK(told("substantial-deficit", "1,5") == "1,5 bad-value.hint-rule-percent");
  CHECK(told("goals-max", "tre") == "tre bad-value.hint-rule-count");
  CHECK(told("goals-max", "3 5") == "5 bad-value.hint-rule-none");
  CHECK(told("goal-years", "4 år") == "år bad-value.hint-rule-none");
  CHECK(told("body-meetings", "två") == "två bad-value.hint-rule-count");
  CHECK(told("readability", "-1") == "-1 bad-value.hint-rule-positive");
  CHECK(told("investment-overrun", "5,0 10") == "5,0 bad-value.hint-rule-number");
  CHECK(told("investment-overrun", "5.0 10 miljoner") == "miljoner bad-value.hint-rule-unit");
  CHECK(told("report-calendar", "uppföljning:3") == "uppföljning:3 bad-value.hint-rule-report-month");
  CHECK(told("report-calendar", "follow:13") == "follow:13 bad-value.hint-rule-report-month");
  CHECK(told("follow-up-dates", "30 april") == "30 bad-value.hint-rule-day");
  CHECK(told("follow-up-dates", "02-30") == "02-30 bad-value.hint-rule-day");
  CHECK(told("risk-number", "letter") == "letter bad-value.hint-rule-letters");
  CHECK(told("budget-sum", "1") == "1 bad-value.hint-rule-none");
  for (const auto& [slug, value] : {std::pair("substantial-deficit", "1.5"), std::pair("goals-max", "3"),
                                    std::pair("investment-overrun", "5.0 10 mnkr"), std::pair("deficit-chain", "ks ksau"),
                                    std::pair("report-calendar", "follow:3 interim:8"), std::pair("abbreviation", "BUN SBF"),
                                    std::pair("follow-up-dates", "02-29 08-31"), std::pair("risk-number", "letters")}) {
    INFO(slug);
    CHECK(told(slug, value).empty());
  }
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
