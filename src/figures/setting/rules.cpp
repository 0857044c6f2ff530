// Calendars: the round of the budget; and the periods of documents that this one is anchored in.
#include "judge/context.h"
#include "judge/period.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"anchored-period", "", Stage::figures, RuleClass::content, Severity::note,
     "A document that this one is anchored in holds for all the years that this one holds for.",
     "figures: anchored-period"},
    {"budget-calendar", "R-74", Stage::figures, RuleClass::local, Severity::error,
     "The steps of the budget's calendar stand in the order of the year, each with one who is responsible, and the "
     "council decides in November.",
     "figures: budget-calendar"},
    {"plan-date", "R-74", Stage::figures, RuleClass::local, Severity::error,
     "A plan with a budget is dated before the year that it is for.", "figures: plan-date"},
};

namespace {

void check_anchors(const Context& context) {
  const Period own = period_of(context.views.document);
  const xml::Node document = context.variant.document;
  for (xml::Node each = document.first_child("anchoredIn"); each; each = each.next("anchoredIn")) {
    const Period above = period_between(each.get("from"), each.get("to"));
    const bool holds = (!own.from || above.holds(*own.from)) && (!own.to || above.holds(*own.to));
    if (holds) continue;
    context.add("anchored-period", each, each.has("from") ? "from" : "to")
        .with("title", std::string(each.get("title")))
        .note(context.at(document, "periodFrom"), "own")
        .mend();
  }
}

int month_of(const plan::Event& event) {
  return event.date ? static_cast<int>(event.date->month()) : event.month.value_or(0);
}

/// A round may go on into the next year: days tell which comes first, months alone only within one.
bool comes_before(const plan::Event& event, const plan::Event& other) {
  if (event.date && other.date) return *event.date < *other.date;
  return month_of(event) < month_of(other);
}

void tell(const Context& context, const plan::Event& event, std::string_view variant) {
  context.add("budget-calendar", event.node)
      .variant(variant)
      .with("step", std::string(event.output))
      .mend(variant);
}

void check_budget_round(const Context& context, const plan::Calendar& calendar) {
  bool decided = false;
  const plan::Event* before = nullptr;
  for (const plan::Event& event : calendar.events) {
    if (event.actor.empty()) tell(context, event, "actor");
    if (before != nullptr && comes_before(event, *before)) tell(context, event, "order");
    before = &event;
    const auto* body = context.views.find<plan::Body>(event.actor);
    decided = decided || (body != nullptr && body->type == plan::BodyType::council && month_of(event) == 11);
  }
  if (!decided) context.add("budget-calendar", calendar.node).variant("council").mend("council");
}

/// `2020-12-15` for 2021, and not `2021-01-10`.
void check_plan_date(const Context& context) {
  const plan::Document& document = context.views.document;
  const Period period = period_of(document);
  if (!context.variant.kind->concern("budgets") || !period.from || document.date < *period.from) return;
  context.add("plan-date", document.node, "date")
      .with("date", document.date.text())
      .with("period", std::string(document.period_from))
      .note(context.at(document.node, "periodFrom"), "period")
      .mend();
}

/// Bodies that the organisation wants to be told of a deficit: one that is not in the plan would never be asked for.
void check_bodies_to_tell(const Context& context) {
  const auto* change = context.settings.find("deficit-chain");
  if (change == nullptr || !context.on("deficit-chain") || !context.uses.finance) return;
  for (const std::string& id : change->values) {
    if (context.views.find<plan::Body>(id) != nullptr) continue;
    context.add("deficit-chain", context.views.document.node).variant("unknown-body").with("id", id).mend("unknown-body");
  }
}

}  // namespace

void setting_rules(const Context& context) {
  check_anchors(context);
  for (const plan::Calendar* calendar : context.uses.calendars) {
    if (calendar->kind == plan::CalendarKind::budget) check_budget_round(context, *calendar);
  }
  check_plan_date(context);
  check_bodies_to_tell(context);
}

}  // namespace planverk::figures
