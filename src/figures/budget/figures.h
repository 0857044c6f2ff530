/// Budgets: their numbers, and the figures that they are written as.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

struct LineNumbers {
  plan::LineKind kind = plan::LineKind::cost;  ///< never none
  Decimal amount;                              ///< as stated, without the sign of its kind
  std::optional<Decimal> printed;              ///< signed: income negative; of a line of sums the computed sum
  std::optional<Decimal> parts_total;          ///< only of a line that others break
  std::optional<Decimal> share, part_share;
  std::optional<Decimal> before;  ///< as it prints, in the budget of the year before, in this one's unit
  int level = 0;
  bool masked = false;
};
struct GroupNumbers {
  std::optional<Decimal> subtotal, share, part_share;
  const plan::BudgetLine* breaks = nullptr;  ///< the line that all its lines break; null when they differ
  int level = 0;
};
struct BudgetNumbers {
  std::optional<Decimal> costs, income, total, left;
  std::optional<Decimal> before;  ///< the total of the year before, in this one's unit
  int decimals = 0;  ///< of the amount that is stated with most
  bool over_frame = false;
  bool masked = false;
};

struct BudgetFigures {
  std::vector<LineNumbers> lines;
  std::vector<GroupNumbers> groups;
  std::vector<BudgetNumbers> budgets;
};

namespace figure_rows {

inline constexpr std::string_view of_budget = "the budget's";

inline constexpr Figure budget_rows[] = {
    value("budget", "@fig:costs", number, of_budget, "The sum of all costs."),
    value("budget", "@fig:income", number, of_budget, "The sum of all income, above 0."),
    value("budget", "@fig:total", number, of_budget, "Costs less income."),
    value("budget", "@fig:left", number, of_budget, "What is left of the frame."),
    value("budget", "@fig:over-frame", boolean, {}, "The total is above the frame."),
    value("line budget", "@fig:before", number, of_budget, "The same in the budget of the year before; a line by its label."),
    value("line budget", "@fig:change", number, of_budget, "The amount less that of the year before, both with their signs."),
    value("line budget", "@fig:change-percent", number, "%", "By how much it grows, as a share of the year before: above 0 for income that grows, too."),
    one_of("line", "@fig:kind", "cost income sum", "What the line is."),
    value("line", "@fig:amount", number, of_budget, "The amount as it prints: income negative, a sum as computed."),
    value("line", "@fig:parts-total", number, of_budget, "The sum of the lines that break it down, with the sign of the line's own."),
    value("group", "@fig:subtotal", number, of_budget, "The sum of its lines."),
    value("line group", "@fig:share", number, "%", "Its share of all costs; income and sums have none."),
    value("line group", "@fig:part-share", number, "%", "Its share of the line that it breaks down."),
    value("line group", "@fig:level", count, {}, "How deep it stands: 0 at the top, 1 below a line, and so on."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
