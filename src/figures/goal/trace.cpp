// What the figures of goals are made of: their money, and how many are met.
#include <algorithm>
#include <unordered_map>

#include "trace/parts.h"

namespace planverk::figures {

namespace {

bool is_part_of_goal(const plan::BudgetLine& line, const plan::Goal* goal) {
  return line.breaks != nullptr && line.breaks->goal == goal;
}

/// As goals are counted: groups whole, unless a line of theirs is a part of one of the same goal.
void trace_money(const plan::Views& views, const Uses& uses, Traces& traces) {
  std::unordered_map<const plan::Goal*, TraceParts> parts;
  const auto add = [&](const plan::Goal* goal, const plan::Budget* budget, xml::Node node, std::string_view attribute) {
    if (goal != nullptr && budget != nullptr && uses.shows(budget)) parts[goal].push_back(part(node, attribute));
  };
  for (const plan::BudgetGroup& group : views.groups) {
    const auto parted = [&](const auto* line) { return is_part_of_goal(*line, group.goal); };
    if (std::ranges::none_of(group.lines, parted)) {
      add(group.goal, group.budget, group.node, "fig:subtotal");
      continue;
    }
    for (const plan::BudgetLine* line : group.lines) {
      if (!parted(line)) add(group.goal, group.budget, line->node, "fig:amount");
    }
  }
  for (const plan::BudgetLine& line : views.lines) {
    const bool in_group = line.group != nullptr && line.group->goal == line.goal;
    if (!in_group && !is_part_of_goal(line, line.goal)) add(line.goal, line.budget, line.node, "fig:amount");
  }
  for (const plan::Goal& goal : views.goals) {
    if (auto found = parts.find(&goal); found != parts.end())
      traces.add(goal.node, "fig:money", Reckoning::sum, std::move(found->second));
  }
}

void trace_report(const plan::Report& report, Traces& traces) {
  const xml::Node summary = report.node.first_child("fig:summary");
  TraceParts all;
  for (const plan::Assessment& assessment : report.assessments) all.push_back(counted(assessment.node));
  traces.add(summary, "total", Reckoning::count, std::move(all));
  for (xml::Node count = summary.first_child("fig:count"); count; count = count.next("fig:count")) {
    TraceParts parts;
    for (const plan::Assessment& assessment : report.assessments) {
      if (plan::word_of(plan::goal_values, assessment.value) == count.get("value"))
        parts.push_back(counted(assessment.node));
    }
    traces.add(count, "count", Reckoning::count, std::move(parts));
    traces.add(count, "share", Reckoning::share, {part(count, "count"), part(summary, "total")});
  }
}

}  // namespace

void goal_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& uses, const Numbers& /*numbers*/,
                Traces& traces) {
  trace_money(views, uses, traces);
  for (const plan::Report& report : views.reports) trace_report(report, traces);
}

}  // namespace planverk::figures
