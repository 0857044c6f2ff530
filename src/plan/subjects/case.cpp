// Meetings, cases, proposals and decisions.
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType meeting_attributes[] = {
    named,
    need("body", reference, "body", "The body that meets."),
    need("date", date, "The day."),
    may("start", time, "When it begins."),
    may("end", time, "When it ends."),
    may("place", printed_text, "Where it is held."),
    may("season", printed_text, "Which of the year's meetings it is."),
    taken_from,
};
constexpr AttributeType attendee_attributes[] = {
    need("role", reference, "role", "Who."),
    need("kind", enumeration, words_of<attendee_kinds>, "How."),
};
constexpr AttributeType meeting_item_attributes[] = {
    may_be_named,
    need("no", integer, "The item's number."),
    need("title", title_text, "The item's title."),
    may("case", reference, "case", "The case it treats."),
    may("paragraph", printed_text, "The number that the minutes give it, e.g. `§ 12`."),
    taken_from,
};
constexpr AttributeType case_attributes[] = {
    named,
    need("title", title_text, "The case's title."),
    may("recordNo", printed_text, "The record number."),
    may("archiveNo", printed_text, "The number of the archive case."),
    may("archiveCode", printed_text, "The archive code."),
    may("dnr", printed_text, "The registry number."),
    may("officer", references, "role", "Who prepares the case, the first one first."),
    may("presenter", reference, "role", "Who presents it at the meeting."),
    may("recipient", printed_text, "Whom it is addressed to, where that is no body that treats it."),
    may("legalBasis", printed_text, "The law it rests on."),
    may("documentOpen", boolean, "Whether the document is open to the public."),
    may("documentBasis", printed_text, "The law that closes it."),
    may("meetingOpen", boolean, "Whether the meeting is open to the public when the case is treated."),
    may("meetingBasis", printed_text, "The law that closes the meeting."),
    may("appeal", boolean, "Whether the decision can be appealed against."),
    may("appealBasis", printed_text, "The law by which it can."),
    taken_from,
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
    or_else("true", "enclosed", boolean, "Whether it is sent with the case."),
};
constexpr AttributeType alternative_attributes[] = {
    may_be_named,
    need("title", title_text, "What the alternative is called."),
};
constexpr AttributeType proposal_attributes[] = {
    may_be_named,
    need("by", reference, "body role", "Who proposes."),
    may("to", reference, "body", "The body it is put to."),
    need("type", enumeration, words_of<decision_types>, "What the body is asked to do."),
    may("date", date, "When it was made."),
};
constexpr AttributeType decision_attributes[] = {
    may_be_named,
    need("by", reference, "body role", "Who decides."),
    may("to", reference, "body", "The body it is put to next."),
    need("type", enumeration, words_of<decision_types>, "What is decided."),
    may("date", date, "When it was taken."),
    may("responsible", reference, "role body unit", "Who carries it out."),
    may("due", date, "By when it is to be carried out."),
    may("done", date, "When it was carried out."),
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
     "proposal-item proposal-alternative notify dissent",
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
    {"proposal-alternative",
     "alternative",
     Content::elements,
     alternative_attributes,
     "proposal-item",
     "item",
     {},
     "Another proposal that the body may decide on instead."},
    {"dissent", "dissent", Content::mixed, dissent_attributes, "%inline p list", {}, {}, "A dissenting opinion."},
};

}  // namespace table

Decision decision(xml::Node node) {
  Decision decision;
  decision.node = node;
  decision.id = node.get("id");
  decision.proposal = node.name() == "proposal";
  decision.type = value_of(decision_types, node.get("type"), DecisionType::none);
  decision.date = date_in(node, "date");
  decision.due = date_in(node, "due");
  decision.done = date_in(node, "done");
  node.each_element([&](xml::Node child) {
    if (child.name() == "item") decision.items.push_back(child);
    if (child.name() == "notify") decision.notify.push_back(child);
    if (child.name() == "dissent") decision.dissent.push_back(child);
  });
  return decision;
}

void link(const ViewReader& reader, Decision& decision) {
  decision.by_body = reader.to<Body>(decision.node, "by");
  decision.by_role = reader.to<Role>(decision.node, "by");
  decision.to = reader.to<Body>(decision.node, "to");
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "meeting") {
    Meeting& meeting = reader.add(reader.views().meetings, node);
    meeting.place = node.get("place");
    meeting.season = node.get("season");
    meeting.date = date_in(node, "date").value_or(Date());
    meeting.start = TimeOfDay::parse(node.get("start"));
    meeting.end = TimeOfDay::parse(node.get("end"));
    node.each_element([&](xml::Node child) {
      if (child.name() == "attendee") {
        meeting.attendees.push_back({child, nullptr, value_of(attendee_kinds, child.get("kind"), AttendeeKind::other)});
      }
      if (child.name() != "item") return;
      MeetingItem item{child,
                       child.get("id"),
                       child.get("title"),
                       child.get("paragraph"),
                       integer_in(child, "no").value_or(0),
                       nullptr,
                       child.first_child("summary"),
                       child.first_child("debate"),
                       {},
                       {}};
      child.each_element([&](xml::Node each) {
        if (each.name() == "proposal") item.proposals.push_back(decision(each));
        if (each.name() == "decision") item.decisions.push_back(decision(each));
      });
      meeting.items.push_back(std::move(item));
    });
    return true;
  }
  if (name != "case") return false;
  Case& made = reader.add(reader.views().cases, node);
  made.title = node.get("title");
  made.record_no = node.get("recordNo");
  made.archive_no = node.get("archiveNo");
  made.archive_code = node.get("archiveCode");
  made.dnr = node.get("dnr");
  made.legal_basis = node.get("legalBasis");
  node.each_element([&](xml::Node child) {
    const std::string_view kind = child.name();
    if (kind == "hearing") made.hearings.push_back({child, child.get("no"), nullptr});
    if (kind == "priorDecision") {
      made.prior_decisions.push_back({child, child.get("no"), child.get("paragraph"), child.get("title"),
                                      child.get("month"), nullptr, date_in(child, "date")});
    }
    if (kind == "proposal") made.proposals.push_back(decision(child));
    if (kind == "basis") made.basis.push_back({child, date_in(child, "date")});
    if (kind == "notify") made.notify.push_back({child, nullptr});
    if (kind == "attachment") {
      made.attachments.push_back({child, child.get("id"), child.get("title"), child.get("href"), date_in(child, "date"),
                                  integer_in(child, "no")});
    }
  });
  return true;
}

void link(ViewReader& reader) {
  for (Meeting& meeting : reader.views().meetings) {
    meeting.body = reader.to<Body>(meeting.node, "body");
    for (Attendee& attendee : meeting.attendees) attendee.role = reader.to<Role>(attendee.node, "role");
    for (MeetingItem& item : meeting.items) {
      item.concerns = reader.to<Case>(item.node, "case");
      for (Decision& each : item.proposals) link(reader, each);
      for (Decision& each : item.decisions) link(reader, each);
    }
  }
  for (Case& made : reader.views().cases) {
    for (Hearing& hearing : made.hearings) hearing.meeting = reader.to<Meeting>(hearing.node, "meeting");
    for (PriorDecision& prior : made.prior_decisions) prior.body = reader.to<Body>(prior.node, "body");
    for (Notify& notify : made.notify) notify.body = reader.to<Body>(notify.node, "body");
    for (Decision& each : made.proposals) link(reader, each);
  }
}

}  // namespace

extern const Subject case_subject;
constinit const Subject case_subject{"meeting case", table::types, read, link};

}  // namespace planverk::plan
