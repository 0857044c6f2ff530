#include "judge/period.h"

namespace planverk::figures {

namespace {

std::optional<Date> first_day(std::string_view period) {
  std::string text(period);
  if (text.size() == 4) text += "-01";
  if (text.size() == 7) text += "-01";
  return Date::parse(text);
}

/// The day before the next period begins.
std::optional<Date> last_day(std::string_view period) {
  const std::optional<Date> first = first_day(period);
  if (!first || period.size() == 10) return first;
  Date day = *first;
  const auto begins_next = [&](const Date& next) {
    return period.size() == 4 ? next.year() != first->year() : next.month() != first->month();
  };
  for (Date next = Date::from_days(day.days() + 1); next != day && !begins_next(next);
       next = Date::from_days(day.days() + 1)) {
    day = next;
  }
  return day;
}

}  // namespace

Period period_between(std::string_view from, std::string_view to) {
  return {first_day(from), last_day(to)};
}

Period period_of(const plan::Document& document) {
  return period_between(document.period_from, document.period_to);
}

}  // namespace planverk::figures
