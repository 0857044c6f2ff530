// Votes: what is stated against the list, the outcome, and who votes.
#include <algorithm>
#include <cstdint>
#include <map>

#include "base/word_list.h"
#include "meeting/judging.h"
#include "meeting/presence.h"
#include "meeting/votes.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"vote-sum", "", Stage::figures, RuleClass::content, Severity::error,
     "What a vote states is as many as its list has, and no more than the body has members.", "figures: vote-sum"},
    {"vote-outcome", "", Stage::figures, RuleClass::content, Severity::error,
     "A vote comes to what its numbers give; where they are equal, the vote of who leads the meeting decides.",
     "figures: vote-outcome"},
    {"vote-unanimous", "", Stage::figures, RuleClass::content, Severity::error,
     "A vote that is called unanimous has nobody who votes otherwise, and the decision that came of it no dissent.",
     "figures: vote-unanimous"},
    {"vote-ballot", "", Stage::figures, RuleClass::content, Severity::error,
     "In the list of a vote everyone stands once, and who votes serves at the item.", "figures: vote-ballot"},
    {"vote-decision", "", Stage::figures, RuleClass::content, Severity::error,
     "The decision is what the last vote came to.", "figures: vote-decision"},
    {"vote-abstained", "", Stage::figures, RuleClass::law, Severity::warning,
     "Where the law has everyone vote, nobody abstains but in an election.", "figures: vote-abstained"},
};

