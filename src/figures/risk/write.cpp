// The numbers of risks, actions, controls and areas onto the tree, and the matrix.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "count/numbers.h"
#include "risk/write_year.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

void write_trend(const plan::Risk& risk, const RiskNumbers& numbers) {
  const auto latest = std::ranges::max_element(risk.previous, {}, &plan::PreviousValue::year);
  if (latest == risk.previous.end()) return;
  xml::Node node = risk.node;
  write(node, "risk/@fig:previous", latest->value);
  write(node, "risk/@fig:previous-year", latest->year);
  if (!numbers.value) return;
  const auto change = Decimal::compare(Decimal(*numbers.value, 0), latest->value);
  write(node, "risk/@fig:trend", change > 0 ? "up" : change < 0 ? "down" : "same");
}

void write_now(const plan::Risk& risk, const RiskNumbers& numbers) {
  const RiskNow& now = numbers.now;
  xml::Node node = risk.node;
  write(node, "risk/@fig:now", now.value);
  write(node, "risk/@fig:now-likelihood", now.likelihood);
  write(node, "risk/@fig:now-consequence", now.consequence);
  if (now.band != 0) write(node, "risk/@fig:now-band", now.band);
  if (!now.value || !numbers.value) return;
  write(node, "risk/@fig:moved", *now.value > *numbers.value ? "up" : *now.value < *numbers.value ? "down" : "same");
}

void write_risk(const plan::Risk& risk, const RiskNumbers& numbers) {
  xml::Node node = risk.node;
  write(node, "risk/@fig:value", numbers.value);
  write_flag(node, "risk/@fig:placed", numbers.value.has_value());
  if (numbers.band != 0) write(node, "risk/@fig:band", numbers.band);
  write_flag(node, "risk/@fig:marked", numbers.marked);
  write_trend(risk, numbers);
  write_now(risk, numbers);
}

/// Where the risk stands: for grouping and sorting by area and process without following references.
class Places {
 public:
  explicit Places(const plan::Views& views) {
    int order = 0;
    for (const plan::Process& process : views.processes) orders_.emplace(&process, ++order);
  }
  void mark(xml::Node node, const plan::Risk* risk, bool of_another) const {
    if (risk == nullptr || risk->process == nullptr) return;
    const auto order = orders_.find(risk->process);
    if (order != orders_.end()) write(node, "risk action control/@fig:process-order", order->second);
    if (risk->process->area != nullptr) write(node, "risk action control/@fig:area", risk->process->area->id);
    if (!of_another) return;
    write(node, "action control/@fig:process", risk->process->code);
    write(node, "action control/@fig:risk-no", risk->no);
    write(node, "action control/@fig:risk", risk->id);
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
    xml::Node node = append(variant.tree.root(), "planData/fig:area");
    write(node, "fig:area/@ref", area->id);
    write(node, "fig:area/@name", area->name);
    write(node, "fig:area/@risks", count.risks);
    write(node, "fig:area/@actions", count.actions);
    write(node, "fig:area/@controls", count.controls);
  }
}

void write_steps(xml::Node matrix, std::string_view name, const RiskScale::Axis& axis) {
  for (int value = axis.min; value <= axis.max; ++value) {
    xml::Node step = append(matrix, "fig:matrix/fig:step");
    write(step, "fig:matrix/fig:step/@axis", name);
    write(step, "fig:matrix/fig:step/@value", value);
    if (const auto label = step_label(axis, value); !label.empty()) write(step, "fig:matrix/fig:step/@label", label);
  }
}

void write_risk_reference(xml::Node parent, const plan::Risk& risk) {
  xml::Node node = append(parent, "fig:matrix/fig:unplaced/fig:risk");
  write(node, "fig:risk/@ref", risk.id);
  write(node, "fig:risk/@no", risk.no);
}

using Cells = std::map<std::pair<int, int>, std::vector<const plan::Risk*>>;

/// Where the risks are now, each with the value that it came from.
using NowCells = std::map<std::pair<int, int>, std::vector<std::pair<const plan::Risk*, const RiskNumbers*>>>;

void write_now_cell(xml::Node cell, const NowCells& cells, std::pair<int, int> place) {
  const auto found = cells.find(place);
  if (found == cells.end()) return;
  for (const auto& [risk, numbers] : found->second) {
    xml::Node node = append(cell, "fig:matrix/fig:row/fig:cell/fig:now");
    write(node, "fig:now/@ref", risk->id);
    write(node, "fig:now/@no", risk->no);
    if (numbers->value && *numbers->value != *numbers->now.value) write(node, "fig:now/@from", *numbers->value);
  }
}

