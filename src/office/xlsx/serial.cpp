#include "serial.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>

namespace planverk::office {

namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::int64_t missing_day = 60;  // 1900-02-29 of the 1900 epoch
constexpr double most_days = 2'958'466;   // 10000-01-01 of the 1900 epoch

std::optional<double> read_days(std::string_view text) {
  double days = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, days);
  if (error != std::errc() || stop != end || !std::isfinite(days)) return std::nullopt;
  return days;
}

std::optional<Date> date_of(std::int64_t serial, Epoch epoch) {
  constexpr std::int64_t of_1899_12_31 = -25'568;  // days since 1970-01-01
  constexpr std::int64_t of_1904_01_01 = -24'107;
  if (epoch == Epoch::of_1904) return Date::from_days(of_1904_01_01 + serial);
  if (serial == missing_day || serial < 1) return std::nullopt;
  return Date::from_days(of_1899_12_31 + serial - (serial > missing_day ? 1 : 0));
}

std::string clock_text(std::int64_t seconds) {
  const std::int64_t rest = seconds % 60;
  std::string text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return rest == 0 ? text : text + fmt::format(":{:02}", rest);
}

void set_time(Moment& moment, std::int64_t seconds) {
  moment.time = TimeOfDay{static_cast<int>(seconds / 60)};
  moment.text += (moment.text.empty() ? "" : " ") + clock_text(seconds);
}

/// `14:30`, `14:30:15` or `14:30:15.250`, with or without `Z`: seconds since midnight.
std::optional<std::int64_t> parse_clock(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const auto minutes = TimeOfDay::parse(text.substr(0, 5));
  if (!minutes) return std::nullopt;
  text.remove_prefix(5);
  if (text.empty()) return minutes->minutes * std::int64_t{60};
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() < 3 || text[0] != ':' || text[1] > '5' || !digit(1) || !digit(2)) return std::nullopt;
  if (text.size() > 3 && text[3] != '.') return std::nullopt;
  return minutes->minutes * std::int64_t{60} + (text[1] - '0') * 10 + (text[2] - '0');
}

}  // namespace

std::optional<Moment> moment_of(std::string_view number, Epoch epoch, bool shows_date, bool shows_time) {
  const auto days = read_days(number);
  if (!days || *days < 0 || *days >= most_days) return std::nullopt;
  // Times are whole seconds; without a time the day must not be rounded into the next.
  const auto seconds = shows_time ? std::llround(*days * day_seconds) : static_cast<std::int64_t>(*days) * day_seconds;
  const std::int64_t serial = seconds / day_seconds;
  Moment moment;
  const bool no_day = epoch == Epoch::of_1900 && serial == 0;  // a time of day in a format for both
  if (shows_date && !(no_day && shows_time)) {
    moment.date = date_of(serial, epoch);
    if (!moment.date) return std::nullopt;
    moment.text = moment.date->text();
  }
  if (shows_time) set_time(moment, seconds % day_seconds);
  return moment;
}

std::optional<std::string> elapsed_of(std::string_view number) {
  const auto days = read_days(number);
  if (!days || std::abs(*days) >= most_days) return std::nullopt;
  const std::int64_t seconds = std::llround(std::abs(*days) * day_seconds);
  return (*days < 0 && seconds > 0 ? "-" : "") + clock_text(seconds);
}

std::optional<Moment> parse_moment(std::string_view text) {
  Moment moment;
  if (text.size() >= 10 && text[4] == '-') {
    moment.date = Date::parse(text.substr(0, 10));
    if (!moment.date) return std::nullopt;
    moment.text = moment.date->text();
    text.remove_prefix(10);
  }
  if (text.starts_with('T')) text.remove_prefix(1);
  if (text.empty() && moment.date) return moment;
  const auto seconds = parse_clock(text);
  if (!seconds) return std::nullopt;
  // Programs write midnight behind a day that has no time.
  if (*seconds != 0 || !moment.date) set_time(moment, *seconds);
  return moment;
}

}  // namespace planverk::office
