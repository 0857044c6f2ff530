/// The numbers that items have in the minutes.
#pragma once

#include <functional>

#include "meeting/figures.h"
#include "meeting/law.h"

namespace planverk::figures {

/// The places of the items as they are treated: by their numbers on the agenda.
[[nodiscard]] std::vector<std::size_t> order_of(const plan::Meeting& meeting);

/// Sets series, paragraph and serial of each item. Without meeting/@firstParagraph only what is stated is known; nor
/// can anybody count on past an item that was taken out of the meeting, up to the next stated number.
void number_items(const plan::Meeting& meeting, const Numbering& numbering, MeetingNumbers& numbers);

/// The items that `belongs` says, in runs: one ends where the next numbered item is none of them. What has no number in
/// the minutes is in none.
[[nodiscard]] std::vector<ItemRun> runs_of(const plan::Meeting& meeting, const MeetingNumbers& numbers,
                                           const std::function<bool(const plan::MeetingItem&)>& belongs);

}  // namespace planverk::figures