void write_cell(xml::Node row, int likelihood, int consequence, const RiskScale& scale, const Cells& cells,
                const NowCells& now) {
  const int value = likelihood * consequence;
  xml::Node cell = append(row, "fig:matrix/fig:row/fig:cell");
  write(cell, "fig:matrix/fig:row/fig:cell/@likelihood", likelihood);
  write(cell, "fig:matrix/fig:row/fig:cell/@consequence", consequence);
  write(cell, "fig:matrix/fig:row/fig:cell/@value", value);
  if (const RiskScale::Band* band = scale.band_of(value)) {
    write(cell, "fig:matrix/fig:row/fig:cell/@band", band->level);
    if (!band->label.empty()) write(cell, "fig:matrix/fig:row/fig:cell/@band-label", band->label);
  }
  write_flag(cell, "fig:matrix/fig:row/fig:cell/@marked", value >= scale.mark_from);
  const auto found = cells.find({likelihood, consequence});
  if (found != cells.end()) {
    for (const plan::Risk* risk : found->second) write_risk_reference(cell, *risk);
  }
  write_now_cell(cell, now, {likelihood, consequence});
}

void write_bands(xml::Node matrix, const RiskScale& scale) {
  for (const RiskScale::Band& band : scale.bands) {
    xml::Node node = append(matrix, "fig:matrix/fig:band");
    write(node, "fig:matrix/fig:band/@from", band.from);
    write(node, "fig:matrix/fig:band/@to", band.to);
    write(node, "fig:matrix/fig:band/@level", band.level);
    if (!band.label.empty()) write(node, "fig:matrix/fig:band/@label", band.label);
  }
}

void write_matrix(plan::Variant& variant, const plan::Views& views, const Numbers& numbers) {
  const RiskScale& scale = numbers.scale;
  std::vector<const plan::Risk*> risks;
  risks.reserve(views.risks.size());
  for (const plan::Risk& risk : views.risks) risks.push_back(&risk);
  std::ranges::stable_sort(risks, {}, &plan::Risk::no);
  Cells cells;
  NowCells now;
  std::vector<const plan::Risk*> unplaced;
  for (const plan::Risk* risk : risks) {
    const RiskNumbers& each = of(numbers.risks, views.risks, risk);
    if (each.now.value) now[{*each.now.likelihood, *each.now.consequence}].emplace_back(risk, &each);
    if (each.value) {
      cells[{*each.likelihood, *each.consequence}].push_back(risk);
    } else {
      unplaced.push_back(risk);
    }
  }
  xml::Node matrix = append(variant.tree.root(), "planData/fig:matrix");
  write(matrix, "fig:matrix/@rows", scale.likelihood.max - scale.likelihood.min + 1);
  write(matrix, "fig:matrix/@columns", scale.consequence.max - scale.consequence.min + 1);
  write(matrix, "fig:matrix/@mark-from", scale.mark_from);
  write_steps(matrix, "likelihood", scale.likelihood);
  write_steps(matrix, "consequence", scale.consequence);
  write_bands(matrix, scale);
  for (int likelihood = scale.likelihood.max; likelihood >= scale.likelihood.min; --likelihood) {
    xml::Node row = append(matrix, "fig:matrix/fig:row");
    write(row, "fig:matrix/fig:row/@value", likelihood);
    if (const auto label = step_label(scale.likelihood, likelihood); !label.empty()) {
      write(row, "fig:matrix/fig:row/@label", label);
    }
    for (int consequence = scale.consequence.min; consequence <= scale.consequence.max; ++consequence) {
      write_cell(row, likelihood, consequence, scale, cells, now);
    }
  }
  if (unplaced.empty()) return;
  xml::Node rest = append(matrix, "fig:matrix/fig:unplaced");
  for (const plan::Risk* risk : unplaced) write_risk_reference(rest, *risk);
}

}  // namespace

void risk_write(plan::Variant& variant, const plan::Views& views, const Uses& uses, const Numbers& numbers) {
  const Places places(views);
  for (const plan::Risk& risk : views.risks) {
    write_risk(risk, of(numbers.risks, views.risks, &risk));
    places.mark(risk.node, &risk, false);
  }
  for (const plan::Action& action : views.actions) {
    const ActionNumbers& each = of(numbers.actions, views.actions, &action);
    xml::Node node = action.node;
    write(node, "action/@fig:overdue-days", each.overdue_days);
    write(node, "action/@fig:before", each.before);
    write(node, "action/@fig:after", each.after);
    write_others(node, action.risks);
    write_flag(node, "action/@fig:overdue", each.overdue_days.has_value());
    places.mark(node, action.risk, true);
  }
  for (const plan::Control& control : views.controls) {
    const ControlNumbers& each = of(numbers.controls, views.controls, &control);
    xml::Node node = control.node;
    write(node, "control/@fig:checks-min", each.checks_min);
    write(node, "control/@fig:checks-max", each.checks_max);
    write_others(node, control.risks);
    write_rounds(control, each);
    places.mark(node, control.risk, true);
  }
  if (!views.controls.empty()) write_months(variant, views);
  if (!views.risks.empty()) write_trends(variant, numbers.trends);
  if (!views.areas.empty()) write_areas(variant, views, numbers);
  // A matrix that the document prints has its scales, whatever risks there are.
  if (!views.risks.empty() || uses.has_view("riskMatrix") || uses.has_view("miniMatrix"))
    write_matrix(variant, views, numbers);
}

}  // namespace planverk::figures
