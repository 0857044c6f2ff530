/// Goals and reports on them: their numbers, and the figures that they are written as.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

struct GoalNumbers {
  std::optional<Decimal> money;
  std::string_view unit;
  int depth = 0;
  bool masked = false;  ///< a budget of its money has lost parts
};
struct ReportNumbers {
  int total = 0;
  int yes = 0, partly = 0, no = 0;
  std::optional<Decimal> share_yes, share_partly, share_no;
  bool masked = false;
};

struct GoalFigures {
  std::vector<GoalNumbers> goals;
  std::vector<ReportNumbers> reports;
};

namespace figure_rows {

inline constexpr Figure goal_rows[] = {
    value("goal", "@fig:parent", reference, {}, "The goal above it, where that stands on a higher level."),
    value("goal", "@fig:depth", count, {}, "How deep it stands in the tree of goals: 0 at the top."),
    value("goal", "@fig:money", number, "`fig:money-unit`", "The sum of its budget lines and groups."),
    value("goal", "@fig:money-unit", text, {}, "The unit of that sum."),
    element("report", "fig:summary", "How many goals are met."),
    value("fig:summary", "@total", count, {}, "How many goals are assessed."),
    element("fig:summary", "fig:count", "A value of the scale: met, partly met, not met."),
    one_of("fig:count", "@value", "yes partly no", "The value."),
    value("fig:count", "@count", count, {}, "How many goals have it."),
    value("fig:count", "@share", number, "%", "Their share of the assessed goals."),
    value("assessment", "@fig:asked", count, {}, "How many guiding questions its value has."),
    value("assessment", "@fig:answered", count, {}, "How many of them are answered."),
    value("assessment", "@fig:deviates", boolean, {}, "The goal is not met, or only partly."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
