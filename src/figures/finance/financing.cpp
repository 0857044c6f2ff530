// What the investments of a report are paid with: lines, their sum, and what nothing pays.
#include <algorithm>

#include "finance/money.h"

namespace planverk::figures {

namespace {

using Amount = std::optional<Decimal> FinancingRow::*;
constexpr Amount amounts[] = {&FinancingRow::original, &FinancingRow::budget, &FinancingRow::actual,
                              &FinancingRow::forecast, &FinancingRow::deviation};

/// In the unit of the investments; one of another currency has no amounts beside theirs.
FinancingRow row_of(const plan::Financing& financing, const plan::FinancingOutcome& outcome, std::string_view unit) {
  const auto income = [&](const std::optional<Decimal>& amount) {
    const auto own = financing.unit == unit || unit.empty() ? amount : converted(amount, financing.unit, unit);
    return own ? std::optional(own->negated()) : std::nullopt;
  };
  FinancingRow row;
  row.financing = &financing;
  row.original = income(financing.original.value_or(financing.budget));
  row.budget = income(financing.budget);
  row.actual = income(outcome.actual);
  row.forecast = income(outcome.forecast);
  row.deviation = less(row.budget, outcome.report->closes() && !row.forecast ? row.actual : row.forecast);
  return row;
}

void add(FinancingRow& total, const FinancingRow& row) {
  for (const Amount amount : amounts) total.*amount = sum(total.*amount, row.*amount);
}

FinancingRow of_costs(const InvestmentRow& row) {
  FinancingRow costs;
  costs.original = row.original, costs.budget = row.budget, costs.actual = row.actual, costs.forecast = row.forecast;
  costs.deviation = row.deviation;
  return costs;
}

}  // namespace

void count_financing(const plan::Views& views, Numbers& numbers) {
  // Where an investment is hidden, what is left would tell it by what all of them are paid with.
  if (is_lost(views, "investment")) return;
  for (const plan::Financing& financing : views.financings) {
    for (const plan::FinancingOutcome& outcome : financing.outcomes) {
      if (outcome.report == nullptr) continue;
      ReportMoney& money = numbers.report_money[static_cast<std::size_t>(outcome.report - views.reports.data())];
      const bool told = !money.financing.empty() && money.financing.back().financing == &financing;
      if (!told) money.financing.push_back(row_of(financing, outcome, money.investment_unit));
    }
  }
  for (ReportMoney& money : numbers.report_money) {
    for (const FinancingRow& row : money.financing) {
      for (const Amount amount : amounts) {
        if (row.*amount) money.investment_decimals = std::max(money.investment_decimals, (row.*amount)->scale());
      }
    }
    if (money.financing.empty() || is_lost(views, "financing")) continue;
    money.financed = FinancingRow{};
    for (const Amount amount : amounts) (*money.financed).*amount = Decimal();
    for (const FinancingRow& row : money.financing) add(*money.financed, row);
    if (!money.all) continue;
    money.uncovered = of_costs(*money.all);
    add(*money.uncovered, *money.financed);
  }
}

}  // namespace planverk::figures
