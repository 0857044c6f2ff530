// What reports say of money: sums over bodies, investments and their overruns; volumes and kinds of money.
#include <algorithm>
#include <iterator>
#include <map>

#include "finance/money.h"

namespace planverk::figures {

namespace {

void add(MoneyRow& total, const MoneyRow& row, bool first) {
  const auto add_one = [first](std::optional<Decimal>& to, const std::optional<Decimal>& amount) {
    to = first ? amount : sum(to, amount);
  };
  add_one(total.budget, row.budget);
  for (std::size_t i = 0; i < total.amounts.size(); ++i) add_one(total.amounts[i], row.amounts[i]);
  if (first) {
    total.earlier = row.earlier;
    return;
  }
  for (auto& [year, amount] : total.earlier) {
    const auto found = row.earlier.find(year);
    amount = found == row.earlier.end() ? std::nullopt : sum(amount, found->second);
  }
  for (const auto& [year, amount] : row.earlier) total.earlier.emplace(year, std::nullopt);
}

void count_bodies(const plan::Views& views, const Numbers& numbers, ReportMoney& money) {
  bool one_unit = true;
  bool closed = false;
  for (const plan::BudgetOutcome* outcome : money.outcomes) {
    const OutcomeNumbers& each = of(numbers.outcomes, views.outcomes, outcome);
    const bool first = outcome == money.outcomes.front();
    add(money.total, each.total, first);
    if (first) money.unit = outcome->budget->unit;
    one_unit = one_unit && money.unit == outcome->budget->unit;
    closed = outcome->closes();
    money.decimals = std::max(money.decimals, each.decimals);
  }
  if (!one_unit) money.unit = {};
  // A sum over two units, or one that a hidden body is in, would be wrong.
  if (!one_unit || is_lost(views, "outcome") || is_lost(views, "budget")) money.total = MoneyRow{};
  deviate(money.total, closed);
}

using History = std::map<Date, const plan::InvestmentOutcome*>;

InvestmentRow row_of(const plan::Views& views, const plan::Investment& investment,
                     const plan::InvestmentOutcome& outcome, const History& history) {
  const plan::Report& report = *outcome.report;
  const bool closed = report.closes();
  InvestmentRow row;
  row.investment = &investment;
  row.outcome = &outcome;
  row.original = investment.original.value_or(investment.budget);
  row.budget = investment.budget;
  row.actual = outcome.actual;
  row.forecast = outcome.forecast;
  row.previous_forecast = outcome.previous_forecast;
  // A project that goes on has a forecast when the year is closed, too.
  row.deviation = less(row.budget, row.forecast || !closed ? row.forecast : row.actual);
  if (row.deviation) row.percent = percent_of(*row.deviation, *row.budget, 1);
  row.over_limit = views.limits && overruns(investment, row.deviation, *views.limits);
  if (row.over_limit && row.percent == views.limits->overrun_percent->negated())
    row.percent = percent_of(*row.deviation, *row.budget, 2);
  if (row.previous_forecast || !report.period) return row;
  const auto at = history.lower_bound(*report.period);
  if (at != history.begin()) row.previous_forecast = std::prev(at)->second->forecast;
  return row;
}

void add(std::optional<InvestmentRow>& total, const InvestmentRow& row) {
  if (!total) {
    total = row;
    total->investment = nullptr;
    total->outcome = nullptr;
    total->over_limit = false;
  } else {
    total->original = sum(total->original, row.original);
    total->budget = sum(total->budget, row.budget);
    total->actual = sum(total->actual, row.actual);
    total->forecast = sum(total->forecast, row.forecast);
    total->previous_forecast = sum(total->previous_forecast, row.previous_forecast);
    total->deviation = sum(total->deviation, row.deviation);
  }
  total->percent =
      total->deviation && total->budget ? percent_of(*total->deviation, *total->budget, 1) : std::nullopt;
}

void sum_investments(const plan::Views& views, ReportMoney& money) {
  bool one_unit = true;
  for (const InvestmentRow& row : money.investments) {
    one_unit = one_unit && row.investment->unit == money.investments.front().investment->unit;
    for (const auto& amount : {row.original, row.budget, row.actual, row.forecast, row.previous_forecast}) {
      if (amount) money.investment_decimals = std::max(money.investment_decimals, amount->scale());
    }
  }
  if (money.investments.empty() || !one_unit) return;
  money.investment_unit = money.investments.front().investment->unit;
  if (is_lost(views, "investment")) return;
  for (const InvestmentRow& row : money.investments) {
    add(money.all, row);
    add(row.investment->kind == plan::InvestmentKind::fresh ? money.fresh : money.renewal, row);
  }
}

}  // namespace

void count_reports_of_money(const plan::Views& views, Numbers& numbers) {
  numbers.report_money.resize(views.reports.size());
  const auto money_of = [&](const plan::Report* report) -> ReportMoney& {
    return numbers.report_money[static_cast<std::size_t>(report - views.reports.data())];
  };
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    if (outcome.report != nullptr && outcome.budget != nullptr) money_of(outcome.report).outcomes.push_back(&outcome);
  }
  for (const plan::Investment& investment : views.investments) {
    History history;
    for (const plan::InvestmentOutcome& each : investment.outcomes) {
      if (each.report != nullptr && each.report->period) history.emplace(*each.report->period, &each);
    }
    for (const plan::InvestmentOutcome& each : investment.outcomes) {
      if (each.report == nullptr) continue;
      std::vector<InvestmentRow>& rows = money_of(each.report).investments;
      if (rows.empty() || rows.back().investment != &investment) rows.push_back(row_of(views, investment, each, history));
    }
  }
  for (ReportMoney& money : numbers.report_money) {
    count_bodies(views, numbers, money);
    sum_investments(views, money);
  }
}

void finance_count(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, Numbers& numbers) {
  count_outcomes(views, numbers);
  count_reports_of_money(views, numbers);
  count_financing(views, numbers);
  for (const plan::Volume& volume : views.volumes) {
    VolumeNumbers each;
    each.difference = less(volume.forecast, volume.actual);
    if (each.difference && each.difference->negative()) each.surplus = Decimal();
    else if (each.difference) each.surplus = Decimal::product(each.difference->trimmed(), volume.amount.trimmed());
    numbers.volumes.push_back(each);
  }
}

}  // namespace planverk::figures
