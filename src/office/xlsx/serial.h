/// Days and times as spreadsheets count them: days since an epoch, the time as a part of a day (ECMA-376-1, 18.17.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace planverk::office {

enum class Epoch {
  of_1900,  ///< 1 is 1900-01-01, and 60 a 29 February that never was
  of_1904,  ///< 0 is 1904-01-01
};

struct Moment {
  std::optional<Date> date;
  std::optional<TimeOfDay> time;
  std::string text;  ///< `2026-03-01`, `2026-03-01 14:30`, `14:30`, `14:30:15`
};

/// What is seen of the number in a format that shows a day, a time or both. None when there is no such day.
[[nodiscard]] std::optional<Moment> moment_of(std::string_view number, Epoch epoch, bool shows_date, bool shows_time);

/// What is seen of it where hours count on: `30:15`, `-1:30`, `100:00:30`.
[[nodiscard]] std::optional<std::string> elapsed_of(std::string_view number);

/// A day, a time or both as ISO 8601 writes them (cells of the type `d`): `2026-03-01T14:30:00Z`.
[[nodiscard]] std::optional<Moment> parse_moment(std::string_view text);

}  // namespace planverk::office
