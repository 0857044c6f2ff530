// Facts that are younger than the day that the document speaks of.
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"later-fact", "", Stage::figures, RuleClass::content, Severity::note,
     "Follow-ups, results and values that the document shows are no younger than the day that it speaks of; younger ones "
     "are left out and told.",
     "figures: later-fact"},
};

namespace {

bool concerns(const Context& context, std::string_view parent) {
  if (parent == "risk") return context.uses.risks;
  if (parent == "action") return context.uses.actions;
  if (parent == "control") return context.uses.controls;
  if (parent == "assignment") return context.uses.assignments;
  return context.uses.goals || !context.uses.reports.empty();
}

}  // namespace

void setting_later_rules(const Context& context) {
  for (const plan::Later& later : context.variant.later) {
    if (!concerns(context, later.parent)) continue;
    context.found.add("later-fact", later.first)
        .variant(later.parent)
        .with("count", std::to_string(later.count))
        .with("as-of", context.variant.as_of->text())
        .mend({})
        .about(later.id);
  }
}

}  // namespace planverk::figures
