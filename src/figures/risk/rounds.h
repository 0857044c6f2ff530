/// The rounds of controls over the months of a year, and what results say of them.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "judge/period.h"
#include "plan/views.h"

namespace planverk::figures {

/// The months in which rounds end; none where an event decides, or tertials that are not named.
[[nodiscard]] std::vector<int> round_months(const plan::Control& control);
/// How many are due by that day within the period; none before it, where it is open, and where there are no rounds.
[[nodiscard]] std::optional<int> rounds_due(const plan::Control& control, const Period& period, const Date& day);

/// Rounds of the period, each counted once however many results speak of it.
struct RoundCount {
  int due = 0;   ///< until the day
  int told = 0;  ///< of them, those that a result speaks of, done or not
  int done = 0;  ///< whenever they are due
};
[[nodiscard]] RoundCount count_rounds(const plan::Control& control, const Period& period,
                                      const std::optional<Date>& day);
/// Whether the result is of a year that the document is for, as far as it says.
[[nodiscard]] bool is_of_period(const plan::Control& control, const plan::ControlResult& result, const Period& period);

/// The months of the year that a result speaks of: `2026 T1`, `2026 Q2`, `2026-04`, `2026`; none when it can't be told.
struct Months {
  int first = 0, last = 0;
};
[[nodiscard]] std::optional<Months> months_of(std::string_view period, int year);

enum class RoundState { none, planned, missed, done, deviation, not_done };
/// By month, January first. Without a day nothing is missed.
[[nodiscard]] std::array<RoundState, 12> rounds_of(const plan::Control& control, int year,
                                                   const std::optional<Date>& as_of);

}  // namespace planverk::figures
