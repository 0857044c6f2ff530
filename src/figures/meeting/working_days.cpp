#include "meeting/working_days.h"

#include <algorithm>
#include <chrono>

namespace planverk::figures {

namespace {

using plan::Country;

/// A day that returns each year: a fixed one, one so many days from Easter, or the first of a weekday from a day on.
struct Holiday {
  enum class Kind { fixed, from_easter, weekday_from };
  Country country;
  Kind kind;
  unsigned month = 0, day = 0;
  int offset = 0;  ///< days from Easter; of weekday_from the weekday, 0 Sunday to 6 Saturday
};

// Sweden: lag (1989:253) om allmänna helgdagar 1–2 §§, lag (1930:173) om beräkning av lagstadgad tid 2 § (the eves).
constexpr Holiday holidays[] = {
    {Country::sweden, Holiday::Kind::fixed, 1, 1},
    {Country::sweden, Holiday::Kind::fixed, 1, 6},
    {Country::sweden, Holiday::Kind::from_easter, 0, 0, -2},
    {Country::sweden, Holiday::Kind::from_easter, 0, 0, 1},
    {Country::sweden, Holiday::Kind::fixed, 5, 1},
    {Country::sweden, Holiday::Kind::from_easter, 0, 0, 39},
    {Country::sweden, Holiday::Kind::fixed, 6, 6},
    {Country::sweden, Holiday::Kind::weekday_from, 6, 19, 5},  // midsummer eve: the Friday of 19–25 June
    {Country::sweden, Holiday::Kind::fixed, 12, 24},
    {Country::sweden, Holiday::Kind::fixed, 12, 25},
    {Country::sweden, Holiday::Kind::fixed, 12, 26},
    {Country::sweden, Holiday::Kind::fixed, 12, 31},
};

std::chrono::weekday weekday_of(Date day) {
  return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day.days()}}};
}

Date date_of(int year, unsigned month, unsigned day) {
  const std::chrono::sys_days days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
  return Date::from_days(days.time_since_epoch().count());
}

bool falls_on(const Holiday& holiday, Date day) {
  switch (holiday.kind) {
    case Holiday::Kind::fixed:
      return day.month() == holiday.month && day.day() == holiday.day;
    case Holiday::Kind::from_easter:
      return day == days_after(easter_of(day.year()), holiday.offset);
    case Holiday::Kind::weekday_from: {
      const Date first = date_of(day.year(), holiday.month, holiday.day);
      return first <= day && day < days_after(first, 7) &&
             weekday_of(day).c_encoding() == static_cast<unsigned>(holiday.offset);
    }
  }
  return false;
}

}  // namespace

Date days_after(Date day, int days) {
  return Date::from_days(day.days() + days);
}

Date easter_of(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return date_of(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

bool term_goes_on(Country country, Date day) {
  const unsigned weekday = weekday_of(day).c_encoding();
  if (weekday == 0 || weekday == 6) return true;
  return std::ranges::any_of(
      holidays, [&](const Holiday& each) { return each.country == country && falls_on(each, day); });
}

Date end_of_term(Country country, Date day) {
  while (term_goes_on(country, day) && day < days_after(day, 1)) day = days_after(day, 1);
  return day;
}

}  // namespace planverk::figures
