/// Who serves at a meeting, and at which of its items.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "plan/views.h"

namespace planverk::figures {

/// Whether somebody takes part in decisions: a member who is there, or a substitute.
[[nodiscard]] inline bool serves(const plan::Attendee& attendee) {
  return attendee.kind == plan::AttendeeKind::present || attendee.kind == plan::AttendeeKind::substitute;
}
/// Whether it is said who is there, and not only who is not, or who serves in whose place.
[[nodiscard]] bool attendance_stated(const plan::Meeting& meeting);
/// Whether the item is one of the span's. Items are treated by their numbers; a span without end is its first alone.
[[nodiscard]] bool within(const plan::ItemSpan& span, const plan::MeetingItem& item);
/// Whether he is there when the item is treated, by what is stated of him.
[[nodiscard]] bool there_at(const plan::Attendee& attendee, const plan::MeetingItem& item);
/// The disqualification of somebody in an item; null: none, or it was found that there is no bar.
[[nodiscard]] const plan::Recusal* recusal_of(const plan::MeetingItem& item, const plan::Role* role);
/// Who is called to a meeting, by role; a role that stands twice is as it stands first.
class Attendance {
 public:
  explicit Attendance(const plan::Meeting& meeting);
  [[nodiscard]] const plan::Attendee* find(const plan::Role* role) const;
  /// Whether he serves, and is there when the item is treated.
  [[nodiscard]] bool serves_at(const plan::Role* role, const plan::MeetingItem& item) const;
  /// Whether somebody is disqualified in an item of the meeting.
  [[nodiscard]] bool recused_somewhere(const plan::Role* role) const { return recused_.contains(role); }

 private:
  std::map<const plan::Role*, const plan::Attendee*> by_role_;
  std::set<const plan::Role*> recused_;
};

/// Of each item how many serve at it; none where attendance is not stated, or was taken out.
[[nodiscard]] std::vector<std::optional<int>> serving_at_items(const plan::Meeting& meeting);
/// How many members the body has; none: nobody says, or not all of them are roles.
[[nodiscard]] std::optional<int> members_of(const plan::Body& body);
/// The roles that a body lists as its members; empty where some member is no role.
[[nodiscard]] std::vector<std::string_view> listed_members(const plan::Body& body);

}  // namespace planverk::figures