namespace {

using plan::VoteOutcome;

std::string text_of(std::optional<int> number) {
  return std::to_string(number.value_or(0));
}

void check_sums(const Judged& judged, const plan::Vote& vote, const VoteNumbers& numbers) {
  if (vote.ballots.empty()) return;
  const auto compare = [&](std::string_view what, std::optional<int> stated, std::optional<int> listed) {
    if (!stated || stated == listed) return;
    judged.context.add("vote-sum", vote.node, what)
        .variant(what)
        .with("stated", text_of(stated))
        .with("listed", text_of(listed))
        .mend();
  };
  compare("yes", vote.yes, numbers.yes);
  compare("no", vote.no, numbers.no);
  compare("abstained", vote.abstained, numbers.abstained);
  compare("absent", vote.absent, numbers.absent);
}

/// More votes than members, whoever they are.
void check_too_many(const Judged& judged, const plan::Vote& vote, const VoteNumbers& numbers) {
  const std::optional<int> members = judged.numbers.members;
  const std::int64_t cast = std::int64_t{numbers.yes.value_or(0)} + numbers.no.value_or(0) + numbers.abstained.value_or(0);
  if (!members || cast <= *members) return;
  judged.context.add("vote-sum", vote.node)
      .variant("members")
      .with("cast", std::to_string(cast))
      .with("members", std::to_string(*members))
      .note(judged.context.at(judged.meeting.body->node), "body")
      .mend("members");
}

bool is_election(const plan::MeetingItem& item) {
  return item.kind == plan::ItemKind::election ||
         std::ranges::any_of(item.decisions, [](const auto& each) { return each.type == plan::DecisionType::elect; });
}

void check_outcome(const Judged& judged, const plan::MeetingItem& item, const plan::Vote& vote, const VoteNumbers& numbers) {
  const auto tell = [&](std::string_view attribute, std::string_view variant) -> Diagnostic& {
    return judged.context.add("vote-outcome", vote.node, attribute)
        .variant(variant)
        .with("yes", text_of(numbers.yes))
        .with("no", text_of(numbers.no))
        .mend(variant);
  };
  const std::optional<VoteOutcome> reckoned = reckoned_outcome(vote, numbers);
  const bool known = numbers.yes && numbers.no;
  const bool equal = known && numbers.yes == numbers.no;
  if (vote.outcome && reckoned && *vote.outcome != *reckoned && !(equal && vote.casting == nullptr)) tell("outcome", "");
  if (equal && *numbers.yes > 0 && vote.casting == nullptr && !is_election(item) &&
      judged.clause(LawFact::chair_decides) != nullptr) {
    tell("form", "tie").severity = Severity::warning;
  }
  if (known && !equal && vote.casting != nullptr) tell("casting", "needless").severity = Severity::warning;
}

/// Who has the casting vote leads the meeting: its chair, unless somebody else leads this item.
void check_casting(const Judged& judged, const plan::MeetingItem& item, const plan::Vote& vote) {
  const plan::Role* chair = judged.meeting.chair;
  if (vote.casting == nullptr || chair == nullptr || vote.casting == chair) return;
  const plan::Attendee* attendee = judged.attendance.find(chair);
  const bool leads = judged.attendance.serves_at(chair, item) && !attendee->arrived && !attendee->left &&
                     recusal_of(item, chair) == nullptr;
  if (!leads) return;
  judged.context.add("vote-outcome", vote.node, "casting")
      .variant("casting")
      .with("role", title_of(vote.casting))
      .with("chair", title_of(chair))
      .note(judged.context.at(judged.meeting.node, "chair"), "chair")
      .mend("casting");
}

void check_unanimous(const Judged& judged, const plan::MeetingItem& item, std::size_t at, const VoteNumbers& numbers) {
  const plan::Vote& vote = item.votes[at];
  if (vote.form != plan::VoteForm::unanimous) return;
  const std::int64_t others = std::int64_t{numbers.no.value_or(0)} + numbers.abstained.value_or(0);
  if (others > 0) {
    judged.context.add("vote-unanimous", vote.node, "form").with("count", std::to_string(others)).mend();
    return;
  }
  const auto& decided = judged.of(item).decided_by;
  for (std::size_t i = 0; i < item.decisions.size(); ++i) {
    if (decided[i] != at || item.decisions[i].dissent.empty()) continue;
    judged.context.add("vote-unanimous", vote.node, "form")
        .variant("dissent")
        .note(judged.context.at(item.decisions[i].dissent.front()), "dissent")
        .mend();
  }
}

void check_ballots(const Judged& judged, const plan::MeetingItem& item, const plan::Vote& vote) {
  const bool attendance = attendance_stated(judged.meeting);
  std::map<const plan::Role*, const plan::Ballot*> first;
  for (const plan::Ballot& ballot : vote.ballots) {
    if (ballot.role == nullptr) continue;
    const auto [known, added] = first.emplace(ballot.role, &ballot);
    if (!added) {
      judged.context.add("vote-ballot", ballot.node, "role")
          .with("role", title_of(ballot.role))
          .note(judged.context.at(known->second->node), "first")
          .mend();
    } else if (attendance && ballot.choice != plan::Choice::absent && !judged.attendance.serves_at(ballot.role, item)) {
      judged.context.add("vote-ballot", ballot.node, "role")
          .variant("serving")
          .with("role", title_of(ballot.role))
          .mend("serving");
    }
  }
}

const plan::Decision* proposal_named(const plan::MeetingItem& item, std::string_view id) {
  const auto own = std::ranges::find(item.proposals, id, &plan::Decision::id);
  if (own != item.proposals.end()) return &*own;
  if (item.concerns == nullptr) return nullptr;
  const auto of_case = std::ranges::find(item.concerns->proposals, id, &plan::Decision::id);
  return of_case == item.concerns->proposals.end() ? nullptr : &*of_case;
}

/// Two proposals of different types were put against each other, and the item's one decision is of the loser's type.
void check_decision(const Judged& judged, const plan::MeetingItem& item, const std::vector<VoteNumbers>& numbers) {
  if (item.votes.empty() || item.decisions.size() != 1) return;
  const plan::Vote& last = item.votes.back();
  const std::string& winner = numbers.back().winner;
  if (winner.empty() || (last.form == plan::VoteForm::unanimous && !last.outcome)) return;
  std::string_view loser;
  for (const std::string_view id : WordList(last.node.get("on"))) {
    if (id != winner) loser = id;
  }
  if (loser.empty()) return;
  const plan::Decision& decision = item.decisions.front();
  const plan::Decision* won = proposal_named(item, winner);
  const plan::Decision* lost = proposal_named(item, loser);
  const bool by_type = won != nullptr && lost != nullptr && won->type != lost->type && decision.type == lost->type;
  if (!by_type && (decision.id.empty() || decision.id != loser)) return;
  judged.context.add("vote-decision", decision.node)
      .with("item", std::string(item.title))
      .note(judged.context.at(last.node), "vote")
      .mend();
}

void check_abstained(const Judged& judged, const plan::MeetingItem& item, const plan::Vote& vote, const VoteNumbers& numbers) {
  const Clause* clause = judged.clause(LawFact::must_vote);
  if (clause == nullptr || numbers.abstained.value_or(0) == 0 || is_election(item)) return;
  judged.context.add("vote-abstained", vote.node)
      .with("count", text_of(numbers.abstained))
      .with("law", std::string(clause->source))
      .mend();
}

}  // namespace

void meeting_vote_rules(const Context& context) {
  const auto meeting = minutes_of(context);
  if (!meeting) return;
  for (const plan::MeetingItem& item : meeting->meeting.items) {
    const std::vector<VoteNumbers>& votes = meeting->of(item).votes;
    for (std::size_t i = 0; i < item.votes.size(); ++i) {
      check_sums(*meeting, item.votes[i], votes[i]);
      check_too_many(*meeting, item.votes[i], votes[i]);
      check_outcome(*meeting, item, item.votes[i], votes[i]);
      check_casting(*meeting, item, item.votes[i]);
      check_unanimous(*meeting, item, i, votes[i]);
      check_ballots(*meeting, item, item.votes[i]);
      check_abstained(*meeting, item, item.votes[i], votes[i]);
    }
    check_decision(*meeting, item, votes);
  }
}

}  // namespace planverk::figures
