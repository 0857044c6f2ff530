#include <chrono>

#include "file/signed_file.h"

namespace planverk::signature {

namespace {

/// Takes `digits` digits off; nothing where there are fewer.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return {};
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

/// `+01'00'`, `Z`, or nothing → minutes east of Greenwich.
int zone_of(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return 0;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const int hours = take_number(text, 2).value_or(0);
  if (text.starts_with('\'')) text.remove_prefix(1);
  return sign * (hours * 60 + take_number(text, 2).value_or(0));
}

}  // namespace

std::optional<Moment> pdf_moment(std::string_view text) {
  using namespace std::chrono;
  if (text.starts_with("D:")) text.remove_prefix(2);
  const auto years = take_number(text, 4);
  if (!years) return {};
  const int months = take_number(text, 2).value_or(1);
  const int day_of_month = take_number(text, 2).value_or(1);
  const int hour = take_number(text, 2).value_or(0);
  const int minute = take_number(text, 2).value_or(0);
  const int second = take_number(text, 2).value_or(0);
  const year_month_day date{year(*years), month(static_cast<unsigned>(months)),
                            day(static_cast<unsigned>(day_of_month))};
  if (!date.ok() || hour > 23 || minute > 59 || second > 60) return {};
  const sys_seconds at = sys_days(date) + hours(hour) + minutes(minute - zone_of(text)) + seconds(second);
  return at.time_since_epoch().count();
}

}  // namespace planverk::signature
