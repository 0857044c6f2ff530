/// The outcomes of each budget over the reports of its year.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "plan/views.h"

namespace planverk::figures {

class Histories {
 public:
  explicit Histories(const std::vector<plan::BudgetOutcome>& outcomes);
  /// The budget's outcome in the latest report before that of this one; null when there is none.
  [[nodiscard]] const plan::BudgetOutcome* before(const plan::BudgetOutcome& outcome) const;
  /// The one that closes the year; null when there is none.
  [[nodiscard]] const plan::BudgetOutcome* closing_of(const plan::Budget* budget) const;

 private:
  struct History {
    std::map<Date, const plan::BudgetOutcome*> by_day;
    const plan::BudgetOutcome* closing = nullptr;
  };
  std::unordered_map<const plan::Budget*, History> by_budget_;
};

}  // namespace planverk::figures
