// The numbers of risks, actions, controls and areas onto the tree, and the matrix.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "numbers.h"

namespace planverk::figures {

namespace {

void write_trend(const plan::Risk& risk, const RiskNumbers& numbers) {
  const auto latest = std::ranges::max_element(risk.previous, {}, &plan::PreviousValue::year);
  if (latest == risk.previous.end()) return;
  xml::Node node = risk.node;
  node.set("fig:previous", latest->value.text());
  node.set("fig:previous-year", std::to_string(latest->year));
  if (!numbers.value) return;
  const auto change = Decimal::compare(Decimal(*numbers.value, 0), latest->value);
  node.set("fig:trend", change > 0 ? "up" : change < 0 ? "down" : "same");
}

void write_risk(const plan::Risk& risk, const RiskNumbers& numbers) {
  xml::Node node = risk.node;
  set_number(node, "fig:value", numbers.value);
  if (numbers.value) node.set("fig:placed", "true");
  if (numbers.band != 0) node.set("fig:band", std::to_string(numbers.band));
  if (numbers.marked) node.set("fig:marked", "true");
  write_trend(risk, numbers);
}

/// Where the risk stands: for grouping and sorting by area and process without following references.
class Places {
 public:
  explicit Places(const plan::Views& views) {
    int order = 0;
    for (const plan::Process& process : views.processes) orders_.emplace(&process, ++order);
  }
  void write(xml::Node node, const plan::Risk* risk, bool of_another) const {
    if (risk == nullptr || risk->process == nullptr) return;
    const auto order = orders_.find(risk->process);
    if (order != orders_.end()) node.set("fig:process-order", std::to_string(order->second));
    if (risk->process->area != nullptr) node.set("fig:area", risk->process->area->id);
    if (!of_another) return;
    node.set("fig:process", risk->process->code);
    node.set("fig:risk-no", std::to_string(risk->no));
  }

