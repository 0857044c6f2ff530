// The view of the variant's document.
#include "subjects/view_reader.h"

namespace planverk::plan {

namespace {

/// Calls `visit` for each section and annex at this level; those within `ins`, `del` and `part` belong to it too.
template <class Visit>
void each_section(xml::Node parent, Visit&& visit) {
  std::vector<xml::Node> open;  // the siblings to go on with
  xml::Node at = parent.first_child();
  while (at || !open.empty()) {
    if (!at) {
      at = open.back().next();
      open.pop_back();
      continue;
    }
    const std::string_view name = at.name();
    if (name == "section" || name == "annex") visit(at);
    if ((name == "ins" || name == "del" || name == "part") && at.first_child()) {
      open.push_back(at);
      at = at.first_child();
    } else {
      at = at.next();
    }
  }
}

/// Depth is bounded by the reader's limit, 200 elements.
std::vector<Section> sections_of(xml::Node parent) {
  std::vector<Section> sections;
  each_section(parent, [&](xml::Node node) {
    Section section;
    section.node = node;
    section.id = node.get("id");
    section.title = node.get("title");
    section.use = node.get("use");
    section.number = node.has("number") ? node.get("number") : "auto";
    section.type = value_of(decision_types, node.get("type"), DecisionType::none);
    section.annex = node.name() == "annex";
    section.sections = sections_of(node);
    sections.push_back(std::move(section));
  });
  return sections;
}

}  // namespace

void ViewReader::read_document(xml::Node node) {
  Document& document = views_.document;
  document.node = node;
  document.id = node.get("id");
  document.title = node.get("title");
  document.subtitle = node.get("subtitle");
  document.dnr = node.get("dnr");
  document.applies_to = node.get("appliesTo");
  document.period_from = node.get("periodFrom");
  document.period_to = node.get("periodTo");
  document.supersedes = node.get("supersedes");
  document.status = value_of(document_statuses, node.get("status"), DocumentStatus::draft);
  document.date = date_in(node, "date").value_or(Date());
  document.responsible = node.get("responsible");

  document.body = to<Body>(node, "body");
  document.unit = to<Unit>(node, "unit");
  document.of_case = to<Case>(node, "of");
  document.of_meeting = to<Meeting>(node, "of");
  document.of_report = to<Report>(node, "of");
  if (document.of_case != nullptr) document.subject = document.of_case->node;
  if (document.of_meeting != nullptr) document.subject = document.of_meeting->node;
  if (document.of_report != nullptr) document.subject = document.of_report->node;

  document.sections = sections_of(node);
  node.each_element([&](xml::Node child) {
    if (child.name() == "adoption") {
      document.adoptions.push_back({child, to<Body>(child, "body"), date_in(child, "date"), child.get("paragraph")});
    }
    if (child.name() != "signatures") return;
    Signatures signatures{child,
                          value_of(signature_kinds, child.get("kind"), SignatureKind::electronic),
                          child.get("place"),
                          date_in(child, "date"),
                          {}};
    child.each_element([&](xml::Node sign) {
      signatures.signs.push_back(
          {sign, to<Role>(sign, "role"), to<Person>(sign, "person"), integer_in(sign, "offset").value_or(0)});
    });
    document.signatures.push_back(std::move(signatures));
  });
}

}  // namespace planverk::plan
