// What is counted of meetings, once for figures and rules.
#include <algorithm>

#include "bound/bound_parts.h"
#include "meeting/law.h"
#include "meeting/paragraphs.h"
#include "meeting/presence.h"
#include "meeting/votes.h"
#include "meeting/working_days.h"

namespace planverk::figures {

namespace {

int days_between(Date from, Date to) {
  return static_cast<int>(to.days() - from.days());
}

int enclosed_in(const std::vector<plan::Attachment>& attachments) {
  return static_cast<int>(std::ranges::count_if(
      attachments, [](const plan::Attachment& each) { return each.node.get("enclosed") != "false"; }));
}

void count_item(const plan::MeetingItem& item, std::optional<int> serving, ItemNumbers& numbers) {
  numbers.supplement = item.added.has_value();
  numbers.attachments = enclosed_in(item.attachments);
  if (item.concerns != nullptr) numbers.attachments += enclosed_in(item.concerns->attachments);
  numbers.serving = serving;
  for (const plan::Vote& vote : item.votes) numbers.votes.push_back(count_vote(vote));
  numbers.decided_by = decided_by(item, numbers.votes);
}

void count_presence(const plan::Meeting& meeting, MeetingNumbers& numbers) {
  if (meeting.body != nullptr) numbers.members = members_of(*meeting.body);
  if (!has_lost(meeting.node, "attendee") && attendance_stated(meeting))
    numbers.serving = static_cast<int>(std::ranges::count_if(meeting.attendees, serves));
  const Clause* clause = clause_for(numbers.country, meeting.body, LawFact::quorum_above);
  if (clause == nullptr) clause = clause_for(numbers.country, meeting.body, LawFact::quorum_from);
  if (clause != nullptr && numbers.members) numbers.quorum = quorum_of(*clause, *numbers.members);
  numbers.quorate = numbers.quorum && numbers.serving && *numbers.serving >= *numbers.quorum;
  for (std::size_t i = 0; i < meeting.items.size(); ++i) {
    const bool short_of = numbers.items[i].serving.value_or(0) < numbers.quorum.value_or(0);
    if (!meeting.items[i].withdrawal && short_of) numbers.quorate = false;
  }
}

void count_notice(const plan::Meeting& meeting, MeetingNumbers& numbers) {
  if (meeting.summoned) numbers.notice_days = days_between(*meeting.summoned, meeting.date);
  if (meeting.announced) numbers.announce_days = days_between(*meeting.announced, meeting.date);
  if (meeting.body == nullptr) return;
  if (const auto days = meeting.body->notice_days) numbers.notice_by = days_after(meeting.date, -*days);
  const Clause* law = clause_for(numbers.country, meeting.body, LawFact::announced);
  std::optional<int> days = meeting.body->announce_days;
  if (law != nullptr) days = std::max(days.value_or(0), law->value);
  if (days) numbers.announce_by = days_after(meeting.date, -*days);
}

bool approved_at_once(const plan::Meeting& meeting, const plan::MeetingItem& item) {
  const auto names = [&](const plan::Scrutiny& each) {
    return each.kind == plan::ScrutinyKind::immediate && !each.of.empty() &&
           std::ranges::any_of(each.of, [&](const plan::ItemSpan& span) { return within(span, item); });
  };
  return item.immediate || std::ranges::any_of(meeting.scrutinies, names);
}

bool belongs_to(const plan::Meeting& meeting, const plan::Scrutiny& scrutiny, const plan::MeetingItem& item) {
  if (scrutiny.kind == plan::ScrutinyKind::ordinary) return !approved_at_once(meeting, item);
  if (scrutiny.of.empty()) return item.immediate;
  return std::ranges::any_of(scrutiny.of, [&](const plan::ItemSpan& span) { return within(span, item); });
}

void count_scrutiny(const plan::Meeting& meeting, const plan::Scrutiny& scrutiny, const MeetingNumbers& numbers,
                    ScrutinyNumbers& into) {
  into.runs = runs_of(meeting, numbers, [&](const plan::MeetingItem& item) { return belongs_to(meeting, scrutiny, item); });
  const auto term = [&](LawFact fact, const std::optional<Date>& from) -> std::optional<Date> {
    const Clause* clause = clause_for(numbers.country, meeting.body, fact);
    if (clause == nullptr || !from) return std::nullopt;
    return end_of_term(clause->country, days_after(*from, clause->value));
  };
  if (scrutiny.kind == plan::ScrutinyKind::ordinary) into.approve_by = term(LawFact::approved, meeting.date);
  into.announce_by = term(LawFact::posted, scrutiny.done);
  into.appeal_to = term(LawFact::appeal, scrutiny.posted);
  if (into.appeal_to) into.take_down = days_after(*into.appeal_to, 1);
}

}  // namespace

void meeting_count(const plan::Variant& variant, const plan::Views& views, const Uses& /*uses*/, Numbers& numbers) {
  for (const plan::Meeting& meeting : views.meetings) {
    MeetingNumbers& each = numbers.meetings.emplace_back();
    each.country = country_of(variant, views, meeting.body);
    each.items.resize(meeting.items.size());
    each.order = order_of(meeting);
    number_items(meeting, numbering_of(each.country), each);
    const std::vector<std::optional<int>> serving = serving_at_items(meeting);
    for (std::size_t i = 0; i < meeting.items.size(); ++i) {
      count_item(meeting.items[i], serving[i], each.items[i]);
      if (each.items[i].supplement) ++each.supplements;
      if (meeting.items[i].withdrawal) ++each.withdrawn;
    }
    count_presence(meeting, each);
    count_notice(meeting, each);
    for (const plan::Scrutiny& scrutiny : meeting.scrutinies)
      count_scrutiny(meeting, scrutiny, each, each.scrutinies.emplace_back());
  }
}

std::optional<BoundParts> meeting_bound(const Bound& bound) {
  for (const plan::Meeting& meeting : bound.views.meetings) {
    const MeetingNumbers& numbers = of(bound.numbers.meetings, bound.views.meetings, &meeting);
    if (meeting.id == bound.id) {
      return BoundParts{{{"serving", text(numbers.serving), {}},
                         {"members", text(numbers.members), {}},
                         {"quorum", text(numbers.quorum), {}},
                         {"withdrawn", std::to_string(numbers.withdrawn), {}},
                         {"supplements", std::to_string(numbers.supplements), {}}},
                        false};
    }
    for (std::size_t i = 0; i < meeting.items.size(); ++i) {
      for (std::size_t v = 0; v < meeting.items[i].votes.size(); ++v) {
        if (meeting.items[i].votes[v].id != bound.id) continue;
        const VoteNumbers& vote = numbers.items[i].votes[v];
        return BoundParts{{{"yes", text(vote.yes), {}},
                           {"no", text(vote.no), {}},
                           {"abstained", text(vote.abstained), {}},
                           {"absent", text(vote.absent), {}}},
                          false};
      }
    }
  }
  return std::nullopt;
}

}  // namespace planverk::figures
