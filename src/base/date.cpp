#include "base/date.h"

#include <algorithm>

namespace planverk {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t days_of(int year, unsigned month, unsigned day) {
  return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}
      .time_since_epoch()
      .count();
}
constexpr std::int64_t first_day = days_of(1, 1, 1);
constexpr std::int64_t last_day = days_of(9999, 12, 31);

year_month_day calendar(std::int64_t days) {
  return year_month_day{sys_days{std::chrono::days{days}}};
}

/// The number that `count` ASCII digits at `at` write, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string number = std::to_string(value);
  if (number.size() < width) out.append(width - number.size(), '0');
  out += number;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  if (year < 1000 || month < 1 || day < 1) return std::nullopt;
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return from_days(sys_days{date}.time_since_epoch().count());
}

Date Date::from_days(std::int64_t days_since_1970) {
  Date date;
  date.days_ = static_cast<std::int32_t>(std::clamp(days_since_1970, first_day, last_day));
  return date;
}

int Date::year() const {
  return static_cast<int>(calendar(days_).year());
}
unsigned Date::month() const {
  return static_cast<unsigned>(calendar(days_).month());
}
unsigned Date::day() const {
  return static_cast<unsigned>(calendar(days_).day());
}

std::string Date::text() const {
  const year_month_day date = calendar(days_);
  std::string out;
  append_padded(out, static_cast<int>(date.year()), 4);
  out += '-';
  append_padded(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
  out += '-';
  append_padded(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
  return out;
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = digits(text, 0, 2);
  const int minutes = digits(text, 3, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return TimeOfDay{hours * 60 + minutes};
}

std::string TimeOfDay::text() const {
  std::string out;
  append_padded(out, minutes / 60, 2);
  out += ':';
  append_padded(out, minutes % 60, 2);
  return out;
}

}  // namespace planverk
