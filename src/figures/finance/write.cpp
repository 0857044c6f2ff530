// Outcomes, reports and investments written as figures.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "finance/money.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

/// Amounts of one table have the same number of decimals, so that columns agree (design §7).
void write_amount(xml::Node node, FigureName name, const std::optional<Decimal>& amount, int decimals) {
  if (!amount) return;
  write(node, name, amount->scale() < decimals ? amount->rounded(decimals).value_or(*amount) : *amount);
}

/// Columns of years that no row of the table fills are not there.
void note_years(const MoneyRow& row, std::set<int>& years) {
  for (const auto& [year, amount] : row.earlier) {
    if (amount) years.insert(year);
  }
}

void write_years(xml::Node table, const std::set<int>& years) {
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    xml::Node node = append(table, "outcome report/fig:year");
    write(node, "fig:year/@year", *year);
  }
}

xml::Node write_row(xml::Node table, const MoneyRow& row, std::string_view kind, int level, int decimals) {
  xml::Node node = append(table, "outcome report/fig:row");
  write(node, "fig:row/@kind", kind);
  write(node, "fig:row/@level", std::optional<int>(level));
  const auto amount = [&](plan::MoneyColumn column) { return row.amounts[place_of(column)]; };
  write_amount(node, "fig:row/@budget", row.budget, decimals);
  write_amount(node, "fig:row/@period-budget", amount(plan::MoneyColumn::period_budget), decimals);
  write_amount(node, "fig:row/@actual", amount(plan::MoneyColumn::actual), decimals);
  write_amount(node, "fig:row/@period-deviation", row.period_deviation, decimals);
  write_amount(node, "fig:row/@forecast", amount(plan::MoneyColumn::forecast), decimals);
  write_amount(node, "fig:row/@deviation", row.deviation, decimals);
  write(node, "fig:row/@percent", row.percent);
  write_amount(node, "fig:row/@previous-forecast", amount(plan::MoneyColumn::previous_forecast), decimals);
  write_flag(node, "fig:row/@over-limit", row.over_limit);
  for (const auto& [year, earlier] : row.earlier) {
    if (!earlier) continue;
    xml::Node of_year = append(node, "fig:row/fig:earlier");
    write(of_year, "fig:earlier/@year", year);
    write_amount(of_year, "fig:earlier/@actual", earlier, decimals);
  }
  return node;
}

void write_outcome(const plan::Views& views, const Numbers& numbers, const plan::BudgetOutcome& outcome) {
  const OutcomeNumbers& each = of(numbers.outcomes, views.outcomes, &outcome);
  xml::Node node = outcome.node;
  std::set<int> years;
  for (const MoneyRow& row : each.rows) {
    const LineNumbers& line = of(numbers.lines, views.lines, row.line);
    const std::string_view kind = line.kind == plan::LineKind::income ? "income" : "cost";
    write(write_row(node, row, kind, line.level, each.decimals), "fig:row/@ref", row.line->id);
    note_years(row, years);
  }
  note_years(each.total, years);
  write_row(node, each.total, "total", 0, each.decimals);
  write_years(node, years);
  write_amount(node, "outcome/@fig:frame", each.frame, each.decimals);
  write_amount(node, "outcome/@fig:deviation", each.total.deviation, each.decimals);
  write(node, "outcome/@fig:percent", each.total.percent);
  write_amount(node, "outcome/@fig:effect", each.effect, each.decimals);
  write_amount(node, "outcome/@fig:remaining", each.remaining, each.decimals);
  write_flag(node, "outcome/@fig:over-limit", each.substantial);
  write_flag(node, "outcome/@fig:closes", outcome.closes());
  write_flag(node, "*/@fig:masked", each.masked);
}

void write_breach(xml::Node report, std::string_view kind, std::string_view id) {
  xml::Node breach = append(report, "report/fig:breach");
  write(breach, "fig:breach/@kind", kind);
  write(breach, "fig:breach/@ref", id);
}

