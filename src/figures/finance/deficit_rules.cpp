// Deficits that an organisation calls substantial, and what it wants to follow them.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "finance/history.h"
#include "finance/money.h"
#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"substantial-deficit", "R-59", Stage::figures, RuleClass::local, Severity::error,
     "No body's forecast is more than 1 per cent, or the organisation's own share, above its frame; with its "
     "cause and measures it is a warning.",
     "figures: substantial-deficit"},
    {"deficit-chain", "R-60", Stage::figures, RuleClass::local, Severity::error,
     "A substantial deficit has measures, which are decided at the body's next meeting, told to the executive board and its "
     "working committee, or the organisation's own bodies, followed up in the next report, and bring the result back to "
     "zero.",
     "figures: deficit-chain"},
};

namespace {

std::string body_of(const plan::BudgetOutcome& outcome) {
  return outcome.budget->body == nullptr ? std::string() : std::string(outcome.budget->body->name);
}

/// The deficit itself is the finding. With its cause and the measures against it the paper is what it should be, and the
/// finding a warning; without them it goes out when someone accepts it by name.
void check_deficit(const Context& context, const plan::BudgetOutcome& outcome, const OutcomeNumbers& numbers) {
  const bool caused = has_text(outcome.cause);
  const auto compared = basis(numbers.total, outcome.closes());
  const auto over = less(compared, numbers.frame);
  Diagnostic& finding = context.add("substantial-deficit", outcome.node).variant(caused ? "" : "cause");
  finding.with("body", body_of(outcome))
      .with("over", over ? over->trimmed().text() : std::string())
      .with("frame", numbers.frame->trimmed().text())
      .with("unit", std::string(outcome.budget->unit))
      .with("percent", context.views.limits->deficit_percent->text())
      .mend(caused ? "" : "cause", {{"id", std::string(outcome.id)}});
  if (caused && (outcome.closes() || !outcome.measures.empty())) finding.severity = Severity::warning;
}

void check_measures(const Context& context, const plan::BudgetOutcome& outcome) {
  if (outcome.closes() || !outcome.measures.empty()) return;
  context.add("deficit-chain", outcome.node).variant("measures").with("body", body_of(outcome)).mend("measures");
}

using Meetings = std::unordered_map<const plan::Body*, std::map<Date, const plan::Meeting*>>;

Meetings meetings_of(const plan::Views& views) {
  Meetings meetings;
  for (const plan::Meeting& each : views.meetings) meetings[each.body].emplace(each.date, &each);
  return meetings;
}

/// The first after the day that the forecast is of; null where the plan has none.
const plan::Meeting* next_meeting(const Meetings& meetings, const plan::BudgetOutcome& outcome) {
  const auto found = meetings.find(outcome.budget->body);
  if (outcome.budget->body == nullptr || !outcome.report->period || found == meetings.end()) return nullptr;
  const auto next = found->second.upper_bound(*outcome.report->period);
  return next == found->second.end() ? nullptr : next->second;
}

Date today(const Context& context) {
  return context.variant.as_of.value_or(context.views.document.date);
}

/// A decision is late from the day after the meeting, and asked for from that day on.
void check_day(const Context& context, const plan::BudgetOutcome& outcome, const plan::Measures& measures,
               const plan::Meeting* next) {
  if (next == nullptr) return;
  const std::optional<Date> day = measures.decision.day();
  if (!day && next->date < today(context)) {
    context.add("deficit-chain", measures.node)
        .with("body", body_of(outcome))
        .with("meeting", next->date.text())
        .note(context.at(next->node), "meeting")
        .mend("decision");
  } else if (day && *day > next->date) {
    context.add("deficit-chain", measures.node, measures.decision.meeting == nullptr ? "date" : "meeting")
        .variant("late")
        .with("body", body_of(outcome))
        .with("date", day->text())
        .with("meeting", next->date.text())
        .note(context.at(next->node), "meeting")
        .mend("late");
  }
}

/// The organisation's own, by id, else executive boards and their working committees.
std::vector<const plan::Body*> bodies_to_tell(const Context& context) {
  std::vector<const plan::Body*> bodies;
  const auto* change = context.settings.find("deficit-chain");
  const bool named = change != nullptr && !change->values.empty();
  for (const plan::Body& body : context.views.bodies) {
    const bool usual = body.type == plan::BodyType::executive || body.type == plan::BodyType::working_committee;
    const bool wanted = named ? std::ranges::find(change->values, body.id) != change->values.end() : usual;
    if (wanted) bodies.push_back(&body);
  }
  return bodies;
}

void check_notices(const Context& context, const plan::BudgetOutcome& outcome, const plan::Measures& measures,
                   const std::vector<const plan::Body*>& bodies) {
  const std::optional<Date> day = measures.decision.day();
  if (!day || *day > today(context)) return;
  std::vector<std::string_view> missing, ids;
  for (const plan::Body* body : bodies) {
    if (body == measures.decision.body || body == outcome.budget->body || std::ranges::find(measures.notified, body) != measures.notified.end()) continue;
    missing.push_back(body->name);
    ids.push_back(body->id);
  }
  if (missing.empty()) return;
  context.add("deficit-chain", measures.node)
      .variant("notified")
      .with("body", body_of(outcome))
      .with("missing", joined(missing))
      .mend("notified", {{"ids", joined(ids)}});
}

void check_result(const Context& context, const plan::BudgetOutcome& outcome, const OutcomeNumbers& numbers) {
  if (numbers.masked || outcome.closes()) return;
  if (!numbers.effect) {
    context.add("deficit-chain", outcome.measures.front().node).variant("effect").with("body", body_of(outcome)).mend("effect");
  } else if (numbers.remaining && numbers.remaining->negative()) {
    context.add("deficit-chain", outcome.measures.front().node)
        .variant("remaining")
        .with("body", body_of(outcome))
        .with("remaining", numbers.remaining->negated().trimmed().text())
        .with("unit", std::string(outcome.budget->unit))
        .mend("remaining");
  }
}

/// What the outcome before decided on is told of in this report.
void check_follow_up(const Context& context, const plan::BudgetOutcome& outcome, const plan::BudgetOutcome* before) {
  if (before == nullptr || !of(context.numbers.outcomes, context.views.outcomes, before).substantial) return;
  for (const plan::Measures& measures : before->measures) {
    for (const plan::Measure& measure : measures.list) {
      const bool told = std::ranges::any_of(measure.follow_ups, [&](const plan::MeasureFollowUp& each) {
        return each.report == outcome.report;
      });
      if (told) continue;
      context.add("deficit-chain", measure.node)
          .variant("follow-up")
          .with("measure", name_of(measure.node.first_child("title"), measure.id))
          .with("body", body_of(outcome))
          .note(context.at(outcome.report->node), "report")
          .mend("follow-up", {{"report", std::string(outcome.report->id)}});
    }
  }
}

}  // namespace

void finance_deficit_rules(const Context& context) {
  if (!context.uses.finance || (!context.on("substantial-deficit") && !context.on("deficit-chain"))) return;
  const Histories histories(context.views.outcomes);
  const Meetings meetings = meetings_of(context.views);
  const std::vector<const plan::Body*> bodies = bodies_to_tell(context);
  for (const plan::BudgetOutcome& outcome : context.views.outcomes) {
    if (outcome.budget == nullptr || !context.uses.shows(outcome.report)) continue;
    const OutcomeNumbers& numbers = of(context.numbers.outcomes, context.views.outcomes, &outcome);
    check_follow_up(context, outcome, histories.before(outcome));
    if (!numbers.substantial) continue;
    check_deficit(context, outcome, numbers);
    check_measures(context, outcome);
    if (outcome.measures.empty()) continue;
    const plan::Meeting* next = next_meeting(meetings, outcome);
    for (const plan::Measures& measures : outcome.measures) {
      check_day(context, outcome, measures, next);
      check_notices(context, outcome, measures, bodies);
    }
    check_result(context, outcome, numbers);
  }
}

}  // namespace planverk::figures
