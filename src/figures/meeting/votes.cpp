#include "meeting/votes.h"

#include <algorithm>
#include <ranges>

#include "base/word_list.h"
#include "count/numbers.h"

namespace planverk::figures {

namespace {

std::vector<std::string_view> sides_of(const plan::Vote& vote) {
  std::vector<std::string_view> sides;
  for (const std::string_view id : WordList(vote.node.get("on"))) sides.push_back(id);
  return sides;
}

/// The proposal for yes stands first, then the one for no.
std::string winner_of(const plan::Vote& vote, std::optional<plan::VoteOutcome> outcome) {
  const std::vector<std::string_view> sides = sides_of(vote);
  const std::size_t side = outcome == plan::VoteOutcome::no ? 1 : 0;
  const bool known = outcome && *outcome != plan::VoteOutcome::tie && side < sides.size();
  return known ? std::string(sides[side]) : std::string();
}

bool is_unanimous(const plan::Vote& vote, const VoteNumbers& numbers) {
  if (vote.form == plan::VoteForm::unanimous) return true;
  if (!numbers.yes || !numbers.no || numbers.abstained.value_or(0) != 0) return false;
  return (*numbers.yes == 0) != (*numbers.no == 0);
}

/// Whether a decision is what the vote came to.
bool came_of(const plan::MeetingItem& item, const plan::Decision& decision, const plan::Vote& vote,
             const VoteNumbers& numbers) {
  const std::vector<std::string_view> sides = sides_of(vote);
  if (!decision.id.empty() && std::ranges::find(sides, decision.id) != sides.end()) return true;
  if (sides.empty()) return item.votes.size() == 1 && item.decisions.size() == 1 && numbers.outcome != plan::VoteOutcome::no;
  const auto won = std::ranges::find(item.proposals, std::string_view(numbers.winner), &plan::Decision::id);
  if (!numbers.winner.empty() && won != item.proposals.end()) return won->type == decision.type;
  if (item.concerns == nullptr || numbers.winner.empty()) return false;
  const auto of_case = std::ranges::find(item.concerns->proposals, std::string_view(numbers.winner), &plan::Decision::id);
  return of_case != item.concerns->proposals.end() && of_case->type == decision.type;
}

}  // namespace

std::optional<plan::Choice> choice_of(const plan::Vote& vote, const plan::Role* role) {
  const auto found = std::ranges::find(vote.ballots, role, &plan::Ballot::role);
  return role == nullptr || found == vote.ballots.end() ? std::nullopt : std::optional(found->choice);
}

std::optional<plan::VoteOutcome> reckoned_outcome(const plan::Vote& vote, const VoteNumbers& numbers) {
  if (vote.form == plan::VoteForm::unanimous || !numbers.yes || !numbers.no) return std::nullopt;
  if (*numbers.yes != *numbers.no) return *numbers.yes > *numbers.no ? plan::VoteOutcome::yes : plan::VoteOutcome::no;
  const std::optional<plan::Choice> choice = choice_of(vote, vote.casting);
  if (choice == plan::Choice::yes) return plan::VoteOutcome::yes;
  if (choice == plan::Choice::no) return plan::VoteOutcome::no;
  return vote.casting == nullptr ? std::optional(plan::VoteOutcome::tie) : std::nullopt;
}

VoteNumbers count_vote(const plan::Vote& vote) {
  VoteNumbers numbers{vote.yes, vote.no, vote.abstained, vote.absent, {}, false, false, {}};
  if (!vote.ballots.empty() && !has_lost(vote.node, "ballot")) {
    const auto count = [&](plan::Choice choice) {
      return static_cast<int>(std::ranges::count(vote.ballots, choice, &plan::Ballot::choice));
    };
    numbers.yes = count(plan::Choice::yes);
    numbers.no = count(plan::Choice::no);
    numbers.abstained = count(plan::Choice::abstain);
    numbers.absent = count(plan::Choice::absent);
  }
  numbers.outcome = reckoned_outcome(vote, numbers);
  if (!numbers.outcome) numbers.outcome = vote.outcome;
  numbers.cast = vote.casting != nullptr && numbers.yes && numbers.yes == numbers.no;
  numbers.unanimous = is_unanimous(vote, numbers);
  const bool yes_alone = vote.form == plan::VoteForm::unanimous && !numbers.outcome;
  numbers.winner = winner_of(vote, yes_alone ? plan::VoteOutcome::yes : numbers.outcome);
  return numbers;
}

std::vector<std::optional<std::size_t>> decided_by(const plan::MeetingItem& item, const std::vector<VoteNumbers>& votes) {
  std::vector<std::optional<std::size_t>> of_decisions;
  for (const plan::Decision& decision : item.decisions) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < item.votes.size(); ++i) {
      if (came_of(item, decision, item.votes[i], votes[i])) last = i;
    }
    of_decisions.push_back(last);
  }
  return of_decisions;
}

}  // namespace planverk::figures
