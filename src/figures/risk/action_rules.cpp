// Actions against the calendar, controls, follow-ups, areas.
#include <algorithm>

#include "judge/context.h"
#include "judge/period.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"action-year", "R-45", Stage::figures, RuleClass::content, Severity::warning,
     "The end date of an action lies within the period of the plan.", "figures: action-year"},
    {"action-overdue", "R-46", Stage::figures, RuleClass::content, Severity::warning,
     "No unfinished action has an end date before the day that the document speaks of.", "figures: action-overdue"},
    {"action-status", "R-47", Stage::figures, RuleClass::content, Severity::warning,
     "An action past its end date is marked as delayed and not as under way.", "figures: action-status"},
    {"empty-area", "", Stage::figures, RuleClass::content, Severity::note,
     "Every area of the plan has actions and controls where the plan shows them, or the document says that "
     "it has none.",
     "figures: empty-area"},
    {"as-of-missing", "", Stage::figures, RuleClass::content, Severity::error,
     "The plan or the command gives the day that \"today\" means, wherever a rule needs it.", "figures: as-of-missing"},
};

namespace {

std::string_view word_of(plan::ActionStatus status) {
  constexpr std::string_view words[] = {"notStarted", "onPlan", "deviating", "late", "done", "cancelled"};
  return words[static_cast<std::size_t>(status)];
}

bool finished(const plan::Action& action) {
  return action.status == plan::ActionStatus::done || action.status == plan::ActionStatus::cancelled;
}

void check_year(const Context& context, const plan::Action& action, const Period& period) {
  if (action.status == plan::ActionStatus::cancelled || period.holds(action.due)) return;
  const std::string from(context.views.document.period_from);
  const std::string to(context.views.document.period_to);
  context.add("action-year", action.node, "due")
      .with("action", name_of(action.title, action.id))
      .with("due", action.due.text())
      .with("period", from == to || to.empty() ? from : from + "\u2013" + to)
      .note(context.at(context.views.document.node, "periodFrom"), "period")
      .mend();
}

void check_overdue(const Context& context, const plan::Action& action) {
  const ActionNumbers& numbers = of(context.numbers.actions, context.views.actions, &action);
  if (!numbers.overdue_days) return;
  const std::string as_of = context.variant.as_of->text();
  context.add("action-overdue", action.node, "due")
      .with("action", name_of(action.title, action.id))
      .with("due", action.due.text())
      .with("days", std::to_string(*numbers.overdue_days))
      .with("as-of", as_of)
      .mend();
  if (action.status != plan::ActionStatus::on_plan && action.status != plan::ActionStatus::deviating) return;
  context.add("action-status", action.node, "status")
      .with("action", name_of(action.title, action.id))
      .with("status", std::string(word_of(action.status)))
      .with("due", action.due.text())
      .with("as-of", as_of)
      .note(context.at(action.node, "due"), "due")
      .mend();
}

/// Once a document, at the document: the day is missing there and not in the action.
void check_as_of(const Context& context) {
  if (context.variant.as_of) return;
  const auto open = std::ranges::find_if(context.views.actions, [](const auto& action) { return !finished(action); });
  if (open == context.views.actions.end()) return;
  for (const std::string_view slug : {"action-overdue", "action-status"}) {
    if (!context.on(slug)) continue;
    context.found.add("as-of-missing", context.at(context.views.root))
        .with("rule", std::string(slug))
        .note(context.at(open->node, "due"), "needed")
        .about(id_of(context.variant.document))
        .mend();
    return;
  }
}

void check_actions(const Context& context) {
  if (!context.uses.actions) return;
  check_as_of(context);
  const Period period = period_of(context.views.document);
  for (const plan::Action& action : context.views.actions) {
    check_year(context, action, period);
    check_overdue(context, action);
  }
}

/// A view that states its empty areas (`emptyAreas="state"`) has said so itself.
bool omits(const Context& context, std::string_view view) {
  return std::ranges::any_of(context.uses.views, [&](const ViewUse& use) {
    return use.name == view && use.node.get("emptyAreas") != "state";
  });
}

bool stands_in(const plan::Risk* risk, const plan::Area& area) {
  return risk != nullptr && risk->process != nullptr && risk->process->area == &area;
}

void tell_empty(const Context& context, const plan::Area& area, std::string_view what) {
  context.add("empty-area", area.node).variant(what).with("area", std::string(area.name)).mend();
}

void check_areas(const Context& context) {
  const plan::Views& views = context.views;
  const bool actions = omits(context, "actionTables") && !views.actions.empty();
  const bool controls = omits(context, "controlTables") && !views.controls.empty();
  for (const plan::Area& area : views.areas) {
    const auto of_area = [&](const auto& each) { return stands_in(each.risk, area); };
    if (actions && std::ranges::none_of(views.actions, of_area)) tell_empty(context, area, "actions");
    if (controls && std::ranges::none_of(views.controls, of_area)) tell_empty(context, area, "controls");
  }
}

}  // namespace

void risk_action_rules(const Context& context) {
  check_actions(context);
  check_areas(context);
}

}  // namespace planverk::figures
