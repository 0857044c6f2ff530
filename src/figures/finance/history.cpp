#include "finance/history.h"

#include <iterator>

namespace planverk::figures {

Histories::Histories(const std::vector<plan::BudgetOutcome>& outcomes) {
  for (const plan::BudgetOutcome& each : outcomes) {
    if (each.report == nullptr) continue;
    History& history = by_budget_[each.budget];
    if (each.report->period) history.by_day.emplace(*each.report->period, &each);
    if (each.closes() && history.closing == nullptr) history.closing = &each;
  }
}

const plan::BudgetOutcome* Histories::before(const plan::BudgetOutcome& outcome) const {
  const auto found = by_budget_.find(outcome.budget);
  if (found == by_budget_.end() || outcome.report == nullptr || !outcome.report->period) return nullptr;
  const auto& by_day = found->second.by_day;
  const auto at = by_day.lower_bound(*outcome.report->period);
  return at == by_day.begin() ? nullptr : std::prev(at)->second;
}

const plan::BudgetOutcome* Histories::closing_of(const plan::Budget* budget) const {
  const auto found = by_budget_.find(budget);
  return found == by_budget_.end() ? nullptr : found->second.closing;
}

}  // namespace planverk::figures
