#include "base/rule.h"

#include <algorithm>
#include <set>
#include <string>

#include "support/catch.h"

namespace planverk {

namespace {

bool is_slug(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (text.empty() || !letter(text.front()) || !letter(text.back())) return false;
  return text.find("--") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [&](char c) { return c == '-' || letter(c); });
}

std::string numbered(int number) {
  return std::string(number < 10 ? "R-0" : "R-") + std::to_string(number);
}

}  // namespace

TEST_CASE("base: each rule has a slug of its own, a statement and a test") {
  std::set<std::string_view> slugs;
  std::set<std::string_view> statements;
  for (const Rule& each : all_rules()) {
    INFO(each.slug);
    CHECK(is_slug(each.slug));
    CHECK(slugs.insert(each.slug).second);
    CHECK(statements.insert(each.statement).second);
    CHECK(each.statement.size() > 20);
    CHECK(each.statement.ends_with('.'));
    CHECK_FALSE(each.test.empty());  // tests/program/expectations.py looks for it
    CHECK((each.number.empty() || (each.number.size() == 4 && each.number.starts_with("R-"))));
  }
}

TEST_CASE("base: rules stand by class and slug, and are found by slug") {
  const auto rules = all_rules();
  CHECK(rules.size() == format_rules().size() + content_rules().size() + promise_rules().size());
  CHECK(std::is_sorted(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) {
    return std::pair(a.kind, a.slug) < std::pair(b.kind, b.slug);
  }));
  for (const Rule& each : rules) CHECK(find_rule(each.slug) == &each);
  for (const char* slug : {"", "budget", "budget-sum-x", "zzz", "BUDGET-SUM"}) CHECK(find_rule(slug) == nullptr);
  CHECK(&rule("budget-sum") == find_rule("budget-sum"));
}

TEST_CASE("base: each part of the registry keeps to its classes") {
  for (const Rule& each : format_rules()) {
    INFO(each.slug);
    CHECK(each.kind == RuleClass::format);
    // What comes from outside is also told where nothing is wrong with it: what is left out, what was assumed.
    if (each.stage != Stage::exchange && each.stage != Stage::edit) CHECK(each.severity == Severity::error);
  }
  for (const Rule& each : content_rules()) {
    INFO(each.slug);
    const bool can_be_accepted =
        each.kind == RuleClass::content || each.kind == RuleClass::law || each.kind == RuleClass::local;
    CHECK(can_be_accepted);
  }
  for (const Rule& each : promise_rules()) {
    INFO(each.slug);
    CHECK(each.kind == RuleClass::promise);
    CHECK_FALSE(each.number.empty());
  }
}

TEST_CASE("base: the registry holds every rule of the catalogue that is built, and each in its class") {
  std::set<std::string_view> numbers;
  for (const Rule& each : all_rules()) numbers.insert(each.number);
  for (const auto& [first, last] : {std::pair{1, 8},
                                    {10, 10},
                                    {12, 13},
                                    {15, 17},
                                    {19, 24},
                                    {26, 34},
                                    {37, 50},
                                    {52, 63},
                                    {72, 72},
                                    {80, 80},
                                    {82, 82}}) {
    for (int number = first; number <= last; ++number) {
      INFO(numbered(number));
      CHECK(numbers.contains(numbered(number)));
    }
  }
  const std::set<std::string_view> local{"long-sentence",      "readability",      "goals-max",       "goal-years",
                                         "questions-answered", "conclusion-empty", "follow-up-dates", "earmarked",
                                         "substantial-deficit", "deficit-chain", "investment-overrun", "body-meetings", "budget-calendar",
                                         "plan-date", "report-calendar", "report-content", "own-goal", "standing-item"};
  for (const Rule& each : content_rules()) {
    INFO(each.slug);
    CHECK((each.kind == RuleClass::local) == local.contains(each.slug));
  }
}

TEST_CASE("base: severities of the catalogue") {
  for (const char* slug : {"header-field-empty", "title-form", "number-form", "announced-count", "action-year",
                           "action-overdue", "action-status", "narrative-label", "group-goal"}) {
    INFO(slug);
    CHECK(rule(slug).severity == Severity::warning);
  }
  for (const char* slug : {"spelling-pattern", "empty-area"}) CHECK(rule(slug).severity == Severity::note);
  for (const char* slug : {"placeholder", "budget-sum", "risk-value", "risk-incomplete", "risk-coverage", "decider"}) {
    CHECK(rule(slug).severity == Severity::error);
  }
}

TEST_CASE("base: names of stages, classes and severities") {
  CHECK(name_of(Stage::figures) == "figures");
  CHECK(name_of(RuleClass::promise) == "promise");
  CHECK(name_of(Severity::warning) == "warning");
}

}  // namespace planverk
