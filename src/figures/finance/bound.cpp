#include "bound/bound_parts.h"
#include "finance/money.h"

namespace planverk::figures {

namespace {

// The first part of each list is the main figure.

Parts parts_of(const Bound& bound, const plan::BudgetOutcome& outcome) {
  const OutcomeNumbers& each = of(bound.numbers.outcomes, bound.views.outcomes, &outcome);
  const std::string unit = outcome.budget == nullptr ? std::string() : std::string(outcome.budget->unit);
  const auto amount = [&](plan::MoneyColumn column) { return sum_text(each.total.amounts[place_of(column)]); };
  return {{"deviation", sum_text(each.total.deviation), unit},
          {"percent", text(each.total.percent), "%"},
          {"budget", sum_text(each.total.budget), unit},
          {"frame", sum_text(each.frame), unit},
          {"period-budget", amount(plan::MoneyColumn::period_budget), unit},
          {"actual", amount(plan::MoneyColumn::actual), unit},
          {"period-deviation", sum_text(each.total.period_deviation), unit},
          {"forecast", amount(plan::MoneyColumn::forecast), unit},
          {"previous-forecast", amount(plan::MoneyColumn::previous_forecast), unit},
          {"effect", sum_text(each.effect), unit},
          {"remaining", sum_text(each.remaining), unit}};
}

/// As the latest report has it.
Parts parts_of(const Bound& bound, const plan::Investment& investment) {
  InvestmentRow latest;
  std::optional<Date> day;
  for (const ReportMoney& money : bound.numbers.report_money) {
    for (const InvestmentRow& row : money.investments) {
      if (row.investment != &investment || (day && row.outcome->report->period <= day)) continue;
      latest = row;
      day = row.outcome->report->period;
    }
  }
  const std::string unit(investment.unit);
  return {{"budget", investment.budget.text(), unit},
          {"actual", text(latest.actual), unit},
          {"forecast", text(latest.forecast), unit},
          {"deviation", sum_text(latest.deviation), unit},
          {"percent", text(latest.percent), "%"}};
}

/// A sentence says "a loan of 1 250": without the sign of income, as the latest report has it.
Parts parts_of(const plan::Financing& financing) {
  const plan::FinancingOutcome* latest = nullptr;
  for (const plan::FinancingOutcome& each : financing.outcomes) {
    if (each.report == nullptr) continue;
    if (latest == nullptr || latest->report->period < each.report->period) latest = &each;
  }
  const std::string unit(financing.unit);
  return {{"budget", financing.budget.text(), unit},
          {"actual", latest == nullptr ? std::string() : text(latest->actual), unit},
          {"forecast", latest == nullptr ? std::string() : text(latest->forecast), unit}};
}

Parts parts_of(const Bound& bound, const plan::Volume& volume) {
  const VolumeNumbers& each = of(bound.numbers.volumes, bound.views.volumes, &volume);
  const std::string unit = volume.budget == nullptr ? std::string() : std::string(volume.budget->unit);
  return {{"surplus", sum_text(each.surplus), unit}, {"difference", sum_text(each.difference), {}}};
}

}  // namespace

std::optional<BoundParts> finance_bound(const Bound& bound) {
  if (const auto* outcome = bound.views.find<plan::BudgetOutcome>(bound.id))
    return BoundParts{parts_of(bound, *outcome), of(bound.numbers.outcomes, bound.views.outcomes, outcome).masked};
  if (const auto* investment = bound.views.find<plan::Investment>(bound.id))
    return BoundParts{parts_of(bound, *investment), investment->node.has("fig:lost")};
  if (const auto* financing = bound.views.find<plan::Financing>(bound.id)) return BoundParts{parts_of(*financing)};
  if (const auto* volume = bound.views.find<plan::Volume>(bound.id)) return BoundParts{parts_of(bound, *volume)};
  return std::nullopt;
}

}  // namespace planverk::figures
