/// What became of budgets: outcomes and forecasts, measures against deficits, investments, volumes, unallocated money, as
/// structs. See plan/subjects/register.h.
#pragma once

#include <array>

#include "plan/subjects/body.h"
#include "plan/subjects/budget.h"
#include "plan/subjects/case.h"
#include "plan/subjects/goal.h"
#include "plan/subjects/register.h"
#include "plan/subjects/risk.h"

namespace planverk::plan {

/// What an outcome states of a budget or one of its lines, beside the budget itself.
enum class MoneyColumn { period_budget, actual, forecast, previous_forecast };
inline constexpr EnumWord<MoneyColumn> money_columns[] = {{MoneyColumn::period_budget, "periodBudget"},
                                                          {MoneyColumn::actual, "actual"},
                                                          {MoneyColumn::forecast, "forecast"},
                                                          {MoneyColumn::previous_forecast, "previousForecast"}};
/// By column.
using MoneyAmounts = std::array<std::optional<Decimal>, std::size(money_columns)>;
[[nodiscard]] constexpr std::size_t place_of(MoneyColumn column) {
  return static_cast<std::size_t>(column);
}

enum class SettlementKind { carry_over, to_equity, recover, waive };
inline constexpr EnumWord<SettlementKind> settlement_kinds[] = {{SettlementKind::carry_over, "carryOver"},
                                                                {SettlementKind::to_equity, "toEquity"},
                                                                {SettlementKind::recover, "recover"},
                                                                {SettlementKind::waive, "waive"}};
enum class InvestmentKind { fresh, renewal };
inline constexpr EnumWord<InvestmentKind> investment_kinds[] = {{InvestmentKind::fresh, "new"},
                                                                {InvestmentKind::renewal, "re"}};

/// Where the money for investments comes from.
enum class FinancingKind { loan, grant, equity, vat_compensation, sale };
inline constexpr EnumWord<FinancingKind> financing_kinds[] = {{FinancingKind::loan, "loan"},
                                                              {FinancingKind::grant, "grant"},
                                                              {FinancingKind::equity, "equity"},
                                                              {FinancingKind::vat_compensation, "vatCompensation"},
                                                              {FinancingKind::sale, "sale"}};

/// Who decided about money, and when: at a meeting of the plan, or on a day.
struct MoneyDecision {
  const Body* body = nullptr;
  const Meeting* meeting = nullptr;
  std::optional<Date> date;
  [[nodiscard]] std::optional<Date> day() const { return meeting != nullptr ? meeting->date : date; }
};
struct EarlierYear {
  int year = 0;
  Decimal actual;
};
struct LineOutcome {
  xml::Node node;
  const BudgetLine* line = nullptr;
  MoneyAmounts stated;
  std::vector<EarlierYear> earlier;
  xml::Node comment;
};
struct MeasureFollowUp {
  xml::Node node;
  const Report* report = nullptr;
  std::optional<ActionStatus> status;
};
struct Measure {
  xml::Node node;
  std::string_view id;
  std::optional<Decimal> effect;
  std::optional<Date> due;
  std::optional<ActionStatus> status;
  std::vector<MeasureFollowUp> follow_ups;
};
struct Measures {
  xml::Node node;
  MoneyDecision decision;
  std::vector<const Body*> notified;
  std::vector<Measure> list;
};
struct Settlement {
  xml::Node node;
  SettlementKind kind = SettlementKind::carry_over;
  Decimal amount;
};
struct BudgetOutcome {
  xml::Node node;
  std::string_view id;
  const Report* report = nullptr;
  const Budget* budget = nullptr;
  MoneyAmounts stated;
  std::vector<EarlierYear> earlier;
  xml::Node cause;
  std::vector<LineOutcome> lines;
  std::vector<Measures> measures;
  std::vector<Settlement> settlements;
  [[nodiscard]] bool closes() const { return report != nullptr && report->closes(); }
};

struct InvestmentOutcome {
  xml::Node node;
  const Report* report = nullptr;
  std::optional<Decimal> actual, forecast, previous_forecast;
  std::vector<const Body*> reported_to;
};
struct CarryOver {
  xml::Node node;
  Decimal amount;
  MoneyDecision decision;
};
struct Investment {
  xml::Node node;
  std::string_view id, name, unit;
  const Body* body = nullptr;
  InvestmentKind kind = InvestmentKind::fresh;
  Decimal budget;
  std::optional<Decimal> original;  ///< as it was first decided, where that was another
  std::vector<InvestmentOutcome> outcomes;
  std::vector<CarryOver> carry_overs;
};
struct FinancingOutcome {
  xml::Node node;
  const Report* report = nullptr;
  std::optional<Decimal> actual, forecast;
};
/// Money for the investments of a year, stated without sign.
struct Financing {
  xml::Node node;
  std::string_view id, unit;
  FinancingKind kind = FinancingKind::loan;
  Decimal budget;
  std::optional<Decimal> original;
  std::vector<FinancingOutcome> outcomes;
};

/// Money that follows the number of those it is for.
struct Volume {
  xml::Node node;
  std::string_view id, label;
  const Budget* budget = nullptr;
  Decimal forecast, actual, amount;
  std::optional<Decimal> stated;
};
/// An application for money that was left unallocated.
struct Allocation {
  xml::Node node;
  std::string_view id;
  const BudgetLine* line = nullptr;
  const Body* to = nullptr;
  Decimal amount;
  std::optional<Date> applied, investigated;
  MoneyDecision decision;
};

struct FinanceRegisters {
  std::vector<BudgetOutcome> outcomes;
  std::vector<Investment> investments;
  std::vector<Financing> financings;
  std::vector<Volume> volumes;
  std::vector<Allocation> allocations;
};
template <>
struct Register<BudgetOutcome> {
  static constexpr std::string_view element = "outcome";
  static constexpr auto list = &FinanceRegisters::outcomes;
};
template <>
struct Register<Investment> {
  static constexpr std::string_view element = "investment";
  static constexpr auto list = &FinanceRegisters::investments;
};
template <>
struct Register<Financing> {
  static constexpr std::string_view element = "financing";
  static constexpr auto list = &FinanceRegisters::financings;
};
template <>
struct Register<Volume> {
  static constexpr std::string_view element = "volume";
  static constexpr auto list = &FinanceRegisters::volumes;
};
template <>
struct Register<Allocation> {
  static constexpr std::string_view element = "allocation";
  static constexpr auto list = &FinanceRegisters::allocations;
};

}  // namespace planverk::plan
