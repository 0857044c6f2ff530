#include <algorithm>

#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

Parts parts_of(const Bound& bound, const plan::Risk& risk) {
  const RiskNumbers& each = of(bound.numbers.risks, bound.views.risks, &risk);
  const auto latest = std::ranges::max_element(risk.previous, {}, &plan::PreviousValue::year);
  std::optional<Decimal> change;
  if (latest != risk.previous.end() && each.value)
    change = Decimal::sum(Decimal(*each.value, 0), latest->value.negated());
  return {{"value", text(each.value), {}},
          {"likelihood", text(each.likelihood), {}},
          {"consequence", text(each.consequence), {}},
          {"now", text(each.now.value), {}},
          {"previous", latest == risk.previous.end() ? std::string() : latest->value.text(), {}},
          {"change", change ? change->trimmed().text() : std::string(), {}},
          {"no", std::to_string(risk.no), {}}};
}

Parts parts_of(const Bound& bound, const plan::Action& action) {
  return {{"overdue-days", text(of(bound.numbers.actions, bound.views.actions, &action).overdue_days), {}}};
}

Parts parts_of(const Bound& bound, const plan::Control& control) {
  const ControlNumbers& each = of(bound.numbers.controls, bound.views.controls, &control);
  const bool exact = each.checks_min == each.checks_max;
  return {{"checks", exact ? text(each.checks_min) : std::string(), {}},
          {"checks-min", text(each.checks_min), {}},
          {"checks-max", text(each.checks_max), {}},
          {"due", text(each.due), {}},
          {"done", text(each.done), {}},
          {"deviations", text(each.deviations), {}}};
}

}  // namespace

std::optional<BoundParts> risk_bound(const Bound& bound) {
  if (const auto* risk = bound.views.find<plan::Risk>(bound.id)) return BoundParts{parts_of(bound, *risk)};
  if (const auto* action = bound.views.find<plan::Action>(bound.id)) return BoundParts{parts_of(bound, *action)};
  if (const auto* control = bound.views.find<plan::Control>(bound.id)) return BoundParts{parts_of(bound, *control)};
  return std::nullopt;
}

}  // namespace planverk::figures