void write_bodies(const plan::Views& views, const Numbers& numbers, xml::Node node, const ReportMoney& money) {
  if (money.outcomes.empty()) return;
  std::set<int> years;
  for (const plan::BudgetOutcome* outcome : money.outcomes) {
    const MoneyRow& row = of(numbers.outcomes, views.outcomes, outcome).total;
    write(write_row(node, row, "cost", 0, money.decimals), "fig:row/@ref", outcome->id);
    note_years(row, years);
  }
  note_years(money.total, years);
  write_row(node, money.total, "total", 0, money.decimals);
  write_years(node, years);
  write(node, "report/@fig:money-unit", money.unit);
}

xml::Node write_investment(xml::Node report, const InvestmentRow& row, std::string_view kind, int decimals) {
  xml::Node node = append(report, "report/fig:investment");
  if (row.investment != nullptr) write(node, "fig:investment/@ref", row.investment->id);
  write(node, "fig:investment/@kind", kind);
  write_amount(node, "fig:investment/@original", row.original, decimals);
  write_amount(node, "fig:investment/@budget", row.budget, decimals);
  write_amount(node, "fig:investment/@actual", row.actual, decimals);
  write_amount(node, "fig:investment/@forecast", row.forecast, decimals);
  write_amount(node, "fig:investment/@previous-forecast", row.previous_forecast, decimals);
  write_amount(node, "fig:investment/@deviation", row.deviation, decimals);
  write(node, "fig:investment/@percent", row.percent);
  write_flag(node, "fig:investment/@over-limit", row.over_limit);
  return node;
}

/// New investments with their sum, reinvestments with theirs, the sum of both.
void write_investments(xml::Node report, const ReportMoney& money) {
  for (const plan::InvestmentKind kind : {plan::InvestmentKind::fresh, plan::InvestmentKind::renewal}) {
    const std::string_view word = plan::word_of(plan::investment_kinds, kind);
    for (const InvestmentRow& row : money.investments) {
      if (row.investment->kind == kind) write_investment(report, row, word, money.investment_decimals);
    }
    const auto& subtotal = kind == plan::InvestmentKind::fresh ? money.fresh : money.renewal;
    if (subtotal) write_investment(report, *subtotal, word, money.investment_decimals);
  }
  if (money.all) write_investment(report, *money.all, "total", money.investment_decimals);
  if (!money.investments.empty()) write(report, "report/@fig:investment-unit", money.investment_unit);
}

void write_financing(xml::Node report, const ReportMoney& money) {
  const auto write_one = [&](const FinancingRow& row, std::string_view kind) {
    xml::Node node = append(report, "report/fig:financing");
    if (row.financing != nullptr) write(node, "fig:financing/@ref", row.financing->id);
    write(node, "fig:financing/@kind", kind);
    write_amount(node, "fig:financing/@original", row.original, money.investment_decimals);
    write_amount(node, "fig:financing/@budget", row.budget, money.investment_decimals);
    write_amount(node, "fig:financing/@actual", row.actual, money.investment_decimals);
    write_amount(node, "fig:financing/@forecast", row.forecast, money.investment_decimals);
    write_amount(node, "fig:financing/@deviation", row.deviation, money.investment_decimals);
  };
  for (const FinancingRow& row : money.financing)
    write_one(row, plan::word_of(plan::financing_kinds, row.financing->kind));
  if (money.financed) write_one(*money.financed, "total");
  if (money.uncovered) write_one(*money.uncovered, "uncovered");
}

void write_limits(const plan::Views& views, xml::Node report) {
  if (!views.limits) return;
  const plan::PlanLimits& limits = *views.limits;
  write(report, "report/@fig:deficit-limit", limits.deficit_percent);
  if (!limits.investment_from || !limits.overrun_percent) return;
  write(report, "report/@fig:investment-from", limits.investment_from);
  write(report, "report/@fig:investment-limit-unit", limits.investment_unit);
  write(report, "report/@fig:overrun-limit", limits.overrun_percent);
}

