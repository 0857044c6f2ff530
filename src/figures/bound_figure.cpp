#include "bound_figure.h"

#include <vector>

#include "context.h"

namespace planverk::figures {

namespace {

struct Part {
  std::string_view name;
  std::string value;
  std::string unit;
};
using Parts = std::vector<Part>;

std::string text(const std::optional<Decimal>& value) {
  return value ? value->text() : std::string();
}
/// A computed sum in a sentence has no zeros behind the mark that no part has asked for.
std::string sum_text(const std::optional<Decimal>& value) {
  return value ? value->trimmed().text() : std::string();
}
std::string text(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string();
}
std::string unit_of(const plan::Budget* budget) {
  return budget == nullptr ? std::string() : std::string(budget->unit);
}

// The first part of each list is the main figure.

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::BudgetLine& line) {
  const LineNumbers& each = of(numbers.lines, views.lines, &line);
  const std::string unit = unit_of(line.budget);
  // A sentence says "income of 1 250": the minus belongs to the table.
  std::string amount = sum_text(each.printed);
  if (each.printed && each.kind != plan::LineKind::sum) amount = each.amount.text();
  return {{"amount", amount, unit},
          {"share", text(each.share), "%"},
          {"part-share", text(each.part_share), "%"},
          {"parts-total", sum_text(each.parts_total), unit}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::BudgetGroup& group) {
  const GroupNumbers& each = of(numbers.groups, views.groups, &group);
  return {{"subtotal", sum_text(each.subtotal), unit_of(group.budget)},
          {"share", text(each.share), "%"},
          {"part-share", text(each.part_share), "%"}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Budget& budget) {
  const BudgetNumbers& each = of(numbers.budgets, views.budgets, &budget);
  const std::string unit = unit_of(&budget);
  return {{"total", sum_text(each.total), unit},   {"costs", sum_text(each.costs), unit},
          {"income", sum_text(each.income), unit}, {"frame", each.masked ? std::string() : text(budget.frame), unit},
          {"left", sum_text(each.left), unit},     {"year", std::to_string(budget.year), {}}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Risk& risk) {
  const RiskNumbers& each = of(numbers.risks, views.risks, &risk);
  return {{"value", text(each.value), {}},
          {"likelihood", text(each.likelihood), {}},
          {"consequence", text(each.consequence), {}},
          {"no", std::to_string(risk.no), {}}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Action& action) {
  return {{"overdue-days", text(of(numbers.actions, views.actions, &action).overdue_days), {}}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Control& control) {
  const ControlNumbers& each = of(numbers.controls, views.controls, &control);
  const bool exact = each.checks_min == each.checks_max;
  return {{"checks", exact ? text(each.checks_min) : std::string(), {}},
          {"checks-min", text(each.checks_min), {}},
          {"checks-max", text(each.checks_max), {}}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Goal& goal) {
  const GoalNumbers& each = of(numbers.goals, views.goals, &goal);
  return {{"money", sum_text(each.money), std::string(each.unit)}};
}

Parts parts_of(const plan::Views&, const Numbers&, const plan::Indicator& indicator) {
  const std::string unit(indicator.unit);
  Parts parts{{"value", {}, unit}, {"forecast", {}, unit}, {"target", text(indicator.target), unit}};
  for (const plan::IndicatorValue& value : indicator.values) parts[value.forecast ? 1 : 0].value = value.value.text();
  return parts;
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Report& report) {
  const ReportNumbers& each = of(numbers.reports, views.reports, &report);
  if (each.masked) {
    return {{"total", {}, {}},     {"yes", {}, {}},          {"partly", {}, {}},  {"no", {}, {}},
            {"share-yes", {}, {}}, {"share-partly", {}, {}}, {"share-no", {}, {}}};
  }
  return {{"total", std::to_string(each.total), {}},   {"yes", std::to_string(each.yes), {}},
          {"partly", std::to_string(each.partly), {}}, {"no", std::to_string(each.no), {}},
          {"share-yes", text(each.share_yes), "%"},    {"share-partly", text(each.share_partly), "%"},
          {"share-no", text(each.share_no), "%"}};
}

Parts parts_of(const plan::Views& views, const Numbers& numbers, const plan::Series& series) {
  const SeriesNumbers& each = of(numbers.series, views.series, &series);
  const std::string unit = series.dataset == nullptr ? std::string() : std::string(series.dataset->unit);
  const bool known = !each.masked && !series.points.empty();
  return {{"total", sum_text(each.total), unit},
          {"most", known ? series.points[each.most].value.text() : std::string(), unit},
          {"least", known ? series.points[each.least].value.text() : std::string(), unit}};
}

const plan::Assessment* find_assessment(const plan::Views& views, std::string_view id) {
  for (const plan::Report& report : views.reports) {
    for (const plan::Assessment& assessment : report.assessments) {
      if (assessment.id == id) return &assessment;
    }
  }
  return nullptr;
}

Parts find_parts(const plan::Views& views, const Numbers& numbers, std::string_view id) {
  if (const auto* found = views.find<plan::BudgetLine>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::BudgetGroup>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Budget>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Risk>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Action>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Control>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Goal>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Indicator>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Report>(id)) return parts_of(views, numbers, *found);
  if (const auto* found = views.find<plan::Series>(id)) return parts_of(views, numbers, *found);
  if (id.empty()) return {};
  if (const auto* found = find_assessment(views, id)) {
    return {{"value", std::string(found->stated_value), {}}, {"forecast", std::string(found->stated_forecast), {}}};
  }
  return {};
}

bool owner_masked(const plan::Views& views, const Numbers& numbers, std::string_view id) {
  if (const auto* report = views.find<plan::Report>(id)) return of(numbers.reports, views.reports, report).masked;
  if (const auto* series = views.find<plan::Series>(id)) return of(numbers.series, views.series, series).masked;
  const auto* budget = views.find<plan::Budget>(id);
  if (const auto* line = views.find<plan::BudgetLine>(id)) budget = line->budget;
  if (const auto* group = views.find<plan::BudgetGroup>(id)) budget = group->budget;
  return budget != nullptr && of(numbers.budgets, views.budgets, budget).masked;
}

}  // namespace

BoundFigure bound_figure(const plan::Views& views, const Numbers& numbers, std::string_view id, std::string_view part) {
  for (Part& each : find_parts(views, numbers, id)) {
    if (!part.empty() && each.name != part) continue;
    const bool masked = each.value.empty() && owner_masked(views, numbers, id);
    return {true, masked, std::move(each.value), std::move(each.unit)};
  }
  return {};
}

std::string part_names(const plan::Views& views, const Numbers& numbers, std::string_view id) {
  std::vector<std::string_view> names;
  for (const Part& part : find_parts(views, numbers, id)) names.push_back(part.name);
  return joined(names);
}

}  // namespace planverk::figures
