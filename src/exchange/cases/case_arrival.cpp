#include "cases/case_arrival.h"

#include <algorithm>
#include <charconv>

#include "provenance.h"

namespace planverk::exchange::cases {

constexpr Rule rules[] = {
    {"case-reference", "", Stage::exchange, RuleClass::format, Severity::error,
     "Bodies that a case goes to, and who proposes, are in the plan that it is taken into.", "ledger: case-reference"},
};

namespace {

void tell(Arrival& arrival, std::string_view attribute, std::string_view value, Span span) {
  if (!value.empty()) arrival.attributes.emplace_back(attribute, Told{std::string(value), {}, span});
}

std::string_view value_of(const Arrival& arrival, std::string_view attribute) {
  for (const auto& [name, told] : arrival.attributes) {
    if (name == attribute) return told.value;
  }
  return {};
}

Arrival named(std::string_view name, std::vector<std::string> key, std::string_view label, Span span) {
  Arrival arrival;
  arrival.name = name;
  arrival.key = std::move(key);
  arrival.label = label;
  arrival.span = span;
  return arrival;
}

/// Points of a proposal or decision, with ids by their order: a second import finds them again.
void add_points(const Text& text, const std::string& id, Arrival& arrival) {
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    Arrival point = named("item", {"id"}, text.paragraphs[i], text.span);
    tell(point, "id", id + '-' + std::to_string(i + 1), text.span);
    point.text = Told{text.paragraphs[i], {}, text.span};
    arrival.children.push_back(std::move(point));
  }
}

/// The law stands in the public version in place of what it closes.
void restrict(const ToldCase& told, Arrival& arrival) {
  if (!told.restricted) return;
  tell(arrival, "access", "restricted", told.span);
  tell(arrival, "accessBasis", told.basis, told.span);
}

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string Arrivals::id_of(const ToldCase& told, xml::Node there) const {
  if (there) return std::string(there.get("id"));
  const std::string number = !told.archive_no.empty() ? told.archive_no : told.registry_no;
  std::string id = number.empty() ? id_of_words("sak " + told.title) : id_of_words("sak " + number);
  while (known_.has_id(id)) id += "-2";
  return id;
}

Arrival Arrivals::case_arrival(const ToldCase& told, const std::string& id, xml::Node there) {
  const bool by_archive = !told.archive_no.empty();
  const bool by_registry = !by_archive && !told.registry_no.empty();
  Arrival arrival = named("case", {by_archive ? "archiveNo" : by_registry ? "dnr" : "title"}, told.title, told.span);
  if (!there) tell(arrival, "id", id, told.span);
  arrival.suggested_id = id;
  tell(arrival, "title", told.title, told.span);
  tell(arrival, "archiveNo", told.archive_no, told.span);
  tell(arrival, "recordNo", told.record_no, told.span);
  tell(arrival, "archiveCode", told.archive_code, told.span);
  tell(arrival, "dnr", told.registry_no, told.span);
  const std::string role = known_.role(told.officer);
  tell(arrival, "officer", role, told.span);
  if (role.empty() && !told.officer.empty() && !told_persons_) {
    told_persons_ = true;
    messages.push_back({"told.case-officer", {}});
  }
  restrict(told, arrival);
  if (told.restricted) {
    tell(arrival, "documentOpen", "false", told.span);
    tell(arrival, "documentBasis", told.basis, told.span);
  }
  for (const Enclosure& each : told.enclosures) {
    Arrival enclosure = named("attachment", {"title"}, each.title, each.span);
    tell(enclosure, "title", each.title, each.span);
    tell(enclosure, "no", each.number, each.span);
    tell(enclosure, "date", each.date, each.span);
    if (each.restricted) tell(enclosure, "access", "restricted", each.span);
    arrival.children.push_back(std::move(enclosure));
  }
  return arrival;
}

std::string Arrivals::body_of(const Treatment& treatment) {
  std::string body = known_.body(treatment.body);
  if (body.empty()) {
    found_.add("case-reference", treatment.span)
        .with("name", treatment.body)
        .with("known", known_.bodies())
        .mend({}, {{"name", treatment.body}});
  }
  return body;
}

void Arrivals::add_proposal(const ToldCase& told, const Treatment& treatment, const std::string& id, const std::string& body,
                            Arrival& arrival) {
  if (told.proposal.paragraphs.empty()) return;
  const xml::Node there = known_.case_with("id", id);
  const std::string by = known_.role(told.officer);
  Arrival proposal = named("proposal", {"to"}, treatment.body, told.proposal.span);
  xml::Node kept;
  for (xml::Node each = there.first_child("proposal"); each; each = each.next("proposal")) {
    if (each.get("to") == body) kept = each;
  }
  // Who proposes and what is asked stays as people have written it.
  if (!kept) {
    if (by.empty()) {
      found_.add("case-reference", told.proposal.span).variant("by").mend("by");
      return;
    }
    tell(proposal, "by", by, told.proposal.span);
    tell(proposal, "type", "adopt", told.proposal.span);
    if (!told_type_) messages.push_back({"told.case-type", {}});
    told_type_ = true;
  }
  tell(proposal, "to", body, told.proposal.span);
  add_points(told.proposal, id + '-' + body, proposal);
  arrival.children.push_back(std::move(proposal));
}

Arrival& Arrivals::meeting_of(const Treatment& treatment, const std::string& body) {
  for (Arrival& each : arrivals) {
    if (each.name == "meeting" && value_of(each, "body") == body && value_of(each, "date") == treatment.date) return each;
  }
  Arrival meeting = named("meeting", {"body", "date"}, treatment.body + ' ' + treatment.date, treatment.span);
  const xml::Node there = known_.meeting(body, treatment.date);
  if (!there) tell(meeting, "id", id_of_words("mote " + body + ' ' + treatment.date), treatment.span);
  meeting.suggested_id = there ? std::string(there.get("id")) : std::string(value_of(meeting, "id"));
  tell(meeting, "body", body, treatment.span);
  tell(meeting, "date", treatment.date, treatment.span);
  if (!there || !there.has("start")) tell(meeting, "start", treatment.start, treatment.span);
  arrivals.push_back(std::move(meeting));
  return arrivals.back();
}

void Arrivals::add_hearing(const ToldCase& told, const Arrival& meeting, Arrival& arrival) {
  if (told.committee_no.empty()) return;
  Arrival hearing = named("hearing", {"meeting"}, told.committee_no, told.span);
  tell(hearing, "no", told.committee_no, told.span);
  tell(hearing, "meeting", meeting.suggested_id, told.span);
  arrival.children.push_back(std::move(hearing));
}

void Arrivals::add_item(const ToldCase& told, const Treatment& treatment, const std::string& case_id, Purpose purpose,
                        Arrival& meeting) {
  const xml::Node there = known_.meeting(value_of(meeting, "body"), treatment.date);
  const xml::Node item_there = known_.item_of(there, case_id);
  int highest = 0;
  for (xml::Node each = there.first_child("item"); each; each = each.next("item")) {
    highest = std::max(highest, number_of(each.get("no")));
  }
  for (const Arrival& each : meeting.children) highest = std::max(highest, number_of(value_of(each, "no")));
  Arrival item = named("item", {"case"}, told.title, told.span);
  std::string number = treatment.order;
  if (number.empty()) number = item_there ? std::string(item_there.get("no")) : std::to_string(highest + 1);
  tell(item, "no", number, treatment.span);
  if (!item_there) tell(item, "title", told.title, told.span);
  tell(item, "case", case_id, told.span);
  restrict(told, item);
  if (purpose == Purpose::decision) add_decision(told, std::string(value_of(meeting, "body")), case_id, item);
  meeting.children.push_back(std::move(item));
}

void Arrivals::add_decision(const ToldCase& told, const std::string& body, const std::string& id, Arrival& item) {
  if (told.decision.paragraphs.empty()) return;
  Arrival decision = named("decision", {"by"}, told.title, told.decision.span);
  tell(decision, "by", body, told.decision.span);
  tell(decision, "type", "adopt", told.decision.span);
  tell(decision, "date", told.decided, told.decision.span);
  if (!told_type_) messages.push_back({"told.case-type", {}});
  told_type_ = true;
  add_points(told.decision, id + '-' + body + "-v", decision);
  item.children.push_back(std::move(decision));
}

/// The facts of the case are text of its document: they come into the one that was named, when it has none yet.
void Arrivals::add_description(const ToldCase& told) {
  if (told.description.paragraphs.empty()) return;
  const xml::Node document = known_.document(document_);
  bool written = false;
  for (xml::Node each = document.first_child("section"); each; each = each.next("section")) {
    written = written || each.get("use") == "facts";
  }
  if (!document || written) {
    messages.push_back({written ? "told.case-facts-kept" : "told.case-facts", {{"title", told.title}}});
    return;
  }
  Arrival section = named("section", {"use"}, told.title, told.description.span);
  tell(section, "use", "facts", told.description.span);
  for (const std::string& each : told.description.paragraphs) {
    Arrival paragraph = named("p", {}, each, told.description.span);
    paragraph.text = Told{each, {}, told.description.span};
    section.children.push_back(std::move(paragraph));
  }
  Arrival arrival = named("document", {"id"}, told.title, told.description.span);
  tell(arrival, "id", document_, told.description.span);
  arrival.children.push_back(std::move(section));
  arrivals.push_back(std::move(arrival));
}

void Arrivals::add(const ToldCase& told, const std::vector<Treatment>& treatments, Purpose purpose) {
  xml::Node there = known_.case_with("archiveNo", told.archive_no);
  if (!there) there = known_.case_with("dnr", told.registry_no);
  const std::string id = id_of(told, there);
  Arrival arrival = case_arrival(told, id, there);
  for (const Treatment& treatment : treatments) {
    const std::string body = body_of(treatment);
    if (body.empty()) continue;
    if (purpose == Purpose::proposal) add_proposal(told, treatment, id, body, arrival);
    if (treatment.date.empty()) continue;
    Arrival& meeting = meeting_of(treatment, body);
    add_hearing(told, meeting, arrival);
    add_item(told, treatment, id, purpose, meeting);
  }
  arrivals.push_back(std::move(arrival));
  add_description(told);
}

void Arrivals::add_meeting(const Treatment& treatment) {
  const std::string body = body_of(treatment);
  if (!body.empty() && !treatment.date.empty()) (void)meeting_of(treatment, body);
}

}  // namespace planverk::exchange::cases
