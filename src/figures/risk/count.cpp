// Risks, actions, controls and areas as numbers.
#include <algorithm>
#include <limits>

#include "base/word_list.h"
#include "count/numbers.h"

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

RiskNumbers count_risk(const plan::Risk& risk, const RiskScale& scale) {
  RiskNumbers numbers;
  numbers.likelihood = step_of(risk.likelihood, scale.likelihood);
  numbers.consequence = step_of(risk.consequence, scale.consequence);
  if (!numbers.likelihood || !numbers.consequence) return numbers;
  numbers.value = *numbers.likelihood * *numbers.consequence;
  if (const RiskScale::Band* band = scale.band_of(*numbers.value)) numbers.band = band->level;
  numbers.marked = *numbers.value >= scale.mark_from;
  return numbers;
}

ActionNumbers count_action(const plan::Action& action, const std::optional<Date>& as_of) {
  ActionNumbers numbers;
  const bool finished = action.status == plan::ActionStatus::done || action.status == plan::ActionStatus::cancelled;
  if (!as_of || finished || action.due >= *as_of) return numbers;
  numbers.overdue_days = static_cast<int>(as_of->days() - action.due.days());
  return numbers;
}

/// Single tertials are named by their numbers: `2`, `1 2`.
std::optional<int> tertials_named(std::string_view on) {
  int count = 0;
  bool only_numbers = true;
  for (const std::string_view word : WordList(on)) {
    ++count;
    only_numbers = only_numbers && (word == "1" || word == "2" || word == "3");
  }
  if (count == 0 || !only_numbers) return std::nullopt;
  return count;
}

std::optional<int> rounds_a_year(const plan::Control& control) {
  switch (control.frequency) {
    case plan::Frequency::month:
      return 12;
    case plan::Frequency::quarter:
      return 4;
    case plan::Frequency::tertial:
      return 3;
    case plan::Frequency::half:
      return 2;
    case plan::Frequency::year:
    case plan::Frequency::during_year:
      return 1;
    case plan::Frequency::tertials:
      return tertials_named(control.on);
    case plan::Frequency::event:
      return std::nullopt;
  }
  return std::nullopt;
}

ControlNumbers count_control(const plan::Control& control) {
  ControlNumbers numbers;
  numbers.rounds = rounds_a_year(control);
  if (!numbers.rounds) return numbers;
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
  for (const plan::Risk& risk : views.risks) numbers.risks.push_back(count_risk(risk, numbers.scale));
  for (const plan::Action& action : views.actions) numbers.actions.push_back(count_action(action, variant.as_of));
  for (const plan::Control& control : views.controls) numbers.controls.push_back(count_control(control));

  // Areas without a number of their own keep the place in which they are written, after those that have one.
  for (const plan::Area& area : views.areas) numbers.areas.push_back(&area);
  std::ranges::stable_sort(
      numbers.areas, {}, [](const plan::Area* area) { return area->order.value_or(std::numeric_limits<int>::max()); });
}

}  // namespace planverk::figures
