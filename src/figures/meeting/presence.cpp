#include "meeting/presence.h"

#include <algorithm>

#include "count/numbers.h"

namespace planverk::figures {

bool within(const plan::ItemSpan& span, const plan::MeetingItem& item) {
  if (span.from == nullptr) return true;  // the item was taken out: nobody knows
  const plan::MeetingItem& last = span.to == nullptr ? *span.from : *span.to;
  return span.from->no <= item.no && item.no <= last.no;
}

bool there_at(const plan::Attendee& attendee, const plan::MeetingItem& item) {
  return attendee.during.empty() ||
         std::ranges::any_of(attendee.during, [&](const plan::ItemSpan& span) { return within(span, item); });
}

const plan::Recusal* recusal_of(const plan::MeetingItem& item, const plan::Role* role) {
  const auto found = std::ranges::find_if(item.recusals, [&](const plan::Recusal& each) {
    return each.role == role && role != nullptr && each.node.get("disqualified") != "false";
  });
  return found == item.recusals.end() ? nullptr : &*found;
}

bool attendance_stated(const plan::Meeting& meeting) {
  return std::ranges::any_of(meeting.attendees,
                             [](const plan::Attendee& each) { return each.kind == plan::AttendeeKind::present; });
}

std::optional<int> serving_at(const plan::Meeting& meeting, const plan::MeetingItem& item) {
  if (has_lost(meeting.node, "attendee") || has_lost(item.node, "recusal")) return std::nullopt;
  if (!attendance_stated(meeting)) return std::nullopt;
  int serving = 0;
  for (const plan::Attendee& each : meeting.attendees) {
    const bool takes_part = serves(each) && there_at(each, item);
    if (takes_part && recusal_of(item, each.role) == nullptr) ++serving;
  }
  return serving;
}

std::vector<std::string_view> listed_members(const plan::Body& body) {
  std::vector<std::string_view> members;
  for (xml::Node member = body.node.first_child("member"); member; member = member.next("member")) {
    if (!member.has("role")) return {};  // an organisation, or words: nobody knows who comes for them
    members.push_back(member.get("role"));
  }
  return members;
}

std::optional<int> members_of(const plan::Body& body) {
  if (body.members) return body.members;
  if (has_lost(body.node, "member")) return std::nullopt;
  const std::vector<std::string_view> members = listed_members(body);
  return members.empty() ? std::nullopt : std::optional(static_cast<int>(members.size()));
}

}  // namespace planverk::figures
