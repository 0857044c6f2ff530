// The notice of a meeting and its agenda: in time, in order, and closed only where a law says so.
#include "meeting/judging.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"notice-late", "", Stage::figures, RuleClass::content, Severity::warning,
     "The notice of a meeting is sent, and the meeting announced, as many days before as the body's own rule says.",
     "figures: notice-late"},
    {"announced-late", "", Stage::figures, RuleClass::law, Severity::error,
     "A meeting is announced to the public as many days before as the law says.", "figures: announced-late"},
    {"meeting-dates", "", Stage::figures, RuleClass::content, Severity::error,
     "What belongs to a meeting happens in its order: notice and announcement before it, additions between the notice "
     "and it; approval of the minutes after it, then their announcement, and its end.",
     "figures: meeting-dates"},
    {"withdrawn-item", "", Stage::figures, RuleClass::content, Severity::error,
     "An item that was withdrawn has neither a vote nor a decision.", "figures: withdrawn-item"},
    {"closed-meeting", "", Stage::figures, RuleClass::law, Severity::error,
     "Where meetings are open to all, one that is closed, or an item of it, names the law that closes it.",
     "figures: closed-meeting"},
};

namespace {

void check_late(const Judged& judged, std::string_view attribute, const std::optional<Date>& day, std::optional<int> days) {
  if (!day || !days || *day > judged.meeting.date) return;
  const Date last = Date::from_days(judged.meeting.date.days() - *days);
  if (*day <= last) return;
  judged.context.add("notice-late", judged.meeting.node, attribute)
      .variant(attribute)
      .with("date", day->text())
      .with("until", last.text())
      .with("days", std::to_string(*days))
      .note(judged.context.at(judged.meeting.body->node), "body")
      .mend();
}

void check_notice(const Judged& judged) {
  const plan::Body* body = judged.meeting.body;
  if (body == nullptr) return;
  check_late(judged, "summoned", judged.meeting.summoned, body->notice_days);
  const Clause* law = judged.clause(LawFact::announced);
  const std::optional<Date>& announced = judged.meeting.announced;
  if (law == nullptr || !announced || *announced > judged.meeting.date ||
      *announced <= Date::from_days(judged.meeting.date.days() - law->value)) {
    check_late(judged, "announced", announced, body->announce_days);
    return;
  }
  judged.context.add("announced-late", judged.meeting.node, "announced")
      .with("date", announced->text())
      .with("until", Date::from_days(judged.meeting.date.days() - law->value).text())
      .with("law", std::string(law->source))
      .mend();
}

/// Two days that stand in the wrong order.
void check_pair(const Context& context, xml::Node node, std::string_view attribute, const std::optional<Date>& day,
                bool wrong, const Date& other, Span there, std::string_view variant) {
  if (!day || !wrong) return;
  context.add("meeting-dates", node, attribute)
      .variant(variant)
      .with("date", day->text())
      .with("against", other.text())
      .note(there, "other")
      .mend();
}

void check_dates(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  const Span day = context.at(meeting.node, "date");
  const auto after = [&](const std::optional<Date>& date) { return date && *date > meeting.date; };
  check_pair(context, meeting.node, "summoned", meeting.summoned, after(meeting.summoned), meeting.date, day, "summoned");
  check_pair(context, meeting.node, "announced", meeting.announced, after(meeting.announced), meeting.date, day, "announced");
  for (const plan::MeetingItem& item : meeting.items) {
    if (after(item.added)) {
      check_pair(context, item.node, "added", item.added, true, meeting.date, day, "added-later");
    } else if (item.added && meeting.summoned) {
      check_pair(context, item.node, "added", item.added, *item.added < *meeting.summoned, *meeting.summoned,
                 context.at(meeting.node, "summoned"), "added");
    }
    const std::optional<Date> withdrawn = item.withdrawal ? Date::parse(item.withdrawal.get("date")) : std::nullopt;
    check_pair(context, item.withdrawal, "date", withdrawn, after(withdrawn), meeting.date, day, "withdrawn");
  }
}

void check_scrutiny_dates(const Judged& judged, const plan::Scrutiny& scrutiny) {
  const auto& [context, meeting, numbers, attendance] = judged;
  const auto before = [](const std::optional<Date>& date, const std::optional<Date>& other) {
    return date && other && *date < *other;
  };
  if (before(scrutiny.done, meeting.date))
    check_pair(context, scrutiny.node, "done", scrutiny.done, true, meeting.date, context.at(meeting.node, "date"), "done");
  if (before(scrutiny.date, meeting.date))
    check_pair(context, scrutiny.node, "date", scrutiny.date, true, meeting.date, context.at(meeting.node, "date"), "done");
  if (before(scrutiny.posted, scrutiny.done))
    check_pair(context, scrutiny.node, "posted", scrutiny.posted, true, *scrutiny.done, context.at(scrutiny.node, "done"),
               "posted");
  if (before(scrutiny.taken_down, scrutiny.posted))
    check_pair(context, scrutiny.node, "takenDown", scrutiny.taken_down, true, *scrutiny.posted,
               context.at(scrutiny.node, "posted"), "taken-down");
}

void check_withdrawn(const Judged& judged) {
  for (const plan::MeetingItem& item : judged.meeting.items) {
    if (!item.withdrawal || (item.decisions.empty() && item.votes.empty())) continue;
    const xml::Node other = item.decisions.empty() ? item.votes.front().node : item.decisions.front().node;
    judged.context.add("withdrawn-item", item.withdrawal)
        .with("item", std::string(item.title))
        .note(judged.context.at(other), "other")
        .mend();
  }
}

bool says(xml::Node node, std::string_view attribute) {
  return !node.get(attribute).empty();
}

void check_closed(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  const Clause* law = judged.clause(LawFact::public_meeting);
  if (law == nullptr) return;
  if (meeting.node.get("open") == "false" && !says(meeting.node, "openBasis"))
    context.add("closed-meeting", meeting.node, "open").with("law", std::string(law->source)).mend();
  for (const plan::MeetingItem& item : meeting.items) {
    const xml::Node of_case = item.concerns == nullptr ? xml::Node() : item.concerns->node;
    const bool own = item.node.get("meetingOpen") == "false";
    const bool by_case = of_case && !item.node.has("meetingOpen") && of_case.get("meetingOpen") == "false";
    if (!own && !by_case) continue;
    if (says(item.node, "meetingBasis") || (of_case && says(of_case, "meetingBasis"))) continue;
    context.add("closed-meeting", own ? item.node : of_case, "meetingOpen")
        .variant("item")
        .with("item", std::string(item.title))
        .with("law", std::string(law->source))
        .mend("item");
  }
}

}  // namespace

void meeting_notice_rules(const Context& context) {
  const auto meeting = meeting_of(context);
  if (!meeting) return;
  check_notice(*meeting);
  check_dates(*meeting);
  check_closed(*meeting);
  if (!minutes_of(context)) return;
  check_withdrawn(*meeting);
  for (const plan::Scrutiny& scrutiny : meeting->meeting.scrutinies) check_scrutiny_dates(*meeting, scrutiny);
}

}  // namespace planverk::figures
