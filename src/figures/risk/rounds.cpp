#include "risk/rounds.h"

#include <algorithm>
#include <charconv>

#include "base/word_list.h"

namespace planverk::figures {

namespace {

constexpr int months_a_year = 12;

std::vector<int> every(int months) {
  std::vector<int> ends;
  for (int month = months; month <= months_a_year; month += months) ends.push_back(month);
  return ends;
}

/// Single tertials are named by their numbers: `2`, `1 2`.
std::vector<int> named_tertials(std::string_view on) {
  std::vector<int> ends;
  for (const std::string_view word : WordList(on)) {
    if (word != "1" && word != "2" && word != "3") return {};
    ends.push_back(4 * (word.front() - '0'));
  }
  return ends;
}

bool month_ends(const Date& day) {
  return Date::from_days(day.days() + 1).month() != day.month();
}

bool month_over(int year, int month, const Date& day) {
  if (day.year() != year) return day.year() > year;
  const int now = static_cast<int>(day.month());
  return now > month || (now == month && month_ends(day));
}

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Months> part_of_year(char letter, int number) {
  const auto part = [&](int months) -> std::optional<Months> {
    if (number < 1 || number * months > months_a_year) return std::nullopt;
    return Months{(number - 1) * months + 1, number * months};
  };
  switch (letter) {
    case 'T':
    case 't':
      return part(4);
    case 'Q':
    case 'q':
    case 'K':
    case 'k':
      return part(3);
    case 'H':
    case 'h':
      return part(6);
    default:
      return std::nullopt;
  }
}

RoundState state_of(plan::Outcome outcome) {
  switch (outcome) {
    case plan::Outcome::ok:
      return RoundState::done;
    case plan::Outcome::deviation:
      return RoundState::deviation;
    case plan::Outcome::not_done:
      return RoundState::not_done;
  }
  return RoundState::done;
}

/// The year that its words begin with, else that of its day; none when neither tells.
std::optional<int> year_of_result(const plan::ControlResult& result) {
  constexpr std::size_t year_digits = 4;
  if (result.period.size() >= year_digits) {
    if (const auto year = number_in(std::string_view(result.period).substr(0, year_digits))) return year;
  }
  return result.date ? std::optional(result.date->year()) : std::nullopt;
}

/// The years that the document is for; where it has no period, those that results speak of.
struct YearRange {
  int first = 1, last = 0;
};
YearRange years_of(const plan::Control& control, const Period& period) {
  constexpr int most_years = 50;
  YearRange years;
  if (period.from) {
    years.first = period.from->year();
    years.last = std::min(period.to ? period.to->year() : years.first, years.first + most_years);
    return years;
  }
  for (const plan::ControlResult& result : control.results) {
    const auto year = year_of_result(result);
    if (!year) continue;
    const bool first = years.last < years.first;
    years.first = first ? *year : std::min(years.first, *year);
    years.last = std::min(first ? *year : std::max(years.last, *year), years.first + most_years);
  }
  return years;
}

bool ends_within(const Period& period, int year, int month) {
  const bool early = period.from && (year < period.from->year() || (year == period.from->year() &&
                                                                    month < static_cast<int>(period.from->month())));
  const bool late =
      period.to && (year > period.to->year() || (year == period.to->year() && month > static_cast<int>(period.to->month())));
  return !early && !late;
}

/// What the result's words name, else the month of its day.
std::optional<Months> months_of_result(const plan::ControlResult& result, int year) {
  if (const auto named = months_of(result.period, year)) return named;
  if (!result.date || result.date->year() != year) return std::nullopt;
  const int month = static_cast<int>(result.date->month());
  return Months{month, month};
}

/// A result of these years that no round can be told for: of a control that an event decides, or in words of the
/// writer's own. It counts as one.
bool is_of_no_round(const plan::Control& control, const plan::ControlResult& result, int first, int last) {
  const std::vector<int> rounds = round_months(control);
  const auto year = year_of_result(result);
  if (year && (*year < first || *year > last)) return false;
  const auto months = year ? months_of_result(result, *year) : std::nullopt;
  if (!months) return true;
  return std::ranges::none_of(rounds, [&](int month) { return month >= months->first && month <= months->last; });
}

}  // namespace

std::vector<int> round_months(const plan::Control& control) {
  switch (control.frequency) {
    case plan::Frequency::month:
      return every(1);
    case plan::Frequency::quarter:
      return every(3);
    case plan::Frequency::tertial:
      return every(4);
    case plan::Frequency::half:
      return every(6);
    case plan::Frequency::year:
    case plan::Frequency::during_year:
      return every(12);
    case plan::Frequency::tertials:
      return named_tertials(control.on);
    case plan::Frequency::event:
      return {};
  }
  return {};
}

RoundCount count_rounds(const plan::Control& control, const Period& period, const std::optional<Date>& day) {
  RoundCount count;
  const auto [first, last] = years_of(control, period);
  for (int year = first; year <= last; ++year) {
    const auto states = rounds_of(control, year, day);
    for (int month = 1; month <= months_a_year; ++month) {
      const RoundState state = states[static_cast<std::size_t>(month - 1)];
      if (state == RoundState::none || !ends_within(period, year, month)) continue;
      const bool done = state == RoundState::done || state == RoundState::deviation;
      const bool due = day && month_over(year, month, *day);
      count.done += done ? 1 : 0;
      count.due += due ? 1 : 0;
      count.told += due && (done || state == RoundState::not_done) ? 1 : 0;
    }
  }
  for (const plan::ControlResult& result : control.results) {
    if (!is_of_no_round(control, result, first, last)) continue;
    count.done += result.outcome == plan::Outcome::not_done ? 0 : 1;
    ++count.told;
  }
  return count;
}

std::optional<int> rounds_due(const plan::Control& control, const Period& period, const Date& day) {
  if (round_months(control).empty() || !period.from || day < *period.from) return std::nullopt;
  return count_rounds(control, period, day).due;
}

bool is_of_period(const plan::Control& control, const plan::ControlResult& result, const Period& period) {
  const auto [first, last] = years_of(control, period);
  const auto year = year_of_result(result);
  return !year || (first <= *year && *year <= last);
}

std::optional<Months> months_of(std::string_view period, int year) {
  constexpr std::size_t year_digits = 4;
  if (period.size() < year_digits || number_in(period.substr(0, year_digits)) != year) return std::nullopt;
  std::string_view rest = period.substr(year_digits);
  if (rest.empty()) return Months{1, months_a_year};
  while (rest.starts_with(' ') || rest.starts_with('-')) rest.remove_prefix(1);
  if (rest.size() == 2 && part_of_year(rest.front(), 1)) {
    const auto number = number_in(rest.substr(1));
    return number ? part_of_year(rest.front(), *number) : std::nullopt;
  }
  const auto month = number_in(rest.substr(0, rest.find('-')));
  if (!month || *month < 1 || *month > months_a_year) return std::nullopt;
  return Months{*month, *month};
}

std::array<RoundState, 12> rounds_of(const plan::Control& control, int year, const std::optional<Date>& as_of) {
  std::array<RoundState, 12> states{};
  const auto at = [&](int month) -> RoundState& { return states[static_cast<std::size_t>(month - 1)]; };
  for (const int month : round_months(control)) {
    at(month) = as_of && month_over(year, month, *as_of) ? RoundState::missed : RoundState::planned;
  }
  for (const plan::ControlResult& result : control.results) {
    const auto months = months_of_result(result, year);
    if (!months) continue;
    for (int month = months->first; month <= months->last; ++month) {
      if (at(month) != RoundState::none) at(month) = state_of(result.outcome);
    }
  }
  return states;
}

}  // namespace planverk::figures
