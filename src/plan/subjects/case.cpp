// Views of meetings, cases, proposals and decisions.
#include "subjects/view_reader.h"

namespace planverk::plan {

namespace {

constexpr std::array<std::string_view, 4> attendee_kinds{"present", "substitute", "absent", "other"};
constexpr std::array<std::string_view, 11> decision_types{"",      "adopt", "approve", "takeNote", "refer", "postpone",
                                                          "remit", "deny",  "forward", "elect",    "amend"};

}  // namespace

DecisionType decision_type(std::string_view text) {
  return word(text, decision_types, DecisionType::none);
}

Decision ViewReader::decision(xml::Node node) const {
  Decision decision;
  decision.node = node;
  decision.id = node.get("id");
  decision.proposal = node.name() == "proposal";
  decision.type = decision_type(node.get("type"));
  decision.date = date(node, "date");
  node.each_element([&](xml::Node child) {
    if (child.name() == "item") decision.items.push_back(child);
    if (child.name() == "notify") decision.notify.push_back(child);
    if (child.name() == "dissent") decision.dissent.push_back(child);
  });
  return decision;
}

void ViewReader::link(Decision& decision) const {
  decision.by_body = to<Body>(decision.node, "by");
  decision.by_role = to<Role>(decision.node, "by");
  decision.to = to<Body>(decision.node, "to");
}

bool ViewReader::read_case(xml::Node node, std::string_view name) {
  if (name == "meeting") {
    Meeting& meeting = add(views_.meetings, node);
    meeting.place = node.get("place");
    meeting.season = node.get("season");
    meeting.date = date(node, "date").value_or(Date());
    meeting.start = TimeOfDay::parse(node.get("start"));
    meeting.end = TimeOfDay::parse(node.get("end"));
    node.each_element([&](xml::Node child) {
      if (child.name() == "attendee") {
        meeting.attendees.push_back({child, nullptr, word(child.get("kind"), attendee_kinds, AttendeeKind::other)});
      }
      if (child.name() != "item") return;
      MeetingItem item{child,
                       child.get("id"),
                       child.get("title"),
                       child.get("paragraph"),
                       integer(child, "no").value_or(0),
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
  Case& made = add(views_.cases, node);
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
                                      child.get("month"), nullptr, date(child, "date")});
    }
    if (kind == "proposal") made.proposals.push_back(decision(child));
    if (kind == "basis") made.basis.push_back({child, date(child, "date")});
    if (kind == "notify") made.notify.push_back({child, nullptr});
    if (kind == "attachment") {
      made.attachments.push_back(
          {child, child.get("id"), child.get("title"), child.get("href"), date(child, "date"), integer(child, "no")});
    }
  });
  return true;
}

void ViewReader::link_cases() {
  for (Meeting& meeting : views_.meetings) {
    meeting.body = to<Body>(meeting.node, "body");
    for (Attendee& attendee : meeting.attendees) attendee.role = to<Role>(attendee.node, "role");
    for (MeetingItem& item : meeting.items) {
      item.concerns = to<Case>(item.node, "case");
      for (Decision& each : item.proposals) link(each);
      for (Decision& each : item.decisions) link(each);
    }
  }
  for (Case& made : views_.cases) {
    made.officer = to<Role>(made.node, "officer");
    for (Hearing& hearing : made.hearings) hearing.meeting = to<Meeting>(hearing.node, "meeting");
    for (PriorDecision& prior : made.prior_decisions) prior.body = to<Body>(prior.node, "body");
    for (Notify& notify : made.notify) notify.body = to<Body>(notify.node, "body");
    for (Decision& each : made.proposals) link(each);
  }
}

}  // namespace planverk::plan
