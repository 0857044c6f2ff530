// Controls: what, how and when; results and follow-ups by the report days.
#include <algorithm>

#include "judge/context.h"
#include "judge/period.h"
#include "risk/rounds.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"control-incomplete", "R-48", Stage::figures, RuleClass::content, Severity::error,
     "A control says what is checked, how, and when, in numbers that can be kept.", "figures: control-incomplete"},
    {"follow-up-dates", "R-50", Stage::figures, RuleClass::local, Severity::error,
     "Risks are followed up on the report days of the calendar, and each control that is due by then has a result.",
     "figures: follow-up-dates"},
};

namespace {

/// The words of the frequency print where the control has none of its own. They say nothing where an event or single
/// tertials decide and `on` does not name them.
bool says_when(const plan::Control& control) {
  if (control.when) return has_text(control.when);
  const bool needs_on = control.frequency == plan::Frequency::event || control.frequency == plan::Frequency::tertials;
  return !needs_on || !control.on.empty();
}

/// Numbers that say nothing: tertials that no year has, and a least number above the greatest.
void check_numbers(const Context& context, const plan::Control& control) {
  if (control.frequency == plan::Frequency::tertials && !control.on.empty() && round_months(control).empty()) {
    context.add("control-incomplete", control.node, "on")
        .variant("tertials")
        .with("control", name_of(control.title, control.id))
        .with("on", std::string(control.on))
        .mend("tertials");
  }
  if (control.min && control.max && *control.min > *control.max) {
    context.add("control-incomplete", control.node, "min")
        .variant("least")
        .with("control", name_of(control.title, control.id))
        .with("min", std::to_string(*control.min))
        .with("max", std::to_string(*control.max))
        .mend("least");
  }
}

void check_complete(const Context& context, const plan::Control& control) {
  std::vector<std::string_view> missing;
  if (!has_text(control.what)) missing.emplace_back("what");
  if (!has_text(control.how)) missing.emplace_back("how");
  if (!says_when(control)) missing.emplace_back("when");
  check_numbers(context, control);
  if (missing.empty()) return;
  context.add("control-incomplete", control.node)
      .with("control", name_of(control.title, control.id))
      .with("missing", joined(missing))
      .mend({}, {{"elements", as_elements(missing)}});
}

std::string listed(const std::vector<std::string>& days) {
  std::string text;
  for (const std::string& day : days) text += (text.empty() ? "" : ", ") + day;
  return text;
}

/// Month and day, `04-30`; the switch's own values come first.
std::vector<std::string> report_days(const Context& context) {
  std::vector<std::string> days{"04-30", "08-31", "12-31"};
  const auto* change = context.settings.find("follow-up-dates");
  if (change != nullptr && !change->values.empty()) days = change->values;
  return days;
}

/// A follow-up speaks of a report day: one that shows the state of the controls.
void check_report_day(const Context& context, const std::vector<std::string>& days) {
  if (!context.uses.has_view("controlStatus") || !context.variant.as_of) return;
  const std::string day = context.variant.as_of->text();
  if (std::ranges::find(days, day.substr(5)) != days.end()) return;
  context.add("follow-up-dates", context.views.document.node)
      .variant("as-of")
      .with("date", day)
      .with("days", listed(days))
      .mend("as-of");
}

void check_follow_ups(const Context& context, const plan::Action& action, const std::vector<std::string>& days) {
  for (const plan::FollowUp& follow_up : action.follow_ups) {
    if (std::ranges::find(days, follow_up.date.text().substr(5)) != days.end()) continue;
    context.add("follow-up-dates", follow_up.node, "date")
        .variant("day")
        .with("date", follow_up.date.text())
        .with("days", listed(days))
        .mend("day");
  }
}

void check_results(const Context& context, const plan::Control& control, const Period& period, const Date& day) {
  if (!rounds_due(control, period, day)) return;
  // A result that says why the control was not made is one too.
  const RoundCount rounds = count_rounds(control, period, day);
  if (rounds.told >= rounds.due) return;
  context.add("follow-up-dates", control.node)
      .with("control", name_of(control.title, control.id))
      .with("given", std::to_string(rounds.told))
      .with("due", std::to_string(rounds.due))
      .with("as-of", day.text())
      .mend();
}

}  // namespace

void risk_control_rules(const Context& context) {
  if (context.uses.controls) {
    for (const plan::Control& control : context.views.controls) check_complete(context, control);
  }
  if (!context.on("follow-up-dates")) return;
  const std::vector<std::string> days = report_days(context);
  check_report_day(context, days);
  if (context.uses.actions) {
    for (const plan::Action& action : context.views.actions) check_follow_ups(context, action, days);
  }
  if (!context.uses.controls || !context.variant.as_of) return;
  const Period period = period_of(context.views.document);
  for (const plan::Control& control : context.views.controls) {
    check_results(context, control, period, *context.variant.as_of);
  }
}

}  // namespace planverk::figures
