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
    value("goal", "@fig:unmeasured", boolean, {},
          "It has no indicator, though the body works with it and no goal below spells it out."),
    element("goal report", "fig:period", "A column of the table of its indicators, in the order of time."),
    value("fig:period", "@period", text, {}, "The year or part of a year."),
    value("fig:period", "@forecast", boolean, {}, "What is expected, not what came out."),
    element("goal report", "fig:comparison", "A column of values that its indicators are compared with."),
    value("fig:comparison", "@label", text, {}, "Whom they are compared with."),
    value("goal report", "@fig:targets", boolean, {}, "One of its indicators has a target."),
    value("goal report", "@fig:trends", boolean, {}, "One of its indicators has two outcomes to compare."),
    value("goal report", "@fig:statuses", boolean, {}, "One of its indicators can be held against a target."),
    one_of("indicator", "@fig:trend", "up down same", "Against the outcome before, of a period of the same kind."),
    one_of("indicator", "@fig:moves", "better worse same", "Whether that is for the better."),
    value("indicator", "@fig:latest", number, "its own", "The last outcome, where it has a trend."),
    value("indicator", "@fig:latest-period", text, {}, "The period of it."),
    value("indicator", "@fig:previous", number, "its own", "The outcome before it."),
    value("indicator", "@fig:previous-period", text, {}, "The period of that."),
    one_of("indicator", "@fig:status", "reached nearing missed unmeasured",
           "The last outcome against the target: reached, not yet but moving the right way, or not; or not measured."),
    value("indicator", "@fig:split", boolean, {}, "Its values have parts for women and men, or girls and boys."),
    value("assessment", "@fig:asked", count, {}, "How many guiding questions its value has."),
    value("assessment", "@fig:answered", count, {}, "How many of them are answered."),
    value("assessment", "@fig:deviates", boolean, {}, "The goal is not met, or only partly."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
