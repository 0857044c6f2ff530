// Who is at a meeting: in one way, in whose place, enough of them; and who takes no part in an item.
#include <algorithm>
#include <map>
#include <set>

#include "meeting/judging.h"
#include "meeting/presence.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"attendance", "", Stage::figures, RuleClass::content, Severity::error,
     "Everyone called to a meeting is there in one way, who takes part is there, who is present is a member of a body "
     "that lists its members, and a substitute serves for one who is not there.",
     "figures: attendance"},
    {"recused", "", Stage::figures, RuleClass::content, Severity::error,
     "Who is disqualified in an item takes no part in it, and who serves instead is there.", "figures: recused"},
    {"quorum", "", Stage::figures, RuleClass::law, Severity::error,
     "So many are there at each item that the body may decide.", "figures: quorum"},
};

namespace {

using plan::AttendeeKind;

bool is_absent(const plan::Attendee* attendee) {
  return attendee != nullptr && attendee->kind == AttendeeKind::absent;
}

void check_twice(const Judged& judged) {
  std::map<const plan::Role*, const plan::Attendee*> first;
  for (const plan::Attendee& attendee : judged.meeting.attendees) {
    if (attendee.role == nullptr) continue;
    const auto [known, added] = first.emplace(attendee.role, &attendee);
    if (added) continue;
    judged.context.add("attendance", attendee.node)
        .with("role", title_of(attendee.role))
        .note(judged.context.at(known->second->node), "first")
        .mend();
  }
}

/// A body that lists its members is made up of them; others take part in another way.
void check_members(const Judged& judged) {
  const plan::Body* body = judged.meeting.body;
  if (body == nullptr) return;
  const std::vector<std::string_view> members = listed_members(*body);
  if (members.empty()) return;
  for (const plan::Attendee& attendee : judged.meeting.attendees) {
    if (attendee.kind != AttendeeKind::present) continue;
    if (std::ranges::find(members, attendee.node.get("role")) != members.end()) continue;
    Diagnostic& finding = judged.context.add("attendance", attendee.node);
    finding.variant("member")
        .with("role", title_of(attendee.role))
        .with("body", std::string(body->name))
        .mend("member");
    finding.severity = Severity::warning;
  }
}

/// Somebody is named in an item who is absent, or has part in other items alone.
void check_taking_part(const Judged& judged, const plan::MeetingItem& item, xml::Node node, std::string_view attribute) {
  const auto* role = judged.context.views.find<plan::Role>(node.get(attribute));
  const plan::Attendee* attendee = judged.attendance.find(role);
  if (attendee == nullptr) return;
  const bool elsewhere = serves(*attendee) && !there_at(*attendee, item);
  if (!is_absent(attendee) && !elsewhere) return;
  const bool dissents = node.name() == "dissent";
  const std::string_view variant = elsewhere ? "outside" : dissents ? "absent" : "part";
  Diagnostic& finding = judged.context.add("attendance", node, attribute);
  finding.variant(variant).with("role", title_of(role)).note(judged.context.at(attendee->node), "first");
  finding.mend(dissents ? "absent" : "part");
  if (!dissents) finding.severity = Severity::warning;
}

/// A proposal that stands before the meeting does: in the case, or with a day of its own.
bool made_before(const plan::Meeting& meeting, const plan::MeetingItem& item, const plan::Decision& proposal) {
  if (proposal.date && *proposal.date < meeting.date) return true;
  if (item.concerns == nullptr) return false;
  return std::ranges::any_of(item.concerns->proposals, [&](const plan::Decision& each) {
    return each.by_role == proposal.by_role && each.by_body == proposal.by_body;
  });
}

void check_item_parts(const Judged& judged, const plan::MeetingItem& item) {
  for (const plan::Decision& decision : item.decisions) {
    for (const xml::Node dissent : decision.dissent) check_taking_part(judged, item, dissent, "by");
  }
  for (const plan::Decision& proposal : item.proposals) {
    if (!made_before(judged.meeting, item, proposal)) check_taking_part(judged, item, proposal.node, "by");
  }
  for (const plan::Statement& statement : item.statements) check_taking_part(judged, item, statement.node, "by");
}

/// Somebody who is there for the whole meeting, with nothing that keeps him from an item.
bool always_there(const Judged& judged, const plan::Attendee& attendee) {
  if (!serves(attendee) || attendee.arrived || attendee.left || !attendee.during.empty()) return false;
  return !judged.attendance.recused_somewhere(attendee.role);
}

void check_substitutes(const Judged& judged) {
  std::map<const plan::Role*, const plan::Attendee*> in_place_of;
  for (const plan::Attendee& attendee : judged.meeting.attendees) {
    if (attendee.kind != AttendeeKind::substitute || attendee.stands_for == nullptr) continue;
    const auto tell = [&](std::string_view variant, const plan::Attendee& other) {
      judged.context.add("attendance", attendee.node, "for")
          .variant(variant)
          .with("role", title_of(attendee.role))
          .with("other", title_of(attendee.stands_for))
          .note(judged.context.at(other.node), "first")
          .mend("part");
    };
    const plan::Attendee* replaced = judged.attendance.find(attendee.stands_for);
    if (replaced != nullptr && always_there(judged, *replaced)) {
      tell("substitute", *replaced);
      continue;
    }
    if (attendee.arrived || attendee.left || !attendee.during.empty()) continue;
    const auto [known, added] = in_place_of.emplace(attendee.stands_for, &attendee);
    if (!added) tell("substitutes", *known->second);
  }
}

void check_office(const Judged& judged, const plan::Role* role, std::string_view attribute) {
  const plan::Attendee* attendee = judged.attendance.find(role);
  if (!is_absent(attendee)) return;
  judged.context.add("attendance", judged.meeting.node, attribute)
      .variant("office")
      .with("role", title_of(role))
      .note(judged.context.at(attendee->node), "first")
      .mend("part");
}

void tell_recused(const Judged& judged, xml::Node node, std::string_view attribute, std::string_view variant,
                  const plan::Recusal& recusal) {
  judged.context.add("recused", node, attribute)
      .variant(variant)
      .with("role", title_of(recusal.role))
      .note(judged.context.at(recusal.node), "recusal")
      .mend();
}

void check_recusals(const Judged& judged, const plan::MeetingItem& item) {
  for (const plan::Vote& vote : item.votes) {
    for (const plan::Ballot& ballot : vote.ballots) {
      const plan::Recusal* recusal = recusal_of(item, ballot.role);
      if (recusal != nullptr && ballot.choice != plan::Choice::absent) tell_recused(judged, ballot.node, "role", "", *recusal);
    }
  }
  for (const plan::Decision& proposal : item.proposals) {
    const plan::Recusal* recusal = recusal_of(item, proposal.by_role);
    if (recusal != nullptr && !made_before(judged.meeting, item, proposal))
      tell_recused(judged, proposal.node, "by", "proposal", *recusal);
  }
  for (const plan::Decision& decision : item.decisions) {
    for (const xml::Node dissent : decision.dissent) {
      const plan::Recusal* recusal = recusal_of(item, judged.context.views.find<plan::Role>(dissent.get("by")));
      if (recusal != nullptr) tell_recused(judged, dissent, "by", "dissent", *recusal);
    }
  }
  for (const plan::Recusal& recusal : item.recusals) {
    if (recusal.substitute == nullptr || !attendance_stated(judged.meeting)) continue;
    if (judged.attendance.serves_at(recusal.substitute, item)) continue;
    judged.context.add("recused", recusal.node, "substitute")
        .variant("substitute")
        .with("role", title_of(recusal.substitute))
        .mend();
  }
}

/// A council counts those too whom disqualification leaves too few of (KL 5:46).
int there_to_decide(const Judged& judged, const plan::MeetingItem& item, int serving) {
  if (judged.meeting.body->type != plan::BodyType::council) return serving;
  std::set<const plan::Role*> recused;
  for (const plan::Recusal& each : item.recusals) {
    const bool counts = recusal_of(item, each.role) != nullptr && judged.attendance.serves_at(each.role, item);
    if (counts && recused.insert(each.role).second) ++serving;
  }
  return serving;
}

void check_quorum(const Judged& judged, const plan::MeetingItem& item) {
  const ItemNumbers& own = judged.of(item);
  if (!judged.numbers.quorum || !own.serving || item.decisions.empty() || item.withdrawal) return;
  if (there_to_decide(judged, item, *own.serving) >= *judged.numbers.quorum) return;
  const Clause* clause = judged.clause(LawFact::quorum_above);
  if (clause == nullptr) clause = judged.clause(LawFact::quorum_from);
  judged.context.add("quorum", item.node)
      .with("item", std::string(item.title))
      .with("count", std::to_string(*own.serving))
      .with("needed", std::to_string(*judged.numbers.quorum))
      .with("members", std::to_string(*judged.numbers.members))
      .with("law", std::string(clause->source))
      .note(judged.context.at(judged.meeting.body->node), "body")
      .mend();
}

}  // namespace

void meeting_attendance_rules(const Context& context) {
  const auto meeting = minutes_of(context);
  if (!meeting) return;
  check_twice(*meeting);
  check_members(*meeting);
  check_substitutes(*meeting);
  check_office(*meeting, meeting->meeting.chair, "chair");
  check_office(*meeting, meeting->meeting.secretary, "secretary");
  for (const plan::MeetingItem& item : meeting->meeting.items) {
    check_item_parts(*meeting, item);
    check_recusals(*meeting, item);
    check_quorum(*meeting, item);
  }
}

}  // namespace planverk::figures
