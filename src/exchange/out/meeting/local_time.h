/// Times of day of a country as other systems write them: with their distance from UTC.
#pragma once

#include <string>

#include "base/date.h"
#include "plan/subjects/body.h"

namespace planverk::exchange {

/// Minutes that local time is ahead of UTC. Summer time as in all of the European Economic Area since 1996: from the last
/// Sunday in March to the last Sunday in October, changed at 01:00 UTC (directive 2000/84/EC, articles 2 and 3). Of an
/// hour that comes twice the first is meant.
[[nodiscard]] int ahead_of_utc(plan::Country country, Date day, TimeOfDay time);

/// `2026-09-15T17:00:00+02:00` (RFC 3339).
[[nodiscard]] std::string local_text(plan::Country country, Date day, TimeOfDay time);
/// `2026-09-15T15:00:00Z`
[[nodiscard]] std::string utc_text(plan::Country country, Date day, TimeOfDay time);
/// `20260915T150000Z` (RFC 5545, 3.3.5).
[[nodiscard]] std::string utc_digits(plan::Country country, Date day, TimeOfDay time);

}  // namespace planverk::exchange
