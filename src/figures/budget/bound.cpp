#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

std::string unit_of(const plan::Budget* budget) {
  return budget == nullptr ? std::string() : std::string(budget->unit);
}

// The first part of each list is the main figure.

Parts parts_of(const Bound& bound, const plan::BudgetLine& line) {
  const LineNumbers& each = of(bound.numbers.lines, bound.views.lines, &line);
  const std::string unit = unit_of(line.budget);
  // A sentence says "income of 1 250": the minus belongs to the table.
  std::string amount = sum_text(each.printed);
  if (each.printed && each.kind != plan::LineKind::sum) amount = each.amount.text();
  return {{"amount", amount, unit},
          {"share", text(each.share), "%"},
          {"part-share", text(each.part_share), "%"},
          {"parts-total", sum_text(each.parts_total), unit}};
}

Parts parts_of(const Bound& bound, const plan::BudgetGroup& group) {
  const GroupNumbers& each = of(bound.numbers.groups, bound.views.groups, &group);
  return {{"subtotal", sum_text(each.subtotal), unit_of(group.budget)},
          {"share", text(each.share), "%"},
          {"part-share", text(each.part_share), "%"}};
}

Parts parts_of(const Bound& bound, const plan::Budget& budget) {
  const BudgetNumbers& each = of(bound.numbers.budgets, bound.views.budgets, &budget);
  const std::string unit = unit_of(&budget);
  return {{"total", sum_text(each.total), unit},   {"costs", sum_text(each.costs), unit},
          {"income", sum_text(each.income), unit}, {"frame", each.masked ? std::string() : text(budget.frame), unit},
          {"left", sum_text(each.left), unit},     {"year", std::to_string(budget.year), {}}};
}

bool is_masked(const Bound& bound, const plan::Budget* budget) {
  return budget != nullptr && of(bound.numbers.budgets, bound.views.budgets, budget).masked;
}

}  // namespace

std::optional<BoundParts> budget_bound(const Bound& bound) {
  if (const auto* line = bound.views.find<plan::BudgetLine>(bound.id))
    return BoundParts{parts_of(bound, *line), is_masked(bound, line->budget)};
  if (const auto* group = bound.views.find<plan::BudgetGroup>(bound.id))
    return BoundParts{parts_of(bound, *group), is_masked(bound, group->budget)};
  if (const auto* budget = bound.views.find<plan::Budget>(bound.id))
    return BoundParts{parts_of(bound, *budget), is_masked(bound, budget)};
  return std::nullopt;
}

}  // namespace planverk::figures
