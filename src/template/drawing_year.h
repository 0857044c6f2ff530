/// Events as the timeline and the year wheel read them from a drawing's parts.
#pragma once

#include <string>
#include <vector>

#include "drawings.h"

namespace planverk::templates::chart {

struct YearEvent {
  std::int64_t from = 0, until = 0;  ///< days since 1970; or months, January 0
  std::string title, text;
};
struct Year {
  bool by_date = false;             ///< days, where every event has a date
  std::vector<std::string> months;  ///< short names, January first
  std::vector<YearEvent> events;    ///< by time
};
/// A year that comes back counts in months; else days count where every event has a date.
enum class Recurring : std::uint8_t { no, yes };
/// Events without a time are left out: the table has them.
[[nodiscard]] Year year_of(const std::vector<DrawingPart>& parts, Recurring recurring);

}  // namespace planverk::templates::chart
