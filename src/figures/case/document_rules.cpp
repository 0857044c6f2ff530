// Attachments of cases; when a document was or will be adopted.
#include <algorithm>
#include <map>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"adoption-date", "", Stage::figures, RuleClass::content, Severity::error,
     "No decision that adopts the document lies ahead, and one that does has no paragraph yet.",
     "figures: adoption-date"},
    {"attachment-number", "R-81", Stage::figures, RuleClass::content, Severity::error,
     "The numbers of attachments run from one without gaps, each once, in the order of the list.", "figures: attachment-number"},
};

namespace {

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

void case_document_rules(const Context& context) {
  if (context.uses.of_case != nullptr) check_attachments(context, *context.uses.of_case);
  check_adoptions(context);
}

}  // namespace planverk::figures
