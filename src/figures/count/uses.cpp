#include "count/uses.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/word_list.h"

namespace planverk::figures {

namespace {

/// A register concerns a document whose kind says so, or one that has one of these views. Cases and meetings are the
/// document's own by `of`, budgets and reports those that it shows.
struct Concern {
  std::string_view name;
  std::string_view views;
};

constexpr std::array concerns{
    Concern{"risks", "riskMatrix miniMatrix riskTable riskChanges riskTrends actionTables controlTables controlStatus controlYear"},
    Concern{"actions", "actionTables"},
    Concern{"controls", "controlTables controlStatus controlYear"},
    Concern{"goals", "goalOverview goalSections unmeasuredGoals"},
    Concern{"finance",
            "followUpTable deviationList measureTable settlementTable investmentTable investmentScheme carryOverTable volumeTable "
            "allocationTable"},
    Concern{"assignments", "assignmentTable commitmentList actionList"},
    Concern{"programme", "fundTable instrumentTable agreementTable"},
};

/// Words that a revision takes out show nothing: the document is judged as it will be.
void gather(xml::Node parent, std::vector<ViewUse>& views, std::vector<xml::Node>& bound) {
  parent.each_element([&](xml::Node child) {
    if (child.name() == "del") return;
    if (plan::is_view(child.name())) views.push_back({child.name(), child});
    if (child.name() == "val") bound.push_back(child);
    gather(child, views, bound);
  });
}

bool concerns_document(std::string_view name, const plan::KindFacts& kind, const std::vector<ViewUse>& views) {
  const auto* concern = std::ranges::find(concerns, name, &Concern::name);
  return kind.concern(name) ||
         std::ranges::any_of(views, [&](const ViewUse& use) { return WordList(concern->views).contains(use.name); });
}

const plan::Budget* budget_named(const plan::Views& views, std::string_view id) {
  if (const auto* budget = views.find<plan::Budget>(id)) return budget;
  if (const auto* line = views.find<plan::BudgetLine>(id)) return line->budget;
  if (const auto* group = views.find<plan::BudgetGroup>(id)) return group->budget;
  return nullptr;
}

const plan::Report* report_named(const plan::Views& views, std::string_view id) {
  const auto* outcome = views.find<plan::BudgetOutcome>(id);
  return outcome != nullptr ? outcome->report : views.find<plan::Report>(id);
}

/// A plan's own budget: of the document's body, for a year within its period.
bool own_budget(const plan::KindFacts& kind, const plan::Document& document, const plan::Budget& budget) {
  if (!kind.concern("budgets") || budget.body != document.body) return false;
  const std::string year = std::to_string(budget.year);
  const std::string_view from = document.period_from.substr(0, 4);
  const std::string_view to = document.period_to.substr(0, 4);
  return (from.empty() || year >= from) && (to.empty() || year <= to);
}

template <class Entity>
bool holds(const std::vector<const Entity*>& list, const Entity* entity) {
  return std::ranges::find(list, entity) != list.end();
}

}  // namespace

bool Uses::has_view(std::string_view name) const {
  return std::ranges::any_of(views, [&](const ViewUse& use) { return use.name == name; });
}

xml::Node Uses::view_of(std::string_view name, std::string_view id) const {
  for (const ViewUse& use : views) {
    if (use.name == name && use.node.get("of") == id) return use.node;
  }
  return {};
}

bool Uses::shows(const plan::Budget* budget) const {
  return holds(budgets, budget);
}

bool Uses::shows(const plan::Report* report) const {
  return holds(reports, report);
}

Uses find_uses(const plan::KindFacts& kind, const plan::Views& views) {
  Uses uses;
  const plan::Document& document = views.document;
  std::vector<xml::Node> bound;
  gather(document.node, uses.views, bound);
  uses.of_case = document.of_case;
  uses.of_meeting = document.of_meeting;
  uses.risks = concerns_document("risks", kind, uses.views);
  uses.actions = concerns_document("actions", kind, uses.views);
  uses.controls = concerns_document("controls", kind, uses.views);
  uses.goals = concerns_document("goals", kind, uses.views);
  uses.finance = concerns_document("finance", kind, uses.views);
  uses.assignments = concerns_document("assignments", kind, uses.views);
  uses.programme = concerns_document("programme", kind, uses.views);

  std::vector<const plan::Budget*> budgets;
  std::vector<const plan::Report*> reports{document.of_report};
  for (const ViewUse& use : uses.views) {
    budgets.push_back(budget_named(views, use.node.get("of")));
    if (const auto* outcome = views.find<plan::BudgetOutcome>(use.node.get("of")); use.name == "budgetScheme" && outcome)
      budgets.push_back(outcome->budget);
    reports.push_back(report_named(views, use.node.get("of")));
  }
  std::vector<const plan::Dataset*> datasets;
  std::vector<const plan::Calendar*> calendars;
  for (const ViewUse& use : uses.views) {
    datasets.push_back(views.find<plan::Dataset>(use.node.get("of")));
    calendars.push_back(views.find<plan::Calendar>(use.node.get("of")));
  }
  for (const plan::Dataset& dataset : views.datasets) {
    if (holds<plan::Dataset>(datasets, &dataset)) uses.datasets.push_back(&dataset);
  }
  for (const plan::Calendar& calendar : views.calendars) {
    if (holds<plan::Calendar>(calendars, &calendar)) uses.calendars.push_back(&calendar);
  }
  for (const xml::Node value : bound) budgets.push_back(budget_named(views, value.get("of")));
  for (const plan::Budget& budget : views.budgets) {
    if (holds<plan::Budget>(budgets, &budget) || own_budget(kind, document, budget)) uses.budgets.push_back(&budget);
  }
  for (const plan::Report& report : views.reports) {
    if (holds<plan::Report>(reports, &report)) uses.reports.push_back(&report);
  }
  return uses;
}

}  // namespace planverk::figures
