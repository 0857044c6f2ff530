/// Whose a meeting is, and how its items are numbered in print. Inside this stage only.
#pragma once

#include <string>

#include "plan/views.h"

namespace planverk::exchange {

/// The organisation of its body, or of the nearest body above; else the plan's only one. Null: nobody says.
[[nodiscard]] const plan::Organisation* organisation_of(const plan::Views& views, const plan::Meeting& meeting);

/// The country that it is held in: as figures have it, else its organisation's, else that of the language tag `sv-FI`.
/// Where nobody says, one of those in the middle of the Nordic countries' time.
[[nodiscard]] plan::Country country_of(const plan::Views& views, const plan::Meeting& meeting, std::string_view language);

/// The item's number in the minutes, as it prints there: `§ 53`, `PS 14/26`; empty where it has none.
[[nodiscard]] std::string printed_number(const plan::MeetingItem& item, plan::Country country);

}  // namespace planverk::exchange
