/// What the rules of meetings share.
#pragma once

#include <string>

#include "judge/context.h"
#include "meeting/law.h"
#include "meeting/presence.h"

namespace planverk::figures {

/// A meeting with what was counted of it.
struct Judged {
  const Context& context;
  const plan::Meeting& meeting;
  const MeetingNumbers& numbers;
  Attendance attendance;

  [[nodiscard]] const Clause* clause(LawFact fact) const { return clause_for(numbers.country, meeting.body, fact); }
  [[nodiscard]] const ItemNumbers& of(const plan::MeetingItem& item) const {
    return numbers.items[static_cast<std::size_t>(&item - meeting.items.data())];
  }
};

/// The meeting that the document is about; none: it is about something else.
[[nodiscard]] inline std::optional<Judged> meeting_of(const Context& context) {
  const plan::Meeting* meeting = context.uses.of_meeting;
  if (meeting == nullptr) return std::nullopt;
  return Judged{context, *meeting, of(context.numbers.meetings, context.views.meetings, meeting), Attendance(*meeting)};
}
/// The same for a document that tells how the meeting was held.
[[nodiscard]] inline std::optional<Judged> minutes_of(const Context& context) {
  return context.variant.kind->concern("minutes") ? meeting_of(context) : std::nullopt;
}

[[nodiscard]] inline std::string title_of(const plan::Role* role) {
  return role == nullptr ? std::string() : std::string(role->title);
}

}  // namespace planverk::figures
