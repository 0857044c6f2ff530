// Signatures, and who may decide.
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"signature-block", "R-05", Stage::figures, RuleClass::content, Severity::error,
     "Electronic signatures have an approval line and manual ones have none, every signatory has a title, and the "
     "signing date is the date of the document.",
     "figures: signature-block"},
    {"decider", "R-80", Stage::figures, RuleClass::content, Severity::error,
     "A body that decides for others may decide, and a proposal of a body names the body that receives it.",
     "figures: decider"},
};

namespace {

// That the approval line stands with electronic signatures and only there is the template's doing, and that a role has
// a title the vocabulary's; what a plan can get wrong is the day and the name.
void check_signatures(const Context& context) {
  const plan::Document& document = context.views.document;
  for (const plan::Signatures& signatures : document.signatures) {
    if (signatures.kind != plan::SignatureKind::sign_off && signatures.date && *signatures.date != document.date) {
      context.add("signature-block", signatures.node, "date")
          .with("date", signatures.date->text())
          .with("document", document.date.text())
          .note(context.at(document.node, "date"), "document")
          .mend();
    }
    for (const plan::Sign& sign : signatures.signs) {
      if (sign.person == nullptr || sign.person->role == sign.role) continue;
      context.add("signature-block", sign.node, "person")
          .variant("person")
          .with("person", std::string(sign.person->display_name))
          .with("role", sign.role == nullptr ? std::string() : std::string(sign.role->title))
          .note(context.at(sign.person->node, "role"), "person")
          .mend("person");
    }
  }
}

void tell_not_deciding(const Context& context, xml::Node node, std::string_view attribute, const plan::Body& body) {
  context.add("decider", node, attribute)
      .with("body", std::string(body.name))
      .note(context.at(body.node, "deciding"), "body")
      .mend();
}

/// A body that may not decide may still settle its own work: a decision that it puts to itself.
void check_decision(const Context& context, const plan::Decision& decision) {
  const plan::Body* by = decision.by_body;
  if (by != nullptr && !by->deciding && decision.to != by) tell_not_deciding(context, decision.node, "by", *by);
}

void check_proposal(const Context& context, const plan::Decision& proposal) {
  if (proposal.to == nullptr) {
    if (proposal.by_body == nullptr) return;
    context.add("decider", proposal.node)
        .variant("receiver")
        .with("body", std::string(proposal.by_body->name))
        .mend("receiver");
    return;
  }
  // To take note of something is no decision on it.
  if (proposal.to->deciding || proposal.to == proposal.by_body || proposal.type == plan::DecisionType::take_note)
    return;
  tell_not_deciding(context, proposal.node, "to", *proposal.to);
}

void check_deciders(const Context& context) {
  for (const plan::Adoption& adoption : context.views.document.adoptions) {
    if (adoption.body != nullptr && !adoption.body->deciding) {
      tell_not_deciding(context, adoption.node, "body", *adoption.body);
    }
  }
  if (context.uses.goals) {
    for (const plan::Level& level : context.views.levels) {
      if (level.decided_by != nullptr && !level.decided_by->deciding) {
        tell_not_deciding(context, level.node, "decidedBy", *level.decided_by);
      }
    }
  }
  if (context.uses.of_case != nullptr) {
    for (const plan::Decision& proposal : context.uses.of_case->proposals) check_proposal(context, proposal);
    for (const plan::PriorDecision& prior : context.uses.of_case->prior_decisions) {
      if (prior.body != nullptr && !prior.body->deciding) tell_not_deciding(context, prior.node, "body", *prior.body);
    }
  }
  if (context.uses.of_meeting != nullptr) {
    for (const plan::MeetingItem& item : context.uses.of_meeting->items) {
      for (const plan::Decision& proposal : item.proposals) check_proposal(context, proposal);
      for (const plan::Decision& decision : item.decisions) check_decision(context, decision);
    }
  }
}

}  // namespace

void case_signature_rules(const Context& context) {
  check_signatures(context);
  check_deciders(context);
}

}  // namespace planverk::figures
