/// Days of a plan for people's calendars: iCalendar (RFC 5545, with NAME of RFC 7986). What is still to be done by a day,
/// reports' days, meetings with their times and deadlines, and dates of the yearly rounds. The same plan gives the same bytes: what a calendar calls the time of
/// making is the plan's day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "plan/variant.h"
#include "template/template.h"

namespace planverk::exchange {

struct CalendarEntry {
  std::string uid;          ///< the same in every export: `action-a7@strandvika-kommun`
  Date day;
  std::optional<Date> last;  ///< of several days
  std::string summary;       ///< plain words, escaped when written
  std::string description;
  std::string location;
  std::string category;
  /// Its times in UTC, `20260915T150000Z`; empty: the whole day, or no end known.
  std::string starts = {}, ends = {};
};

struct Calendar {
  std::string name;
  std::string language;  ///< BCP 47, of its words
  Date made;             ///< stands as DTSTAMP, at midnight UTC
  std::vector<CalendarEntry> entries;
};

/// What the variant holds, by day, then as the plan has it. `organisation`: the name that makes uids the plan's own.
/// What is done or called off is not there; what the reader may not see is not in the variant.
[[nodiscard]] std::vector<CalendarEntry> calendar_entries(const plan::Variant& variant, const templates::Labels& labels,
                                                          const std::string& organisation);

/// CRLF, lines of at most 75 octets, folded between characters (RFC 5545, 3.1).
[[nodiscard]] std::string write_calendar(const Calendar& calendar);

}  // namespace planverk::exchange
