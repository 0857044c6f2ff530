/// What `<val of="…" part="…"/>` stands for: a figure of a register, with its unit. In: views and numbers. Out: the
/// figure, or why there is none. Sums and shares of a masked budget are not told.
#pragma once

#include <string>
#include <string_view>

#include "count/numbers.h"

namespace planverk::figures {

struct BoundFigure {
  bool part_known = false;  ///< the thing has a figure of that name
  bool masked = false;      ///< not told, since restricted parts are in it
  std::string value;        ///< canonical number or word; empty: not known
  std::string unit;         ///< `tkr`, `%`, an indicator's unit; empty: none
  std::string unit_one;     ///< its form behind one; empty: the same
};

/// Main figures (without part): a line's amount, a group's subtotal, a budget's total, a risk's value, a control's
/// checks a year, the days an action is overdue, a goal's money, an indicator's latest value, the number of a report's
/// assessments, an assessment's value.
[[nodiscard]] BoundFigure bound_figure(const plan::Views& views, const Numbers& numbers, std::string_view id,
                                       std::string_view part);
/// The names of the figures that the thing has, for messages.
[[nodiscard]] std::string part_names(const plan::Views& views, const Numbers& numbers, std::string_view id);

}  // namespace planverk::figures
