// Risks, actions, controls and areas as numbers.
#include <algorithm>
#include <limits>

#include "count/numbers.h"
#include "risk/rounds.h"

namespace planverk::figures {

namespace {

constexpr int least_steps = 3;
constexpr int most_steps = 6;

/// The scale that the plan states; its steps give the ends where it has none of its own.
RiskScale::Axis axis_of(const plan::Scale* scale) {
  RiskScale::Axis axis;
  axis.stated = scale;
  if (scale == nullptr) return axis;
  const auto by_value = [](const plan::ScaleStep& a, const plan::ScaleStep& b) { return a.value < b.value; };
  const auto ends = std::minmax_element(scale->steps.begin(), scale->steps.end(), by_value);
  const bool steps = ends.first != scale->steps.end();
  const int min = scale->min.value_or(steps ? ends.first->value : 1);
  const int max = scale->max.value_or(steps ? ends.second->value : 4);
  axis.stated_min = min;
  axis.stated_max = max;
  const long long count = 1LL + max - min;
  axis.accepted = count >= least_steps && count <= most_steps && min >= 0 && max <= 1000;
  if (axis.accepted) {
    axis.min = min;
    axis.max = max;
  }
  return axis;
}

/// The default bands of four steps, stretched to other scales: a value's place between 0 and the highest product.
int default_level(int value, int highest) {
  if (value * 16 < 4 * highest) return 1;
  if (value * 16 < 8 * highest) return 2;
  if (value * 16 < 12 * highest) return 3;
  return 4;
}

void default_bands(RiskScale& scale) {
  const int highest = scale.likelihood.max * scale.consequence.max;
  for (int level = 1; level <= 4; ++level) {
    RiskScale::Band band{std::numeric_limits<int>::max(), std::numeric_limits<int>::min(), level, {}};
    for (int l = scale.likelihood.min; l <= scale.likelihood.max; ++l) {
      for (int c = scale.consequence.min; c <= scale.consequence.max; ++c) {
        if (default_level(l * c, highest) != level) continue;
        band.from = std::min(band.from, l * c);
        band.to = std::max(band.to, l * c);
      }
    }
    if (band.from <= band.to) scale.bands.push_back(band);
  }
}

RiskScale scale_of(const plan::Views& views) {
  RiskScale scale;
  scale.likelihood = axis_of(views.scale(plan::Axis::likelihood));
  scale.consequence = axis_of(views.scale(plan::Axis::consequence));
  const plan::Scale* value = views.scale(plan::Axis::value);
  if (value != nullptr) {
    for (const plan::Band& band : value->bands) scale.bands.push_back({band.from, band.to, band.level, band.label});
  }
  if (scale.bands.empty()) default_bands(scale);
  const auto gravest = std::ranges::max_element(scale.bands, {}, &RiskScale::Band::level);
  scale.mark_from = gravest == scale.bands.end() ? std::numeric_limits<int>::max() : gravest->from;
  if (value != nullptr && value->mark_from) scale.mark_from = *value->mark_from;
  return scale;
}

std::optional<int> step_of(const std::optional<Decimal>& stated, const RiskScale::Axis& axis) {
  if (!stated) return std::nullopt;
  const std::optional<int> step = whole(*stated);
  return step && *step >= axis.min && *step <= axis.max ? step : std::nullopt;
}

/// Without a reassessment the risk is as the plan has it.
void count_now(const plan::Risk& risk, const RiskScale& scale, const std::optional<Date>& as_of, RiskNumbers& numbers) {
  RiskNow& now = numbers.now;
  if (has_lost(risk.node, "assessed")) return;
  for (const plan::Reassessment& each : risk.reassessments) {
    if ((!as_of || each.date <= *as_of) && (now.by == nullptr || now.by->date <= each.date)) now.by = &each;
  }
  now.likelihood = now.by == nullptr ? numbers.likelihood : step_of(now.by->likelihood, scale.likelihood);
  now.consequence = now.by == nullptr ? numbers.consequence : step_of(now.by->consequence, scale.consequence);
  if (!now.likelihood || !now.consequence) return;
  now.value = *now.likelihood * *now.consequence;
  if (const RiskScale::Band* band = scale.band_of(*now.value)) now.band = band->level;
}

RiskNumbers count_value(const plan::Risk& risk, const RiskScale& scale) {
  RiskNumbers numbers;
  numbers.likelihood = step_of(risk.likelihood, scale.likelihood);
  numbers.consequence = step_of(risk.consequence, scale.consequence);
  if (!numbers.likelihood || !numbers.consequence) return numbers;
  numbers.value = *numbers.likelihood * *numbers.consequence;
  if (const RiskScale::Band* band = scale.band_of(*numbers.value)) numbers.band = band->level;
  numbers.marked = *numbers.value >= scale.mark_from;
  return numbers;
}

RiskNumbers count_risk(const plan::Risk& risk, const RiskScale& scale, const std::optional<Date>& as_of) {
  RiskNumbers numbers = count_value(risk, scale);
  count_now(risk, scale, as_of, numbers);
  return numbers;
}

TrendNumbers count_trends(const plan::Views& views, const Numbers& numbers) {
  TrendNumbers trends;
  for (const plan::Risk& risk : views.risks) {
    const auto latest = std::ranges::max_element(risk.previous, {}, &plan::PreviousValue::year);
    const std::optional<int>& value = of(numbers.risks, views.risks, &risk).value;
    if (latest == risk.previous.end() || !value) {
      ++trends.unknown;
      continue;
    }
    const auto change = Decimal::compare(Decimal(*value, 0), latest->value);
    ++(change > 0 ? trends.up : change < 0 ? trends.down : trends.same);
  }
  return trends;
}

/// A step that the action leaves as it is need not be stated.
void count_effect(const plan::Action& action, const plan::Views& views, const Numbers& numbers, ActionNumbers& out) {
  if (action.risk == nullptr || (!action.likelihood_after && !action.consequence_after)) return;
  const RiskNumbers& risk = of(numbers.risks, views.risks, action.risk);
  const auto left = [](const std::optional<Decimal>& after, const RiskScale::Axis& axis, const std::optional<int>& before) {
    return after ? step_of(after, axis) : before;
  };
  const auto likelihood = left(action.likelihood_after, numbers.scale.likelihood, risk.likelihood);
  const auto consequence = left(action.consequence_after, numbers.scale.consequence, risk.consequence);
  if (!risk.value || !likelihood || !consequence) return;
  out.before = risk.value;
  out.after = *likelihood * *consequence;
}

ActionNumbers count_action(const plan::Action& action, const std::optional<Date>& as_of) {
  ActionNumbers numbers;
  const bool finished = action.status == plan::ActionStatus::done || action.status == plan::ActionStatus::cancelled;
  if (!as_of || finished || action.due >= *as_of) return numbers;
  numbers.overdue_days = static_cast<int>(as_of->days() - action.due.days());
  return numbers;
}

int deviations_in(const plan::ControlResult& result) {
  const auto stated = Decimal::parse(result.node.get("deviations"));
  const std::optional<int> count = stated ? whole(*stated) : std::nullopt;
  return count.value_or(result.outcome == plan::Outcome::deviation ? 1 : 0);
}

void count_results(const plan::Control& control, const Period& period, ControlNumbers& numbers) {
  if (has_lost(control.node, "result")) return;
  int deviations = 0;
  for (const plan::ControlResult& result : control.results) {
    if (is_of_period(control, result, period)) deviations += deviations_in(result);
  }
  numbers.done = count_rounds(control, period, std::nullopt).done;
  numbers.deviations = deviations;
}

ControlNumbers count_control(const plan::Control& control, const Period& period, const std::optional<Date>& as_of) {
  ControlNumbers numbers;
  count_results(control, period, numbers);
  const auto rounds = static_cast<int>(round_months(control).size());
  if (rounds == 0) return numbers;
  numbers.rounds = rounds;
  if (as_of && numbers.done) numbers.due = rounds_due(control, period, *as_of);
  const long long least = control.min.value_or(control.max.value_or(1));
  const long long most = control.max.value_or(control.min.value_or(1));
  const long long checks = *numbers.rounds * std::max(least, most);
  if (checks > std::numeric_limits<int>::max()) return numbers;
  numbers.checks_min = static_cast<int>(*numbers.rounds * least);
  numbers.checks_max = static_cast<int>(*numbers.rounds * most);
  return numbers;
}

}  // namespace

const RiskScale::Band* RiskScale::band_of(int value) const {
  const auto found =
      std::ranges::find_if(bands, [&](const Band& band) { return band.from <= value && value <= band.to; });
  return found == bands.end() ? nullptr : &*found;
}

bool RiskScale::reaches(int value) const {
  for (int l = likelihood.min; l <= likelihood.max; ++l) {
    for (int c = consequence.min; c <= consequence.max; ++c) {
      if (l * c == value) return true;
    }
  }
  return false;
}

std::string_view step_label(const RiskScale::Axis& axis, int value) {
  if (axis.stated == nullptr) return {};
  const auto found = std::ranges::find(axis.stated->steps, value, &plan::ScaleStep::value);
  return found == axis.stated->steps.end() ? std::string_view() : found->label;
}

void risk_count(const plan::Variant& variant, const plan::Views& views, const Uses& /*uses*/, Numbers& numbers) {
  numbers.scale = scale_of(views);
  for (const plan::Risk& risk : views.risks) numbers.risks.push_back(count_risk(risk, numbers.scale, variant.as_of));
  numbers.trends = count_trends(views, numbers);
  for (const plan::Action& action : views.actions) {
    numbers.actions.push_back(count_action(action, variant.as_of));
    count_effect(action, views, numbers, numbers.actions.back());
  }
  const Period period = period_of(views.document);
  for (const plan::Control& control : views.controls)
    numbers.controls.push_back(count_control(control, period, variant.as_of));

  // Areas without a number of their own keep the place in which they are written, after those that have one.
  for (const plan::Area& area : views.areas) numbers.areas.push_back(&area);
  std::ranges::stable_sort(
      numbers.areas, {}, [](const plan::Area* area) { return area->order.value_or(std::numeric_limits<int>::max()); });
}

}  // namespace planverk::figures
