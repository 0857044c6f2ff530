// Meetings and their minutes: times, attendance, paragraphs; when a document was or will be adopted; attachments.
#include <algorithm>
#include <map>
#include <set>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"meeting-time", "R-23", Stage::figures, RuleClass::content, Severity::error, "A meeting ends after it begins.",
     "figures: meeting-time"},
    {"attendance", "", Stage::figures, RuleClass::content, Severity::error,
     "Everyone called to a meeting is there in one way, who dissents is there, and who is present is a member of a "
     "body that lists its members.",
     "figures: attendance"},
    {"paragraph-twice", "", Stage::figures, RuleClass::content, Severity::error,
     "Each item of a meeting has a paragraph of its own.", "figures: paragraph-twice"},
    {"minutes-date", "", Stage::figures, RuleClass::content, Severity::error,
     "Minutes are dated no earlier than their meeting.", "figures: minutes-date"},
    {"adoption-date", "", Stage::figures, RuleClass::content, Severity::error,
     "No decision that adopts the document lies ahead, and one that does has no paragraph yet.",
     "figures: adoption-date"},
    {"attachment-number", "R-81", Stage::figures, RuleClass::content, Severity::error,
     "The numbers of attachments run from one without gaps, each once, in the order of the list.", "figures: attachment-number"},
};

