// The approval of minutes and its announcement: by whom, of what, in time.
#include <algorithm>

#include "meeting/judging.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"scrutiny-role", "", Stage::figures, RuleClass::content, Severity::error,
     "Who approves the minutes beside the chair is another one, and was at the meeting.", "figures: scrutiny-role"},
    {"scrutiny-items", "", Stage::figures, RuleClass::content, Severity::error,
     "Items whose minutes are approved at once have an approval of their own, and it has items.",
     "figures: scrutiny-items"},
    {"approved-late", "", Stage::figures, RuleClass::law, Severity::error,
     "Minutes are approved within as many days after the meeting as the law says.", "figures: approved-late"},
    {"posted-late", "", Stage::figures, RuleClass::law, Severity::error,
     "That minutes are approved is announced within as many days as the law says.", "figures: posted-late"},
    {"taken-down-early", "", Stage::figures, RuleClass::law, Severity::error,
     "The announcement stands until the last day on which decisions can be appealed against.",
     "figures: taken-down-early"},
};

namespace {

void check_roles(const Judged& judged, const plan::Scrutiny& scrutiny) {
  const auto& [context, meeting, numbers, attendance] = judged;
  for (const plan::Role* role : scrutiny.by) {
    const plan::Attendee* attendee = attendance.find(role);
    const bool absent = attendee != nullptr && attendee->kind == plan::AttendeeKind::absent;
    if (role != meeting.chair && !absent) continue;
    context.add("scrutiny-role", scrutiny.node, "by")
        .variant(absent ? "absent" : "chair")
        .with("role", title_of(role))
        .note(absent ? context.at(attendee->node) : context.at(meeting.node, "chair"), "other")
        .mend();
  }
}

void check_items(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  if (meeting.scrutinies.empty()) return;
  const auto immediate = [](const plan::Scrutiny& each) { return each.kind == plan::ScrutinyKind::immediate; };
  const bool approved = std::ranges::any_of(meeting.scrutinies, immediate);
  const auto item = std::ranges::find_if(meeting.items, &plan::MeetingItem::immediate);
  if (item != meeting.items.end() && !approved)
    context.add("scrutiny-items", item->node, "immediate").with("item", std::string(item->title)).mend();
  for (const plan::Scrutiny& scrutiny : meeting.scrutinies) {
    if (immediate(scrutiny) && scrutiny.of.empty() && item == meeting.items.end())
      context.add("scrutiny-items", scrutiny.node).variant("none").mend("none");
  }
}

void check_day(const Judged& judged, const plan::Scrutiny& scrutiny, std::string_view slug, std::string_view attribute,
               LawFact fact, const std::optional<Date>& day, const std::optional<Date>& last, bool wrong) {
  if (!wrong) return;
  judged.context.add(slug, scrutiny.node, attribute)
      .with("date", day->text())
      .with("until", last->text())
      .with("law", std::string(judged.clause(fact)->source))
      .mend();
}

void check_days(const Judged& judged, const plan::Scrutiny& scrutiny, const ScrutinyNumbers& numbers) {
  const auto later = [](const std::optional<Date>& day, const std::optional<Date>& last) { return day && last && *day > *last; };
  const bool done = scrutiny.done.has_value();
  const std::optional<Date>& approved = done ? scrutiny.done : scrutiny.date;
  check_day(judged, scrutiny, "approved-late", done ? "done" : "date", LawFact::approved, approved, numbers.approve_by,
            later(approved, numbers.approve_by));
  check_day(judged, scrutiny, "posted-late", "posted", LawFact::posted, scrutiny.posted, numbers.announce_by,
            later(scrutiny.posted, numbers.announce_by));
  check_day(judged, scrutiny, "taken-down-early", "takenDown", LawFact::appeal, scrutiny.taken_down, numbers.appeal_to,
            later(numbers.appeal_to, scrutiny.taken_down) && *scrutiny.taken_down >= *scrutiny.posted);
}

}  // namespace

void meeting_scrutiny_rules(const Context& context) {
  const auto meeting = minutes_of(context);
  if (!meeting) return;
  check_items(*meeting);
  for (std::size_t i = 0; i < meeting->meeting.scrutinies.size(); ++i) {
    check_roles(*meeting, meeting->meeting.scrutinies[i]);
    check_days(*meeting, meeting->meeting.scrutinies[i], meeting->numbers.scrutinies[i]);
  }
}

}  // namespace planverk::figures
