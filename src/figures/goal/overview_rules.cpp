// The overview of goals and the goals as sections, side by side in one document.
#include <algorithm>
#include <set>
#include <vector>

#include "base/word_list.h"
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"goal-views", "R-27", Stage::figures, RuleClass::content, Severity::error,
     "A document that shows its goals in an overview and as sections shows the same goals in both, each once; annexes "
     "may show them again.",
     "figures: goal-views"},
};

namespace {

using Goals = std::set<const plan::Goal*>;

/// Goals that views of one name show, and the first view that shows one again.
struct Shown {
  Goals goals;
  xml::Node view;  ///< the first
  struct Again {
    xml::Node view;
    const plan::Goal* goal = nullptr;
  } again;
};

/// The goal and those below it. A circle is another rule's.
void add(const plan::Goal& goal, xml::Node view, Shown& shown) {
  if (!shown.goals.insert(&goal).second) {
    if (shown.again.goal == nullptr) shown.again = {view, &goal};
    return;
  }
  for (const plan::Goal* child : goal.children) add(*child, view, shown);
}

/// An annex says again what the document says, from the same registers.
bool in_annex(xml::Node node) {
  for (; node; node = node.parent()) {
    if (node.name() == "annex") return true;
  }
  return false;
}

Shown shown_by(const Context& context, std::string_view name) {
  Shown shown;
  for (const ViewUse& use : context.uses.views) {
    if (use.name != name || in_annex(use.node)) continue;
    if (!shown.view) shown.view = use.node;
    const WordList from(use.node.get("from"));
    for (const std::string_view id : from) {
      if (const auto* goal = context.views.find<plan::Goal>(id)) add(*goal, use.node, shown);
    }
    if (use.node.has("from")) continue;
    for (const plan::Goal& goal : context.views.goals) {
      if (goal.parent == nullptr) add(goal, use.node, shown);
    }
  }
  return shown;
}

void check_again(const Context& context, const Shown& shown) {
  if (shown.again.goal == nullptr) return;
  context.add("goal-views", shown.again.view, "from")
      .variant("twice")
      .with("goal", std::string(shown.again.goal->title))
      .note(context.at(shown.again.goal->node), "goal")
      .mend("twice");
}

/// The first goal in the order of the plan that one shows and the other does not.
void check_missing(const Context& context, const Shown& there, const Shown& here, std::string_view variant) {
  for (const plan::Goal& goal : context.views.goals) {
    if (!goal.selected || !there.goals.contains(&goal) || here.goals.contains(&goal)) continue;
    context.add("goal-views", here.view, "from")
        .variant(variant)
        .with("goal", std::string(goal.title))
        .note(context.at(goal.node), "goal")
        .mend();
    return;
  }
}

}  // namespace

void goal_overview_rules(const Context& context) {
  const Shown overview = shown_by(context, "goalOverview");
  const Shown sections = shown_by(context, "goalSections");
  check_again(context, overview);
  check_again(context, sections);
  if (!overview.view || !sections.view) return;
  check_missing(context, overview, sections, "no-section");
  check_missing(context, sections, overview, "no-row");
}

}  // namespace planverk::figures
