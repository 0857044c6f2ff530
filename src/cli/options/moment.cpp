#include "options/moment.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "options/values.h"

namespace planverk::cli {

namespace {

/// Takes `count` digits from the front.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + count, value);
  if (error != std::errc() || end != text.data() + count || text.front() == '-') return std::nullopt;
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// `14:15`, `14:15:30` in seconds; also `+01:00` without its sign.
std::optional<int> take_time(std::string_view& text, bool with_seconds) {
  const auto hours = take_digits(text, 2);
  if (!hours || *hours > 23 || !take(text, ':')) return std::nullopt;
  const auto minutes = take_digits(text, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  int seconds = (*hours * 60 + *minutes) * 60;
  if (!with_seconds || !take(text, ':')) return seconds;
  const auto rest = take_digits(text, 2);
  if (!rest || *rest > 59) return std::nullopt;
  return seconds + *rest;
}

std::optional<signature::Moment> parse(std::string_view text) {
  using namespace std::chrono;
  const auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || !take(text, 'T')) return std::nullopt;
  const year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day))};
  const auto time = take_time(text, true);
  if (!date.ok() || !time) return std::nullopt;
  const signature::Moment local = sys_days(date).time_since_epoch().count() * 86'400LL + *time;
  if (text == "Z") return local;
  const bool ahead = text.starts_with('+');
  if (!ahead && !text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  const auto offset = take_time(text, false);
  if (!offset || !text.empty()) return std::nullopt;
  return ahead ? local - *offset : local + *offset;
}

}  // namespace

CLI::Option* add_moment(CLI::App& app, const std::string& name, const std::string& help,
                        std::function<void(signature::Moment)> take) {
  const auto read = [name, take](const std::string& text) {
    const auto moment = parse(text);
    if (!moment) wrong("cli.moment", {{"option", name}, {"value", text}});
    take(*moment);
  };
  return app.add_option_function<std::string>(name, read, help)->type_name("YYYY-MM-DDTHH:MMZ");
}

signature::Moment this_moment() {
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    signature::Moment value = 0;
    const std::string_view text(epoch);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size()) return value;
  }
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace planverk::cli
