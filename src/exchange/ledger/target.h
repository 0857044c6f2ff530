/// The budget and the report of a plan that an accounts file fills.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "ledger/ledger.h"
#include "part.h"
#include "plan/subjects/money.h"
#include "xml/tree.h"

namespace planverk::exchange::ledger {

struct TargetLine {
  std::string id, label;
  std::string kind;   ///< `income`, `cost`, `sum`; of a part that of the line that it breaks
  std::string group;  ///< id of the group that it stands in; empty: of none
};

struct Target {
  std::string budget;
  int year = 0;
  const plan::MoneyUnit* unit = nullptr;
  std::vector<TargetLine> lines;
  std::string report;              ///< empty: the budget's own amounts are filled
  std::optional<Date> report_day;  ///< the last day that the report is about

  [[nodiscard]] const TargetLine* line(std::string_view id) const;
};

/// What the user named, else what the part of the import map names, else the plan's only budget (of `year`, where that is
/// not 0). Findings `ledger-target`; none when there were any.
[[nodiscard]] std::optional<Target> find_target(xml::Node root, const Part& part, std::string_view budget,
                                                std::string_view report, int year, FileId file, Diagnostics& found);

}  // namespace planverk::exchange::ledger
