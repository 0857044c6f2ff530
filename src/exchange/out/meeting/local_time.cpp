#include "out/meeting/local_time.h"

#include <fmt/format.h>

namespace planverk::exchange {

namespace {

constexpr int hour = 60, day_minutes = 24 * hour;
constexpr int change_at = 1 * hour;  ///< UTC

/// Days since 1970-01-01; the first of January 1970 was a Thursday.
std::int64_t last_sunday(int year, int month, int last) {
  const auto day = Date::parse(fmt::format("{:04}-{:02}-{:02}", year, month, last));
  const std::int64_t days = day ? day->days() : 0;
  constexpr std::int64_t thursday = 4, week = 7;
  const std::int64_t weekday = ((days + thursday) % week + week) % week;
  return days - weekday;
}

struct Moment {
  Date day;
  int minutes = 0;
};

Moment utc(plan::Country country, Date day, TimeOfDay time) {
  const int minutes = time.minutes - ahead_of_utc(country, day, time);
  if (minutes < 0) return {Date::from_days(day.days() - 1), minutes + day_minutes};
  return {day, minutes};
}

}  // namespace

int ahead_of_utc(plan::Country country, Date day, TimeOfDay time) {
  const int winter = country == plan::Country::finland ? 2 * hour : hour;
  const std::int64_t here = day.days() * day_minutes + time.minutes;
  constexpr int march = 3, october = 10, last = 31;
  const std::int64_t from = last_sunday(day.year(), march, last) * day_minutes + change_at + winter;
  const std::int64_t to = last_sunday(day.year(), october, last) * day_minutes + change_at + winter + hour;
  return here >= from && here < to ? winter + hour : winter;
}

std::string local_text(plan::Country country, Date day, TimeOfDay time) {
  const int ahead = ahead_of_utc(country, day, time);
  return fmt::format("{}T{}:00+{:02}:{:02}", day.text(), time.text(), ahead / hour, ahead % hour);
}

std::string utc_text(plan::Country country, Date day, TimeOfDay time) {
  const Moment moment = utc(country, day, time);
  return fmt::format("{}T{}:00Z", moment.day.text(), TimeOfDay{moment.minutes}.text());
}

std::string utc_digits(plan::Country country, Date day, TimeOfDay time) {
  const Moment moment = utc(country, day, time);
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}00Z", moment.day.year(), moment.day.month(), moment.day.day(),
                     moment.minutes / hour, moment.minutes % hour);
}

}  // namespace planverk::exchange
