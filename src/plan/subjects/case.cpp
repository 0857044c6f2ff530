// Cases, proposals and decisions.
#include "plan/subjects/meeting.h"
#include "subjects/case_parts.h"
#include "subjects/subject.h"
#include "vocabulary/archive_facts.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

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
    classification,
    classification_plan,
    classification_title,
    retention,
    retention_years,
    retention_basis,
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
    may("lang", language, "The language of its words, where it is another than the plan's."),
    may("alt", printed_text, "What a picture shows, for those who do not see it."),
    document_type,
    file_variant,
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
    may("support", references, "role body", "Who else stands behind it."),
    may("onBehalf", printed_text, "For whom else it is made, as it prints: `S and V`."),
    or_else("false", "withdrawn", boolean, "Whether it was withdrawn before it was voted on."),
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

}  // namespace

Decision read_decision(xml::Node node) {
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

void link_decision(const ViewReader& reader, Decision& decision) {
  decision.by_body = reader.to<Body>(decision.node, "by");
  decision.by_role = reader.to<Role>(decision.node, "by");
  decision.to = reader.to<Body>(decision.node, "to");
}

Attachment read_attachment(xml::Node node) {
  return {node, node.get("id"), node.get("title"), node.get("href"), date_in(node, "date"), integer_in(node, "no")};
}

namespace {

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
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
    if (kind == "proposal") made.proposals.push_back(read_decision(child));
    if (kind == "basis") made.basis.push_back({child, date_in(child, "date")});
    if (kind == "notify") made.notify.push_back({child, nullptr});
    if (kind == "attachment") made.attachments.push_back(read_attachment(child));
  });
  return true;
}

void link(ViewReader& reader) {
  for (Case& made : reader.views().cases) {
    for (Hearing& hearing : made.hearings) hearing.meeting = reader.to<Meeting>(hearing.node, "meeting");
    for (PriorDecision& prior : made.prior_decisions) prior.body = reader.to<Body>(prior.node, "body");
    for (Notify& notify : made.notify) notify.body = reader.to<Body>(notify.node, "body");
    for (Decision& each : made.proposals) link_decision(reader, each);
  }
}

}  // namespace

extern const Subject case_subject;
constinit const Subject case_subject{"case", table::types, read, link};

}  // namespace planverk::plan
