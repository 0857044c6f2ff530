#include "parts.h"

namespace planverk::chart {

std::optional<Decimal> Parts::number(const Part& part) const {
  const auto number = Decimal::parse(part.value);
  if (!number && !part.value.empty()) refuse(part, "value", part.value);
  return number;
}

std::optional<Moment> Parts::moment(const Part& part, const char* attribute, const std::string& value) const {
  if (value.empty()) return std::nullopt;
  if (const auto day = Date::parse(value)) return Moment{static_cast<int>(day->month()), day};
  const auto month = Decimal::parse(value);
  if (month && month->scale() == 0 && month->units() >= 1 && month->units() <= 12)
    return Moment{static_cast<int>(month->units()), std::nullopt};
  refuse(part, attribute, value);
  return std::nullopt;
}

void Parts::refuse(const Part& part, const char* attribute, const std::string& value) const {
  wrong_.push_back({part.span, attribute, value});
}

}  // namespace planverk::chart
