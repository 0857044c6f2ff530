/// Budgets: lines, what breaks them down, groups, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/goal.h"
#include "plan/subjects/money.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class LineKind { none, income, cost, sum };  ///< `none`: a part of another line, whose kind it has

inline constexpr EnumWord<LineKind> line_kinds[] = {
    {LineKind::income, "income"}, {LineKind::cost, "cost"}, {LineKind::sum, "sum"}};

/// What kind of money a line is; none: of the frame as any other.
enum class MoneyKind { none, frame, earmarked, index, change_assignment, unallocated, wage_reserve };

inline constexpr EnumWord<MoneyKind> money_kinds[] = {
    {MoneyKind::frame, "frame"},
    {MoneyKind::earmarked, "earmarked"},
    {MoneyKind::index, "index"},
    {MoneyKind::change_assignment, "changeAssignment"},
    {MoneyKind::unallocated, "unallocated"},
    {MoneyKind::wage_reserve, "wageReserve"}};

struct Budget;
struct BudgetGroup;
struct BudgetLine {
  xml::Node node;
  std::string_view id, label, earmarked;
  Decimal amount;
  LineKind kind = LineKind::none;
  MoneyKind money = MoneyKind::none;
  std::optional<Decimal> stated;
  const Budget* budget = nullptr;
  const BudgetGroup* group = nullptr;  ///< the group that it stands in
  const BudgetLine* breaks = nullptr;  ///< the line that it is a part of
  const Goal* goal = nullptr;
  xml::Node narrative;
  std::vector<const BudgetLine*> parts;  ///< the lines that break this one, in order
};
struct BudgetGroup {
  xml::Node node;
  std::string_view id, label;
  const Budget* budget = nullptr;
  const Goal* goal = nullptr;
  std::optional<Decimal> amount;  ///< as stated
  std::vector<const BudgetLine*> lines;
};
struct Budget {
  xml::Node node;
  std::string_view id, label, unit;
  int year = 0;
  const Body* body = nullptr;
  std::optional<Decimal> frame;
  const Budget* previous = nullptr;
  std::vector<const BudgetLine*> lines;  ///< all of them, those in groups at their place
  std::vector<const BudgetGroup*> groups;
};

struct BudgetRegisters {
  std::vector<Budget> budgets;
  std::vector<BudgetLine> lines;    ///< of all budgets
  std::vector<BudgetGroup> groups;  ///< of all budgets
};
template <>
struct Register<Budget> {
  static constexpr std::string_view element = "budget";
  static constexpr auto list = &BudgetRegisters::budgets;
};
template <>
struct Register<BudgetLine> {
  static constexpr std::string_view element = "line";
  static constexpr auto list = &BudgetRegisters::lines;
};
template <>
struct Register<BudgetGroup> {
  static constexpr std::string_view element = "group";
  static constexpr auto list = &BudgetRegisters::groups;
};

}  // namespace planverk::plan