 private:
  std::unordered_map<const plan::Process*, int> orders_;
};

struct AreaCounts {
  int risks = 0, actions = 0, controls = 0;
};

const plan::Area* area_of(const plan::Risk* risk) {
  return risk == nullptr || risk->process == nullptr ? nullptr : risk->process->area;
}

void write_areas(plan::Variant& variant, const plan::Views& views, const Numbers& numbers) {
  std::unordered_map<const plan::Area*, AreaCounts> counts;
  for (const plan::Risk& risk : views.risks) ++counts[area_of(&risk)].risks;
  for (const plan::Action& action : views.actions) ++counts[area_of(action.risk)].actions;
  for (const plan::Control& control : views.controls) ++counts[area_of(control.risk)].controls;
  for (const plan::Area* area : numbers.areas) {
    const AreaCounts& count = counts[area];
    xml::Node node = variant.tree.root().append("fig:area");
    node.set("ref", area->id);
    node.set("name", area->name);
    node.set("risks", std::to_string(count.risks));
    node.set("actions", std::to_string(count.actions));
    node.set("controls", std::to_string(count.controls));
  }
}

void write_steps(xml::Node matrix, std::string_view name, const RiskScale::Axis& axis) {
  for (int value = axis.min; value <= axis.max; ++value) {
    xml::Node step = matrix.append("fig:step");
    step.set("axis", name);
    step.set("value", std::to_string(value));
    if (const auto label = step_label(axis, value); !label.empty()) step.set("label", label);
  }
}

void write_risk_reference(xml::Node parent, const plan::Risk& risk) {
  xml::Node node = parent.append("fig:risk");
  node.set("ref", risk.id);
  node.set("no", std::to_string(risk.no));
}

using Cells = std::map<std::pair<int, int>, std::vector<const plan::Risk*>>;

void write_cell(xml::Node row, int likelihood, int consequence, const RiskScale& scale, const Cells& cells) {
  const int value = likelihood * consequence;
  xml::Node cell = row.append("fig:cell");
  cell.set("likelihood", std::to_string(likelihood));
  cell.set("consequence", std::to_string(consequence));
  cell.set("value", std::to_string(value));
  if (const RiskScale::Band* band = scale.band_of(value)) {
    cell.set("band", std::to_string(band->level));
    if (!band->label.empty()) cell.set("band-label", band->label);
  }
  if (value >= scale.mark_from) cell.set("marked", "true");
  const auto found = cells.find({likelihood, consequence});
  if (found == cells.end()) return;
  for (const plan::Risk* risk : found->second) write_risk_reference(cell, *risk);
}

void write_bands(xml::Node matrix, const RiskScale& scale) {
  for (const RiskScale::Band& band : scale.bands) {
    xml::Node node = matrix.append("fig:band");
    node.set("from", std::to_string(band.from));
    node.set("to", std::to_string(band.to));
    node.set("level", std::to_string(band.level));
    if (!band.label.empty()) node.set("label", band.label);
  }
}

}  // namespace

void write_matrix(plan::Variant& variant, const plan::Views& views, const Numbers& numbers) {
  const RiskScale& scale = numbers.scale;
  std::vector<const plan::Risk*> risks;
  risks.reserve(views.risks.size());
  for (const plan::Risk& risk : views.risks) risks.push_back(&risk);
  std::ranges::stable_sort(risks, {}, &plan::Risk::no);
  Cells cells;
  std::vector<const plan::Risk*> unplaced;
  for (const plan::Risk* risk : risks) {
    const RiskNumbers& each = of(numbers.risks, views.risks, risk);
    if (each.value) {
      cells[{*each.likelihood, *each.consequence}].push_back(risk);
    } else {
      unplaced.push_back(risk);
    }
  }
  xml::Node matrix = variant.tree.root().append("fig:matrix");
  matrix.set("rows", std::to_string(scale.likelihood.max - scale.likelihood.min + 1));
  matrix.set("columns", std::to_string(scale.consequence.max - scale.consequence.min + 1));
  matrix.set("mark-from", std::to_string(scale.mark_from));
  write_steps(matrix, "likelihood", scale.likelihood);
  write_steps(matrix, "consequence", scale.consequence);
  write_bands(matrix, scale);
  for (int likelihood = scale.likelihood.max; likelihood >= scale.likelihood.min; --likelihood) {
    xml::Node row = matrix.append("fig:row");
    row.set("value", std::to_string(likelihood));
    if (const auto label = step_label(scale.likelihood, likelihood); !label.empty()) row.set("label", label);
    for (int consequence = scale.consequence.min; consequence <= scale.consequence.max; ++consequence) {
      write_cell(row, likelihood, consequence, scale, cells);
    }
  }
  if (unplaced.empty()) return;
  xml::Node rest = matrix.append("fig:unplaced");
  for (const plan::Risk* risk : unplaced) write_risk_reference(rest, *risk);
}

void write_numbers(plan::Variant& variant, const plan::Views& views, const Numbers& numbers) {
  const Places places(views);
  for (const plan::Risk& risk : views.risks) {
    write_risk(risk, of(numbers.risks, views.risks, &risk));
    places.write(risk.node, &risk, false);
  }
  for (const plan::Action& action : views.actions) {
    const ActionNumbers& each = of(numbers.actions, views.actions, &action);
    xml::Node node = action.node;
    set_number(node, "fig:overdue-days", each.overdue_days);
    if (each.overdue_days) node.set("fig:overdue", "true");
    places.write(node, action.risk, true);
  }
  for (const plan::Control& control : views.controls) {
    const ControlNumbers& each = of(numbers.controls, views.controls, &control);
    xml::Node node = control.node;
    set_number(node, "fig:checks-min", each.checks_min);
    set_number(node, "fig:checks-max", each.checks_max);
    places.write(node, control.risk, true);
  }
  if (!views.areas.empty()) write_areas(variant, views, numbers);
  if (!views.risks.empty()) write_matrix(variant, views, numbers);
  write_budgets(views, numbers);
  write_goals(views, numbers);
  write_reports(views, numbers);
  write_data(views, numbers);
}

}  // namespace planverk::figures
