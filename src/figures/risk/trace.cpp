// What the figures of risks, actions and controls are made of.
#include "risk/rounds.h"
#include "trace/parts.h"

namespace planverk::figures {

namespace {

void trace_risk(const plan::Risk& risk, const RiskNumbers& numbers, Traces& traces) {
  traces.add(risk.node, "fig:value", Reckoning::product, {part(risk.node, "likelihood"), part(risk.node, "consequence")});
  if (numbers.now.by == nullptr) {
    traces.repeat(risk.node, "fig:now", risk.node, "fig:value");
    return;
  }
  const xml::Node anew = numbers.now.by->node;
  traces.add(risk.node, "fig:now", Reckoning::product, {part(anew, "likelihood"), part(anew, "consequence")});
}

void trace_action(const plan::Action& action, const std::optional<Date>& as_of, Traces& traces, xml::Node root) {
  if (action.risk != nullptr) {
    const auto left = [&](std::string_view after, std::string_view before) {
      return action.node.has(after) ? part(action.node, after) : part(action.risk->node, before);
    };
    traces.repeat(action.node, "fig:before", action.risk->node, "fig:value");
    traces.add(action.node, "fig:after", Reckoning::product,
               {left("likelihoodAfter", "likelihood"), left("consequenceAfter", "consequence")});
  }
  if (as_of)
    traces.add(action.node, "fig:overdue-days", Reckoning::days, {day(action.node, "due", action.due), day(root, "asOf", *as_of)});
}

/// A result tells of as many deviations as it states, else of one where it says that there is one.
std::optional<TracePart> deviations_of(const plan::ControlResult& result) {
  const auto stated = part(result.node, "deviations");
  if (stated) return stated->value.zero() ? std::nullopt : stated;
  if (result.outcome != plan::Outcome::deviation) return std::nullopt;
  return part(result.node, "outcome", Decimal(1, 0));
}

void trace_control(const plan::Control& control, const Period& period, Traces& traces) {
  TraceParts deviations, done;
  for (const plan::ControlResult& result : control.results) {
    if (!is_of_period(control, result, period)) continue;
    if (auto told = deviations_of(result)) deviations.push_back(std::move(told));
    if (result.outcome != plan::Outcome::not_done) done.push_back(counted(result.node));
  }
  traces.add(control.node, "fig:deviations", Reckoning::sum, std::move(deviations));
  // Several results may speak of one round, and one of several.
  if (std::to_string(done.size()) == control.node.get("fig:done"))
    traces.add(control.node, "fig:done", Reckoning::count, std::move(done));
}

const plan::Area* area_of(const plan::Risk* risk) {
  return risk == nullptr || risk->process == nullptr ? nullptr : risk->process->area;
}

void trace_areas(const plan::Views& views, Traces& traces) {
  for (xml::Node area = views.root.first_child("fig:area"); area; area = area.next("fig:area")) {
    const auto* wanted = views.find<plan::Area>(area.get("ref"));
    TraceParts risks, actions, controls;
    for (const plan::Risk& each : views.risks) {
      if (area_of(&each) == wanted) risks.push_back(counted(each.node));
    }
    for (const plan::Action& each : views.actions) {
      if (area_of(each.risk) == wanted) actions.push_back(counted(each.node));
    }
    for (const plan::Control& each : views.controls) {
      if (area_of(each.risk) == wanted) controls.push_back(counted(each.node));
    }
    traces.add(area, "risks", Reckoning::count, std::move(risks));
    traces.add(area, "actions", Reckoning::count, std::move(actions));
    traces.add(area, "controls", Reckoning::count, std::move(controls));
  }
}

void trace_trends(const plan::Views& views, Traces& traces) {
  const xml::Node trends = views.root.first_child("fig:trends");
  for (const std::string_view way : {"same", "down", "up"}) {
    TraceParts parts;
    for (const plan::Risk& risk : views.risks) {
      if (risk.node.get("fig:trend") == way) parts.push_back(counted(risk.node));
    }
    traces.add(trends, way, Reckoning::count, std::move(parts));
  }
  TraceParts unknown;
  for (const plan::Risk& risk : views.risks) {
    if (!risk.node.has("fig:trend")) unknown.push_back(counted(risk.node));
  }
  traces.add(trends, "unknown", Reckoning::count, std::move(unknown));
}

}  // namespace

void risk_trace(const plan::Variant& variant, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers,
                Traces& traces) {
  for (const plan::Risk& risk : views.risks) trace_risk(risk, of(numbers.risks, views.risks, &risk), traces);
  for (const plan::Action& action : views.actions) trace_action(action, variant.as_of, traces, views.root);
  const Period period = period_of(views.document);
  for (const plan::Control& control : views.controls) trace_control(control, period, traces);
  trace_areas(views, traces);
  trace_trends(views, traces);
}

}  // namespace planverk::figures
