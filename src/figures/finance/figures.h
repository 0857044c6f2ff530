/// What became of budgets: the numbers of outcomes and reports, and the figures that they are written as.
///
/// Amounts have the sign that they print with: costs positive, revenue negative. A deviation is the budget less what it
/// is compared with, so that a negative one is always worse.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

/// A line of a budget, a body of a report, or the sum of either.
struct MoneyRow {
  const plan::BudgetLine* line = nullptr;
  const plan::BudgetOutcome* outcome = nullptr;  ///< of a body
  std::optional<Decimal> budget;
  plan::MoneyAmounts amounts;
  std::optional<Decimal> period_deviation, deviation, percent;
  std::map<int, std::optional<Decimal>> earlier;  ///< by year
  bool over_limit = false;
};
struct OutcomeNumbers {
  std::vector<MoneyRow> rows;   ///< lines below those that they break; none where nothing is stated of lines
  MoneyRow total;
  plan::MoneyAmounts computed;  ///< the sums of the rows
  std::optional<Decimal> frame;
  std::optional<Decimal> effect, remaining;
  int decimals = 0;
  bool masked = false;
  bool substantial = false;
};
struct InvestmentRow {
  const plan::Investment* investment = nullptr;  ///< none: a sum
  const plan::InvestmentOutcome* outcome = nullptr;
  std::optional<Decimal> original, budget, actual, forecast, previous_forecast, deviation, percent;
  bool over_limit = false;
};
/// What investments are paid with, below zero as all income; or a sum.
struct FinancingRow {
  const plan::Financing* financing = nullptr;  ///< none: a sum
  std::optional<Decimal> original, budget, actual, forecast, deviation;
};
/// What a report says of money. Sums are of what has one unit.
struct ReportMoney {
  std::vector<const plan::BudgetOutcome*> outcomes;
  MoneyRow total;
  std::string_view unit;
  int decimals = 0;
  std::vector<InvestmentRow> investments;  ///< in the plan's order
  std::optional<InvestmentRow> fresh, renewal, all;
  std::string_view investment_unit;
  int investment_decimals = 0;
  std::vector<FinancingRow> financing;             ///< in the plan's order
  std::optional<FinancingRow> financed, uncovered;  ///< all of them; what investments cost less that
};
struct VolumeNumbers {
  std::optional<Decimal> difference, surplus;
};

struct FinanceFigures {
  std::vector<OutcomeNumbers> outcomes;
  std::vector<ReportMoney> report_money;
  std::vector<VolumeNumbers> volumes;
};

