#include "base/date.h"

#include "support/catch.h"

namespace planverk {

namespace {

// The calendar counted by hand, as the other opinion.
int days_in_month(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string padded(int value, std::size_t width) {
  std::string out = std::to_string(value);
  out.insert(0, width - out.size(), '0');
  return out;
}

}  // namespace

TEST_CASE("base: every day from 1900 to 2100 goes to text and back") {
  std::int64_t days = -25567;  // 1900-01-01
  int wrong = 0;
  for (int year = 1900; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day, ++days) {
        const std::string text = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
        const Date date = Date::from_days(days);
        const bool right = date.text() == text && Date::parse(text) == date && date.days() == days &&
                           date.year() == year && date.month() == static_cast<unsigned>(month) &&
                           date.day() == static_cast<unsigned>(day);
        if (!right) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(Date::parse("1970-01-01")->days() == 0);
  CHECK(days == Date::parse("2101-01-01")->days());
}

TEST_CASE("base: days between dates as the catalogue counts them (R-46)") {
  const auto between = [](const char* from, const char* to) {
    return Date::parse(to)->days() - Date::parse(from)->days();
  };
  CHECK(between("2025-04-30", "2025-11-26") == 210);
  CHECK(between("2025-06-30", "2025-11-26") == 149);
  CHECK(between("2025-09-30", "2025-11-26") == 57);
  CHECK(between("2026-06-30", "2026-08-31") == 62);
}

TEST_CASE("base: what is not a day is refused") {
  for (const char* text : {"", "2025", "2025-1-1", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
                           "2025-04-31", "0999-12-31", "2025/01/01", "2025-01-01 ", " 2025-01-01", "2025-01-0x",
                           "+025-01-01", "-025-01-01", "2020-xx-xx", "20250101", "10000-01-01"}) {
    INFO(text);
    CHECK_FALSE(Date::parse(text));
  }
  CHECK(Date::parse("2000-02-29"));
  CHECK(Date::parse("1000-01-01")->text() == "1000-01-01");
  CHECK(Date::parse("9999-12-31")->text() == "9999-12-31");
}

TEST_CASE("base: a sum of days stays within the calendar") {
  CHECK(Date::from_days(INT64_MAX).text() == "9999-12-31");
  CHECK(Date::from_days(INT64_MIN).text() == "0001-01-01");
}

TEST_CASE("base: times of day") {
  CHECK(TimeOfDay::parse("00:00")->minutes == 0);
  CHECK(TimeOfDay::parse("23:59")->text() == "23:59");
  CHECK(TimeOfDay::parse("09:05")->text() == "09:05");
  CHECK(*TimeOfDay::parse("10:00") < *TimeOfDay::parse("13:00"));
  for (const char* text : {"", "24:00", "12:60", "9:05", "09.05", "09:5", "09:05 ", "0905", "-1:00", "10:0x"}) {
    INFO(text);
    CHECK_FALSE(TimeOfDay::parse(text));
  }
}

}  // namespace planverk