void write_report(const plan::Views& views, const Numbers& numbers, const plan::Report& report) {
  const ReportMoney& money = of(numbers.report_money, views.reports, &report);
  if (money.outcomes.empty() && money.investments.empty()) return;
  xml::Node node = report.node;
  write_limits(views, node);
  write_bodies(views, numbers, node, money);
  write_investments(node, money);
  write_financing(node, money);
  for (const plan::BudgetOutcome* outcome : money.outcomes) {
    if (of(numbers.outcomes, views.outcomes, outcome).substantial) write_breach(node, "deficit", outcome->id);
  }
  for (const InvestmentRow& row : money.investments) {
    if (row.over_limit) write_breach(node, "investment", row.investment->id);
  }
}

void write_volumes(const plan::Views& views, const Numbers& numbers) {
  std::map<const plan::Budget*, std::optional<Decimal>> sums;
  for (const plan::Volume& volume : views.volumes) {
    const VolumeNumbers& each = of(numbers.volumes, views.volumes, &volume);
    write(volume.node, "volume/@fig:difference", each.difference);
    write(volume.node, "volume/@fig:surplus", each.surplus);
    if (volume.budget == nullptr) continue;
    const auto [known, added] = sums.emplace(volume.budget, each.surplus);
    if (!added) known->second = sum(known->second, each.surplus);
  }
  if (is_lost(views, "volume")) return;
  for (const auto& [budget, surplus] : sums) write(budget->node, "budget/@fig:volume-surplus", surplus);
}

/// Kinds of money that a budget tells apart: its own lines, not those that break one of a kind of its own.
void write_money_kinds(const plan::Views& views, const Numbers& numbers, const plan::Budget& budget) {
  const BudgetNumbers& each = of(numbers.budgets, views.budgets, &budget);
  const auto is_apart = [](const plan::BudgetLine* line) { return line->money != plan::MoneyKind::none; };
  if (each.masked || std::ranges::none_of(budget.lines, is_apart)) return;
  std::map<plan::MoneyKind, std::optional<Decimal>> sums;
  for (const plan::BudgetLine* line : budget.lines) {
    const LineNumbers& numbers_of_line = of(numbers.lines, views.lines, line);
    if (line->breaks != nullptr || numbers_of_line.kind == plan::LineKind::sum) continue;
    const plan::MoneyKind kind = line->money == plan::MoneyKind::none ? plan::MoneyKind::frame : line->money;
    const auto [known, added] = sums.emplace(kind, numbers_of_line.printed);
    if (!added) known->second = sum(known->second, numbers_of_line.printed);
  }
  for (const auto& [kind, amount] : sums) {
    xml::Node node = append(budget.node, "budget/fig:money");
    write(node, "fig:money/@kind", plan::word_of(plan::money_kinds, kind));
    write_amount(node, "fig:money/@amount", amount, each.decimals);
  }
}

void write_allocations(const plan::Views& views) {
  std::map<const plan::BudgetLine*, std::optional<Decimal>> sums;
  for (const plan::Allocation& allocation : views.allocations) {
    if (allocation.line == nullptr) continue;
    std::optional<Decimal>& allocated = sums.emplace(allocation.line, Decimal()).first->second;
    if (allocation.decision.day()) allocated = sum(allocated, allocation.amount);
  }
  if (is_lost(views, "allocation")) return;
  for (const auto& [line, allocated] : sums) {
    if (is_masked(line->node)) continue;
    write(line->node, "line/@fig:allocated", allocated);
    write(line->node, "line/@fig:unallocated", less(line->amount, allocated));
  }
}

}  // namespace

void finance_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers) {
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    if (outcome.budget != nullptr) write_outcome(views, numbers, outcome);
  }
  for (const plan::Report& report : views.reports) write_report(views, numbers, report);
  write_volumes(views, numbers);
  write_allocations(views);
  for (const plan::Budget& budget : views.budgets) write_money_kinds(views, numbers, budget);
}

}  // namespace planverk::figures
