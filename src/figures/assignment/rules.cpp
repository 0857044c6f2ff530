// What is to be done against the calendar.
#include <algorithm>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"assignment-overdue", "R-46", Stage::figures, RuleClass::content, Severity::warning,
     "No unfinished assignment, and no decision that is to be carried out, has an end date before the day that the "
     "document speaks of.",
     "figures: assignment-overdue"},
    {"assignment-done", "R-47", Stage::figures, RuleClass::content, Severity::warning,
     "An assignment that has a day on which it was done is marked as done, and that day has come.",
     "figures: assignment-done"},
};

namespace {

void tell_overdue(const Context& context, xml::Node node, const Date& due, const std::string& name) {
  context.add("assignment-overdue", node, "due")
      .with("assignment", name)
      .with("due", due.text())
      .with("days", std::to_string(context.variant.as_of->days() - due.days()))
      .with("as-of", context.variant.as_of->text())
      .mend();
}

bool is_late(const Context& context, const std::optional<Date>& due) {
  return due && context.variant.as_of && *due < *context.variant.as_of;
}

void check_assignment(const Context& context, const plan::Assignment& each) {
  const std::string name = name_of(each.title, each.id);
  const bool finished = each.status == plan::ActionStatus::done || each.status == plan::ActionStatus::cancelled;
  if (!finished && is_late(context, each.due)) tell_overdue(context, each.node, *each.due, name);
  if (!each.done) return;
  if (each.status != plan::ActionStatus::done) {
    context.add("assignment-done", each.node, "done")
        .with("assignment", name)
        .with("done", each.done->text())
        .note(context.at(each.node, "status"), "status")
        .mend();
  } else if (context.variant.as_of && *each.done > *context.variant.as_of) {
    context.add("assignment-done", each.node, "done")
        .variant("later")
        .with("assignment", name)
        .with("done", each.done->text())
        .with("as-of", context.variant.as_of->text())
        .mend("later");
  }
}

void check_decisions(const Context& context, const plan::Meeting& meeting) {
  for (const plan::MeetingItem& item : meeting.items) {
    for (const plan::Decision& decision : item.decisions) {
      if (!decision.done && is_late(context, decision.due))
        tell_overdue(context, decision.node, *decision.due, std::string(item.title));
    }
  }
}

/// Once a document: without a day nothing is late.
void check_as_of(const Context& context) {
  const auto dated = [](const auto& each) { return each.due.has_value(); };
  if (context.variant.as_of || !context.on("assignment-overdue")) return;
  const auto open = std::ranges::find_if(context.views.assignments, dated);
  if (open == context.views.assignments.end()) return;
  context.found.add("as-of-missing", context.at(context.views.root))
      .with("rule", std::string("assignment-overdue"))
      .note(context.at(open->node, "due"), "needed")
      .about(id_of(context.variant.document))
      .mend();
}

}  // namespace

void assignment_rules(const Context& context) {
  if (!context.uses.assignments) return;
  check_as_of(context);
  for (const plan::Assignment& each : context.views.assignments) check_assignment(context, each);
  for (const plan::Meeting& meeting : context.views.meetings) check_decisions(context, meeting);
}

}  // namespace planverk::figures
