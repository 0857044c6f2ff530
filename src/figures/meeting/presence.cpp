#include "meeting/presence.h"

#include <algorithm>
#include <limits>
#include <numeric>

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

Attendance::Attendance(const plan::Meeting& meeting) {
  for (const plan::Attendee& each : meeting.attendees) {
    if (each.role != nullptr) by_role_.emplace(each.role, &each);
  }
  for (const plan::MeetingItem& item : meeting.items) {
    for (const plan::Recusal& each : item.recusals) {
      if (each.role != nullptr && recusal_of(item, each.role) != nullptr) recused_.insert(each.role);
    }
  }
}

const plan::Attendee* Attendance::find(const plan::Role* role) const {
  const auto found = by_role_.find(role);
  return found == by_role_.end() ? nullptr : found->second;
}

bool Attendance::serves_at(const plan::Role* role, const plan::MeetingItem& item) const {
  const plan::Attendee* attendee = find(role);
  return attendee != nullptr && serves(*attendee) && there_at(*attendee, item);
}

namespace {

/// Numbers of items, both ends within.
struct Stretch {
  int from = 0, to = 0;
};

/// The items at which he is there, no item twice.
std::vector<Stretch> stretches_of(const plan::Attendee& attendee) {
  std::vector<Stretch> all;
  for (const plan::ItemSpan& span : attendee.during) {
    if (span.from == nullptr) return {{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}};
    all.push_back({span.from->no, (span.to == nullptr ? span.from : span.to)->no});
  }
  if (attendee.during.empty()) return {{std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}};
  std::ranges::sort(all, {}, &Stretch::from);
  std::vector<Stretch> apart;
  for (const Stretch each : all) {
    if (each.to < each.from) continue;
    if (!apart.empty() && each.from <= apart.back().to) {
      apart.back().to = std::max(apart.back().to, each.to);
    } else {
      apart.push_back(each);
    }
  }
  return apart;
}

/// Comings and goings in the order of the items: one walk through both, however many there are.
std::vector<int> served_by_order(const plan::Meeting& meeting, const std::vector<int>& numbers) {
  std::vector<int> change(numbers.size() + 1);
  for (const plan::Attendee& each : meeting.attendees) {
    if (!serves(each)) continue;
    for (const Stretch stretch : stretches_of(each)) {
      ++change[static_cast<std::size_t>(std::ranges::lower_bound(numbers, stretch.from) - numbers.begin())];
      --change[static_cast<std::size_t>(std::ranges::upper_bound(numbers, stretch.to) - numbers.begin())];
    }
  }
  std::partial_sum(change.begin(), change.end(), change.begin());
  change.pop_back();
  return change;
}

}  // namespace

std::vector<std::optional<int>> serving_at_items(const plan::Meeting& meeting) {
  std::vector<std::optional<int>> serving(meeting.items.size());
  if (has_lost(meeting.node, "attendee") || !attendance_stated(meeting)) return serving;
  std::vector<int> numbers;
  for (const plan::MeetingItem& item : meeting.items) numbers.push_back(item.no);
  std::ranges::sort(numbers);
  const std::vector<int> served = served_by_order(meeting, numbers);
  const Attendance attendance(meeting);
  for (std::size_t i = 0; i < meeting.items.size(); ++i) {
    const plan::MeetingItem& item = meeting.items[i];
    if (has_lost(item.node, "recusal")) continue;
    int count = served[static_cast<std::size_t>(std::ranges::lower_bound(numbers, item.no) - numbers.begin())];
    std::set<const plan::Role*> recused;
    for (const plan::Recusal& each : item.recusals) {
      const bool first = recusal_of(item, each.role) != nullptr && recused.insert(each.role).second;
      if (first && attendance.serves_at(each.role, item)) --count;
    }
    serving[i] = count;
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