namespace {

std::string title_of(const plan::Role* role) {
  return role == nullptr ? std::string() : std::string(role->title);
}

void check_times(const Context& context, const plan::Meeting& meeting) {
  if (!meeting.start || !meeting.end || *meeting.end > *meeting.start) return;
  context.add("meeting-time", meeting.node, "end")
      .with("start", meeting.start->text())
      .with("end", meeting.end->text())
      .note(context.at(meeting.node, "start"), "start")
      .mend();
}

/// Someone is there in one way; who is not there takes no part.
void check_attendance(const Context& context, const plan::Meeting& meeting) {
  std::map<const plan::Role*, const plan::Attendee*> first;
  for (const plan::Attendee& attendee : meeting.attendees) {
    if (attendee.role == nullptr) continue;
    const auto [known, added] = first.emplace(attendee.role, &attendee);
    if (added) continue;
    context.add("attendance", attendee.node)
        .with("role", title_of(attendee.role))
        .note(context.at(known->second->node), "first")
        .mend();
  }
  for (const plan::MeetingItem& item : meeting.items) {
    for (const plan::Decision& decision : item.decisions) {
      for (const xml::Node dissent : decision.dissent) {
        const auto* role = context.views.find<plan::Role>(dissent.get("by"));
        const auto known = first.find(role);
        if (role == nullptr || known == first.end() || known->second->kind != plan::AttendeeKind::absent) continue;
        context.add("attendance", dissent, "by")
            .variant("absent")
            .with("role", title_of(role))
            .note(context.at(known->second->node), "first")
            .mend("absent");
      }
    }
  }
}

/// A body that lists its members is made up of them; others take part in another way.
void check_members(const Context& context, const plan::Meeting& meeting) {
  if (meeting.body == nullptr) return;
  std::set<std::string_view> members;
  for (xml::Node member = meeting.body->node.first_child("member"); member; member = member.next("member")) {
    members.insert(member.get("role"));
  }
  if (members.empty() || members.contains({})) return;  // organisations, or words: nobody knows who comes for them
  for (const plan::Attendee& attendee : meeting.attendees) {
    if (attendee.kind != plan::AttendeeKind::present || members.contains(attendee.node.get("role"))) continue;
    Diagnostic& finding = context.add("attendance", attendee.node);
    finding.variant("member")
        .with("role", title_of(attendee.role))
        .with("body", std::string(meeting.body->name))
        .mend("member");
    finding.severity = Severity::warning;
  }
}

void check_paragraphs(const Context& context, const plan::Meeting& meeting) {
  std::map<std::string_view, const plan::MeetingItem*> first;
  for (const plan::MeetingItem& item : meeting.items) {
    if (item.paragraph.empty()) continue;
    const auto [known, added] = first.emplace(item.paragraph, &item);
    if (added) continue;
    context.add("paragraph-twice", item.node, "paragraph")
        .with("paragraph", std::string(item.paragraph))
        .note(context.at(known->second->node, "paragraph"), "first")
        .mend();
  }
}

void check_minutes_date(const Context& context, const plan::Meeting& meeting) {
  const plan::Document& document = context.views.document;
  const bool held =
      std::ranges::any_of(meeting.items, [](const plan::MeetingItem& item) { return !item.decisions.empty(); });
  if (!held || document.date >= meeting.date) return;
  context.add("minutes-date", document.node, "date")
      .with("date", document.date.text())
      .with("meeting", meeting.date.text())
      .note(context.at(meeting.node, "date"), "meeting")
      .mend();
}

/// The day that the document speaks of.
Date today(const Context& context) {
  return context.variant.as_of.value_or(context.views.document.date);
}

/// Numbers that are all there, and stand in another order than that in which they are read.
void check_attachment_order(const Context& context, const plan::Case& of_case) {
  const plan::Attachment* before = nullptr;
  for (const plan::Attachment& attachment : of_case.attachments) {
    if (!attachment.no) continue;
    if (before != nullptr && *attachment.no < *before->no) {
      context.add("attachment-number", attachment.node, "no")
          .variant("order")
          .with("number", std::to_string(*attachment.no))
          .with("before", std::to_string(*before->no))
          .note(context.at(before->node, "no"), "before")
          .mend("order");
      return;
    }
    before = &attachment;
  }
}

void check_attachments(const Context& context, const plan::Case& of_case) {
  std::map<int, const plan::Attachment*> first;
  for (const plan::Attachment& attachment : of_case.attachments) {
    if (!attachment.no) continue;
    const auto [known, added] = first.emplace(*attachment.no, &attachment);
    if (added) continue;
    context.add("attachment-number", attachment.node, "no")
        .with("number", std::to_string(*attachment.no))
        .note(context.at(known->second->node, "no"), "first")
        .mend();
  }
  if (first.empty()) return;
  int expected = 1;
  for (const auto& [number, attachment] : first) {
    if (number != expected) {
      context.add("attachment-number", attachment->node, "no")
          .variant("gap")
          .with("number", std::to_string(number))
          .with("expected", std::to_string(expected))
          .mend("gap", {{"expected", std::to_string(expected)}});
      return;
    }
    ++expected;
  }
  check_attachment_order(context, of_case);
}

void check_meetings(const Context& context) {
  if (context.uses.of_case != nullptr) check_attachments(context, *context.uses.of_case);
  if (context.uses.of_meeting == nullptr) return;
  const plan::Meeting& meeting = *context.uses.of_meeting;
  check_times(context, meeting);
  check_attendance(context, meeting);
  check_members(context, meeting);
  check_paragraphs(context, meeting);
  check_minutes_date(context, meeting);
}

/// What is decided on a later day is not decided yet. A proposal may name the day, but not the paragraph of minutes
/// that nobody has written.
void check_adoptions(const Context& context) {
  const plan::DocumentStatus status = context.views.document.status;
  const bool decided = status == plan::DocumentStatus::adopted || status == plan::DocumentStatus::final;
  for (const plan::Adoption& adoption : context.views.document.adoptions) {
    if (!adoption.date || *adoption.date <= today(context)) continue;
    if (!decided && adoption.paragraph.empty()) continue;
    Diagnostic& finding = context.add("adoption-date", adoption.node, decided ? "date" : "paragraph");
    finding.with("date", adoption.date->text()).with("today", today(context).text());
    if (!decided) {
      finding.variant("paragraph").with("paragraph", std::string(adoption.paragraph));
      finding.severity = Severity::warning;
    }
    finding.mend(decided ? "" : "paragraph");
  }
}

}  // namespace

void case_meeting_rules(const Context& context) {
  check_meetings(context);
  check_adoptions(context);
}

}  // namespace planverk::figures
