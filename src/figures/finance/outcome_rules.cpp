// Outcomes: what is stated of the whole is what its lines add up to, each line told once.
#include <set>
#include <unordered_map>

#include "finance/money.h"
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"outcome-sum", "", Stage::figures, RuleClass::content, Severity::error,
     "What an outcome states of a whole budget, or of a line that others break down, is the sum of its lines; each line "
     "of that budget is told once.",
     "figures: outcome-sum"},
};

namespace {

struct Sums {
  Decimal stated, computed;
};

void tell_difference(const Context& context, xml::Node node, std::string_view attribute, const Sums& sums,
                     std::string_view label, const plan::Budget& budget) {
  const std::string computed = sums.computed.trimmed().text();
  context.add("outcome-sum", node, attribute)
      .with("label", std::string(label))
      .with("stated", sums.stated.text())
      .with("computed", computed)
      .with("unit", std::string(budget.unit))
      .mend({}, {{"computed", computed}});
}

void check_total(const Context& context, const plan::BudgetOutcome& outcome) {
  const OutcomeNumbers& numbers = of(context.numbers.outcomes, context.views.outcomes, &outcome);
  if (numbers.masked) return;
  for (const auto& column : plan::money_columns) {
    const auto& stated = outcome.stated[place_of(column.value)];
    const auto& computed = numbers.computed[place_of(column.value)];
    if (!stated || !computed || *stated == *computed) continue;
    const plan::Budget& budget = *outcome.budget;
    const std::string_view name = budget.body == nullptr ? std::string_view() : budget.body->name;
    tell_difference(context, outcome.node, column.word, {*stated, *computed}, name, budget);
  }
}

/// Of a line that others break down, all of which are told.
using Rows = std::unordered_map<const plan::BudgetLine*, const MoneyRow*>;

void check_parts(const Context& context, const Rows& rows, const plan::LineOutcome& told) {
  if (told.line->parts.empty() || is_masked(told.line->node)) return;
  for (const auto& column : plan::money_columns) {
    const std::size_t place = place_of(column.value);
    if (!told.stated[place]) continue;
    std::optional<Decimal> total = Decimal();
    for (const plan::BudgetLine* part : told.line->parts) {
      const auto row = rows.find(part);
      total = row == rows.end() ? std::nullopt : sum(total, row->second->amounts[place]);
    }
    if (!total) continue;
    if (of(context.numbers.lines, context.views.lines, told.line).kind == plan::LineKind::income) {
      total = total->negated();
    }
    if (*told.stated[place] == *total) continue;
    const Sums sums{*told.stated[place], *total};
    tell_difference(context, told.node, column.word, sums, told.line->label, *told.line->budget);
  }
}

void check_lines(const Context& context, const plan::BudgetOutcome& outcome) {
  const OutcomeNumbers& numbers = of(context.numbers.outcomes, context.views.outcomes, &outcome);
  Rows rows;
  for (const MoneyRow& row : numbers.rows) rows.emplace(row.line, &row);
  std::set<const plan::BudgetLine*> told;
  for (const plan::LineOutcome& each : outcome.lines) {
    if (each.line == nullptr) continue;
    if (each.line->budget != outcome.budget) {
      context.add("outcome-sum", each.node, "line")
          .variant("other")
          .with("label", std::string(each.line->label))
          .note(context.at(each.line->node), "line")
          .mend("other");
    } else if (!told.insert(each.line).second) {
      context.add("outcome-sum", each.node, "line")
          .variant("twice")
          .with("label", std::string(each.line->label))
          .mend("twice");
    } else {
      check_parts(context, rows, each);
    }
  }
}

}  // namespace

void finance_outcome_rules(const Context& context) {
  if (!context.uses.finance) return;
  for (const plan::BudgetOutcome& outcome : context.views.outcomes) {
    if (outcome.budget == nullptr || !context.uses.shows(outcome.report)) continue;
    check_total(context, outcome);
    check_lines(context, outcome);
  }
}

}  // namespace planverk::figures
