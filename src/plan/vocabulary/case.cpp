// Meetings, cases, proposals and decisions.
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType meeting_attributes[] = {
    named,
    need("body", reference, "body", "The body that meets."),
    need("date", date, "The day."),
    may("start", time, "When it begins."),
    may("end", time, "When it ends."),
    may("place", printed_text, "Where it is held."),
    may("season", printed_text, "Which of the year's meetings it is."),
};
constexpr AttributeType attendee_attributes[] = {
    need("role", reference, "role", "Who."),
    need("kind", enumeration, "present substitute absent other", "How."),
};
constexpr AttributeType meeting_item_attributes[] = {
    may_be_named,
    need("no", integer, "The item's number."),
    need("title", title_text, "The item's title."),
    may("case", reference, "case", "The case it treats."),
    may("paragraph", printed_text, "The number that the minutes give it, e.g. `§ 12`."),
};
constexpr AttributeType case_attributes[] = {
    named,
    need("title", title_text, "The case's title."),
    may("recordNo", printed_text, "The record number."),
    may("archiveNo", printed_text, "The number of the archive case."),
    may("archiveCode", printed_text, "The archive code."),
    may("dnr", printed_text, "The registry number."),
    may("officer", reference, "role", "Who prepares the case."),
    may("legalBasis", printed_text, "The law it rests on."),
};
constexpr AttributeType hearing_attributes[] = {
    need("no", text, "The case number given for the meeting."),
    need("meeting", reference, "meeting", "The meeting that treats it."),
};
constexpr AttributeType prior_decision_attributes[] = {
    need("body", reference, "body", "Who decided."),
    may("no", text, "The case number of then."),
    may("month", month, "The month, where the day is not known."),
    may("date", date, "The day."),
    may("paragraph", printed_text, "The paragraph of the minutes."),
    may("title", title_text, "The title of the case of then."),
};
constexpr AttributeType basis_attributes[] = {may("date", date, "The document's date.")};
constexpr AttributeType notify_attributes[] = {
    may("body", reference, "body", "The body that is told; else the words say who.")};
constexpr AttributeType attachment_attributes[] = {
    may_be_named,
    need("title", title_text, "The attachment's title."),
    may("href", file, "Its file, beside the plan or under the root."),
    may("date", date, "Its date."),
    may("no", integer, "Its number."),
};
constexpr AttributeType proposal_attributes[] = {
    may_be_named,
    need("by", reference, "body role", "Who proposes."),
    may("to", reference, "body", "The body it is put to."),
    need("type", enumeration, decision_kinds, "What the body is asked to do."),
    may("date", date, "When it was made."),
};
constexpr AttributeType decision_attributes[] = {
    may_be_named,
    need("by", reference, "body role", "Who decides."),
    may("to", reference, "body", "The body it is put to next."),
    need("type", enumeration, decision_kinds, "What is decided."),
    may("date", date, "When it was taken."),
};
constexpr AttributeType proposal_item_attributes[] = {may_be_named};
constexpr AttributeType dissent_attributes[] = {may("by", reference, "body role", "Who dissents.")};

constexpr ElementType types[] = {
    {"meeting",
     "meeting",
     Content::elements,
     meeting_attributes,
     "attendee meeting-item",
     {},
     {},
     "A meeting of a body."},
    {"attendee",
     "attendee",
     Content::empty,
     attendee_attributes,
     {},
     {},
     {},
     "Someone called to the meeting, by role."},
    {"meeting-item",
     "item",
     Content::elements,
     meeting_item_attributes,
     "proposal decision meeting-summary debate",
     {},
     "summary debate",
     "An item of the meeting's agenda and minutes."},
    {"meeting-summary", "summary", Content::elements, {}, "%block", {}, {}, "What the item was about."},
    {"debate", "debate", Content::elements, {}, "%block", {}, {}, "What was said."},
    {"case",
     "case",
     Content::elements,
     case_attributes,
     "hearing priorDecision proposal basis notify attachment",
     {},
     {},
     "A case that is prepared for one or more bodies."},
    {"hearing", "hearing", Content::empty, hearing_attributes, {}, {}, {}, "A meeting that treats the case."},
    {"priorDecision",
     "priorDecision",
     Content::elements,
     prior_decision_attributes,
     "quote",
     {},
     {},
     "An earlier decision in the matter, with the words quoted from it."},
    {"basis", "basis", Content::mixed, basis_attributes, "%inline", {}, {}, "A document that the decision rests on."},
    {"notify", "notify", Content::mixed, notify_attributes, "%inline", {}, {}, "Who is told of the decision."},
    {"attachment",
     "attachment",
     Content::empty,
     attachment_attributes,
     {},
     {},
     {},
     "A document that goes with the case."},
    {"proposal",
     "proposal",
     Content::elements,
     proposal_attributes,
     "proposal-item notify dissent",
     {},
     {},
     "A proposal for a decision."},
    {"decision",
     "decision",
     Content::elements,
     decision_attributes,
     "proposal-item notify dissent",
     {},
     {},
     "A decision."},
    {"proposal-item",
     "item",
     Content::mixed,
     proposal_item_attributes,
     "%inline lead p list",
     {},
     {},
     "One point of the proposal or decision."},
    {"dissent", "dissent", Content::mixed, dissent_attributes, "%inline p list", {}, {}, "A dissenting opinion."},
};

}  // namespace

std::span<const ElementType> case_types() {
  return types;
}

}  // namespace planverk::plan
