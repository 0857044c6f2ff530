/// What votes came to.
#pragma once

#include "meeting/figures.h"

namespace planverk::figures {

/// Numbers and outcome of one vote; where ballots were taken out, as stated.
[[nodiscard]] VoteNumbers count_vote(const plan::Vote& vote);
/// Of each decision of the item the vote that it came of; none where that is not certain.
[[nodiscard]] std::vector<std::optional<std::size_t>> decided_by(const plan::MeetingItem& item,
                                                                 const std::vector<VoteNumbers>& votes);
/// How somebody voted; none: he is not in the list.
[[nodiscard]] std::optional<plan::Choice> choice_of(const plan::Vote& vote, const plan::Role* role);
/// What the numbers alone give; the vote of who decides comes in where they are equal. None: not known.
[[nodiscard]] std::optional<plan::VoteOutcome> reckoned_outcome(const plan::Vote& vote, const VoteNumbers& numbers);

}  // namespace planverk::figures
