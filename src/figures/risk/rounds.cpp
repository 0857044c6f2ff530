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

/// What the result's words name, else the month of its day.
std::optional<Months> months_of_result(const plan::ControlResult& result, int year) {
  if (const auto named = months_of(result.period, year)) return named;
  if (!result.date || result.date->year() != year) return std::nullopt;
  const int month = static_cast<int>(result.date->month());
  return Months{month, month};
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

int rounds_ended(const plan::Control& control, const Date& day) {
  const int month = static_cast<int>(day.month());
  const int ended = month_ends(day) ? month : month - 1;
  return static_cast<int>(std::ranges::count_if(round_months(control), [&](int end) { return end <= ended; }));
}

std::optional<int> rounds_due(const plan::Control& control, const Period& period, const Date& day) {
  const auto rounds = static_cast<int>(round_months(control).size());
  if (rounds == 0 || !period.from || day < *period.from) return std::nullopt;
  return period.to && day >= *period.to ? rounds : rounds_ended(control, day);
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
