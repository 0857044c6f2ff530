// Indicators onto the tree: how each moves and stands, and for goals and reports the columns of a table of them.
#include "goal/indicator_write.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/word_list.h"
#include "goal/indicators.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

/// In the order of time, an outcome before a forecast; and those that are compared with, in the plan's order.
struct Columns {
  std::set<std::pair<std::string_view, bool>> periods;
  std::vector<std::string_view> comparisons;
  bool targets = false, trends = false, statuses = false;

  void add(const plan::Indicator& indicator) {
    for (const plan::IndicatorValue& value : indicator.values) periods.emplace(value.period, value.forecast);
    for (const plan::Comparison& other : indicator.comparisons) {
      if (std::ranges::find(comparisons, other.label) == comparisons.end()) comparisons.push_back(other.label);
    }
    const IndicatorNumbers numbers = numbers_of(indicator);
    targets = targets || indicator.target.has_value();
    trends = trends || !numbers.trend.empty();
    statuses = statuses || !numbers.status.empty();
  }

  void write_to(xml::Node owner) const {
    for (const auto& [period, forecast] : periods) {
      xml::Node column = append(owner, "goal report/fig:period");
      write(column, "fig:period/@period", period);
      write_flag(column, "fig:period/@forecast", forecast);
    }
    for (const std::string_view label : comparisons) {
      xml::Node column = append(owner, "goal report/fig:comparison");
      write(column, "fig:comparison/@label", label);
    }
    write_flag(owner, "goal report/@fig:targets", targets);
    write_flag(owner, "goal report/@fig:trends", trends);
    write_flag(owner, "goal report/@fig:statuses", statuses);
  }
};

void write_indicator(const plan::Indicator& indicator) {
  const IndicatorNumbers numbers = numbers_of(indicator);
  xml::Node node = indicator.node;
  if (!numbers.trend.empty()) {
    write(node, "indicator/@fig:trend", numbers.trend);
    write(node, "indicator/@fig:moves", numbers.moves);
    write(node, "indicator/@fig:latest", numbers.latest->value);
    write(node, "indicator/@fig:latest-period", numbers.latest->period);
    write(node, "indicator/@fig:previous", numbers.previous->value);
    write(node, "indicator/@fig:previous-period", numbers.previous->period);
  }
  if (!numbers.status.empty()) write(node, "indicator/@fig:status", numbers.status);
  const auto split = [](const plan::IndicatorValue& value) { return value.women || value.men; };
  write_flag(node, "indicator/@fig:split", std::ranges::any_of(indicator.values, split));
}

/// A goal that the body works with and that no other goal spells out: it could be measured.
bool could_be_measured(const plan::Goal& goal) {
  return goal.selected && goal.children.empty();
}

}  // namespace

void write_indicators(const plan::Views& views) {
  std::unordered_map<const plan::Goal*, Columns> columns;
  for (const plan::Indicator& indicator : views.indicators) {
    write_indicator(indicator);
    if (indicator.goal != nullptr) columns[indicator.goal].add(indicator);
  }
  // Where an indicator was taken out, nobody can tell from what is left that a goal has none.
  const bool known = !WordList(views.root.get("fig:lost")).contains("indicator");
  for (const plan::Goal& goal : views.goals) {
    const auto of_goal = columns.find(&goal);
    if (of_goal != columns.end()) of_goal->second.write_to(goal.node);
    xml::Node node = goal.node;
    write_flag(node, "goal/@fig:unmeasured", known && of_goal == columns.end() && could_be_measured(goal));
  }
  std::unordered_map<const plan::Goal*, std::vector<const plan::Indicator*>> by_goal;
  for (const plan::Indicator& indicator : views.indicators) by_goal[indicator.goal].push_back(&indicator);
  for (const plan::Report& report : views.reports) {
    Columns all;
    for (const plan::Assessment& assessment : report.assessments) {
      if (assessment.goal == nullptr) continue;
      for (const plan::Indicator* indicator : by_goal[assessment.goal]) all.add(*indicator);
    }
    all.write_to(report.node);
  }
}

}  // namespace planverk::figures
