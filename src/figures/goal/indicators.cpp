#include "goal/indicators.h"

#include <string>

#include "base/word_list.h"

namespace planverk::figures {

namespace {

bool later(const plan::IndicatorValue& value, const plan::IndicatorValue* than) {
  return than == nullptr || value.period >= than->period;
}

/// A year compares with a year, a tertial with a tertial: periods of the same kind are written alike.
bool alike(const plan::IndicatorValue& a, const plan::IndicatorValue& b) {
  return a.period.size() == b.period.size();
}

bool reaches(const plan::Indicator& indicator, Decimal value) {
  return indicator.up_is_better ? value >= *indicator.target : value <= *indicator.target;
}

void compare(const plan::Indicator& indicator, IndicatorNumbers& numbers) {
  if (numbers.latest == nullptr || !numbers.latest->value || numbers.previous == nullptr) return;
  const auto change = Decimal::compare(*numbers.latest->value, *numbers.previous->value);
  numbers.trend = change > 0 ? "up" : change < 0 ? "down" : "same";
  numbers.moves = change == 0 ? "same" : (change > 0) == indicator.up_is_better ? "better" : "worse";
}

void judge(const plan::Indicator& indicator, IndicatorNumbers& numbers) {
  if (numbers.latest == nullptr) return;
  if (!numbers.latest->value) {
    numbers.status = "unmeasured";
  } else if (indicator.target) {
    numbers.status = reaches(indicator, *numbers.latest->value) ? "reached"
                     : numbers.moves == "better"                ? "nearing"
                                                                : "missed";
  }
}

}  // namespace

IndicatorNumbers numbers_of(const plan::Indicator& indicator, std::optional<int> year) {
  IndicatorNumbers numbers;
  if (WordList(indicator.node.get("fig:lost")).contains("value")) return numbers;
  const std::string last = year ? std::to_string(*year) : std::string();
  const auto counts = [&](const plan::IndicatorValue& value) {
    return !value.forecast && (last.empty() || value.period.substr(0, last.size()) <= last);
  };
  for (const plan::IndicatorValue& value : indicator.values) {
    if (counts(value) && later(value, numbers.latest)) numbers.latest = &value;
  }
  for (const plan::IndicatorValue& value : indicator.values) {
    const bool before = numbers.latest != nullptr && value.period < numbers.latest->period;
    if (before && counts(value) && value.value && alike(value, *numbers.latest) && later(value, numbers.previous))
      numbers.previous = &value;
  }
  compare(indicator, numbers);
  judge(indicator, numbers);
  return numbers;
}

}  // namespace planverk::figures
