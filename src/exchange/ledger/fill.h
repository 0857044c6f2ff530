/// An accounts file by its grouping: what it tells of a budget's lines, what stays outside, and sums that prove that nothing
/// got lost on the way.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "exchange/delivery.h"
#include "ledger/grouping.h"
#include "ledger/ledger.h"
#include "ledger/target.h"

namespace planverk::exchange::ledger {

struct Filled {
  std::vector<Arrival> arrivals;  ///< the budget with its lines, or the report's outcome with its lines
  std::vector<Message> told;      ///< of each measure: total, taken, set aside, left out; what rounding makes of it
};

/// Without a report, a budget's amounts are the file's budget or, of a file that has one measure only, that one. With one,
/// its outcome gets `actual`, and `periodBudget` where the file tells it. Findings: `ledger-map` where two groups claim an
/// amount, `ledger-left-out` (what no group has, with amounts), `ledger-period`, `ledger-year`, `ledger-target`.
[[nodiscard]] std::optional<Filled> fill(const Ledger& ledger, const Grouping& grouping, const Target& target,
                                         Diagnostics& found);

}  // namespace planverk::exchange::ledger
