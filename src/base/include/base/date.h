/// Calendar days and times of day, without clock or time zone.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk {

class Date {
 public:
  /// `yyyy-mm-dd`, a day that exists, years 1000–9999.
  static std::optional<Date> parse(std::string_view text);
  /// Kept within the years 1–9999, so that no sum of days can leave the calendar.
  static Date from_days(std::int64_t days_since_1970);

  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;                      ///< 1–12
  [[nodiscard]] unsigned day() const;                        ///< 1–31
  [[nodiscard]] std::int64_t days() const { return days_; }  ///< since 1970-01-01
  [[nodiscard]] std::string text() const;                    ///< `yyyy-mm-dd`
  auto operator<=>(const Date&) const = default;

 private:
  std::int32_t days_ = 0;
};

/// `hh:mm`, 00:00–23:59.
struct TimeOfDay {
  int minutes = 0;  ///< since midnight
  static std::optional<TimeOfDay> parse(std::string_view text);
  [[nodiscard]] std::string text() const;
  auto operator<=>(const TimeOfDay&) const = default;
};

}  // namespace planverk
