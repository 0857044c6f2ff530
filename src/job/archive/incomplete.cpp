#include "archive/incomplete.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"archive-incomplete", "", Stage::exchange, RuleClass::content, Severity::error,
     "What is archived has a classification, a retention with its years and basis, a type of document, a number, and a "
     "law where it is withheld.",
     "program-archive"},
    {"archive-draft", "", Stage::exchange, RuleClass::content, Severity::error,
     "What is archived is finished: no draft.", "program-archive"},
};

namespace {

void tell(xml::Node at, const xml::Tree& plan, std::string_view what, std::string_view attribute, Diagnostics& found) {
  found.add("archive-incomplete", plan.span(at))
      .variant(what)
      .with("attribute", std::string(attribute))
      .mend(what, {{"attribute", std::string(attribute)}})
      .about(std::string(at.get("id")));
}

void judge_disposal(xml::Node at, const xml::Tree& plan, Diagnostics& found) {
  if (at.get("retention") != "preserve" && !at.has("retentionYears")) tell(at, plan, "years", "retentionYears", found);
  if (at.get("retention") != "preserve" && !at.has("retentionBasis")) tell(at, plan, "basis", "retentionBasis", found);
}

}  // namespace

void find_missing(const ArchivedDocument& document, const xml::Tree& plan, const Sources& sources,
                  archive::Profile profile, Diagnostics& found) {
  const xml::Node node = document.node, subject = document.written_subject;
  // A meeting says nothing of it: its papers do.
  const xml::Node home = subject && subject.name() == "case" ? subject : node;
  if (node.get("status") == "draft")
    found.add("archive-draft", plan.span(node, "status", sources))
        .with("title", document.record.title)
        .mend()
        .about(document.record.id);
  if (document.record.classification.code.empty()) tell(home, plan, "classification", "classification", found);
  const xml::Node kept = node.has("retention") ? node : home;
  if (!kept.has("retention")) {
    tell(home, plan, "retention", "retention", found);
  } else {
    judge_disposal(kept, plan, found);
  }
  if (document.record.type.empty()) tell(node, plan, "type", "documentType", found);
  const bool numbered =
      document.subject.kind == archive::CaseKind::meeting ||
      (profile == archive::Profile::noark5 ? document.subject.year.has_value() : !document.subject.number.empty());
  if (!numbered) tell(home, plan, "number", profile == archive::Profile::noark5 ? "archiveNo" : "dnr", found);
  for (const xml::Node each : {node, subject}) {
    if (each && each.get("access") == "restricted" && !each.has("accessBasis"))
      tell(each, plan, "access", "accessBasis", found);
  }
}

void find_missing(xml::Node organisation, Span document, const xml::Tree& plan, archive::Profile, Diagnostics& found) {
  if (!organisation) {
    found.add("archive-incomplete", document)
        .variant("organisation")
        .with("attribute", "organisation")
        .mend("organisation");
  } else if (!organisation.has("number")) {
    tell(organisation, plan, "organisation-number", "number", found);
  }
}

}  // namespace planverk::job