namespace figure_rows {

inline constexpr std::string_view of_outcome = "the budget's";

inline constexpr Figure finance_rows[] = {
    element("outcome report", "fig:row", "A line of the budget, a body of the report, or, last, their sum."),
    value("fig:row", "@ref", reference, {}, "The line, or the body's outcome; the sum has none."),
    value("fig:row", "@level", count, {}, "How deep a line stands."),
    one_of("fig:row", "@kind", "income cost total", "What it is."),
    value("fig:row", "@budget", number, of_outcome, "The budget of the year."),
    value("fig:row", "@period-budget", number, of_outcome, "The budget of the period."),
    value("fig:row", "@actual", number, of_outcome, "The outcome."),
    value("fig:row", "@period-deviation", number, of_outcome, "The period's budget less the outcome."),
    value("fig:row", "@forecast", number, of_outcome, "The forecast of the year."),
    value("fig:row", "@deviation", number, of_outcome,
          "The year's budget less the forecast, or, of a closed year, less the outcome: negative is worse."),
    value("fig:row", "@percent", number, "%", "The deviation as a share of the budget."),
    value("fig:row", "@previous-forecast", number, of_outcome, "The forecast of the report before."),
    value("fig:row", "@over-limit", boolean, {}, "A body's deficit is substantial."),
    element("fig:row", "fig:earlier", "An earlier year."),
    value("fig:earlier", "@year", count, {}, "Which."),
    value("fig:earlier", "@actual", number, of_outcome, "Its outcome."),
    element("outcome report", "fig:year", "An earlier year that a row has an outcome of."),
    value("fig:year", "@year", count, {}, "Which."),
    value("outcome", "@fig:frame", number, of_outcome, "What the body may spend: its frame, else the budget's total."),
    value("outcome", "@fig:deviation", number, of_outcome, "The budget less forecast, of a closed year less outcome."),
    value("outcome", "@fig:percent", number, "%", "The deviation as a share of the budget."),
    value("outcome", "@fig:effect", number, of_outcome, "The effects of all measures."),
    value("outcome", "@fig:remaining", number, of_outcome, "The deviation with the effects of the measures."),
    value("outcome", "@fig:over-limit", boolean, {}, "The deficit is substantial."),
    value("outcome", "@fig:closes", boolean, {}, "Its report closes the year."),
    value("report", "@fig:money-unit", text, {}, "The unit of its budgets, where all have one."),
    value("report", "@fig:deficit-limit", number, "%", "Above which share of the frame a deficit is substantial."),
    value("report", "@fig:investment-from", number, "`fig:investment-limit-unit`",
          "Above which budget an investment that overruns is reported to the council."),
    value("report", "@fig:investment-limit-unit", text, {}, "The unit of that budget."),
    value("report", "@fig:overrun-limit", number, "%", "By how many per cent it must overrun for that."),
    element("report", "fig:breach", "A deficit or an overrun above its limit."),
    one_of("fig:breach", "@kind", "deficit investment", "Which of the two."),
    value("fig:breach", "@ref", reference, {}, "The body's outcome, or the investment."),
    element("report", "fig:investment", "An investment of the report; or a sum, of new ones, reinvestments or all."),
    value("fig:investment", "@ref", reference, {}, "The investment; a sum has none."),
    one_of("fig:investment", "@kind", "new re total", "What it is, or what it is the sum of."),
    value("fig:investment", "@original", number, "the investment's", "What it might cost as first decided."),
    value("fig:investment", "@budget", number, "the investment's", "What it may cost."),
    value("fig:investment", "@actual", number, "the investment's", "What has been spent."),
    value("fig:investment", "@forecast", number, "the investment's", "What it is expected to cost."),
    value("fig:investment", "@previous-forecast", number, "the investment's", "The forecast before."),
    value("fig:investment", "@deviation", number, "the investment's", "The budget less the forecast."),
    value("fig:investment", "@percent", number, "%", "The deviation as a share of the budget."),
    value("fig:investment", "@over-limit", boolean, {}, "The council is told."),
    element("report", "fig:financing", "What its investments are paid with, or a sum; amounts are below 0 as all income."),
    value("fig:financing", "@ref", reference, {}, "The line of financing; a sum has none."),
    one_of("fig:financing", "@kind", "loan grant equity vatCompensation sale total uncovered",
           "Where it comes from; the sum of all; or what investments cost that nothing pays."),
    value("fig:financing", "@original", number, "the investments'", "As first decided."),
    value("fig:financing", "@budget", number, "the investments'", "As the budget has it."),
    value("fig:financing", "@actual", number, "the investments'", "What has been used."),
    value("fig:financing", "@forecast", number, "the investments'", "What is expected to be used."),
    value("fig:financing", "@deviation", number, "the investments'", "The budget less the forecast."),
    value("report", "@fig:investment-unit", text, {}, "The unit of its investments, where all have one."),
    value("volume", "@fig:difference", number, {}, "How many fewer there are than the budget reckons with."),
    value("volume", "@fig:surplus", number, of_outcome, "What the body gives back: nothing where there are more."),
    value("budget", "@fig:volume-surplus", number, of_outcome, "The surplus of all its volumes."),
    element("budget", "fig:money", "A kind of money of the budget."),
    one_of("fig:money", "@kind", "frame earmarked index changeAssignment unallocated wageReserve", "Which."),
    value("fig:money", "@amount", number, of_outcome, "The sum of its lines."),
    value("line", "@fig:allocated", number, of_outcome, "What has been decided on of unallocated money."),
    value("line", "@fig:unallocated", number, of_outcome, "What is left of it."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
