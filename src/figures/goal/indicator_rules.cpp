// Indicators: one value a period, and what they say about an assessment.
#include <algorithm>
#include <map>

#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"indicator-value", "", Stage::figures, RuleClass::content, Severity::error,
     "An indicator has one outcome and one forecast for a period.", "figures: indicator-value"},
    {"assessment-evidence", "", Stage::figures, RuleClass::content, Severity::warning,
     "A goal that is assessed as met has an indicator that reaches its target, where it has any.",
     "figures: indicator-value, assessment-evidence"},
};

namespace {

void check_values(const Context& context, const plan::Indicator& indicator) {
  std::map<std::pair<std::string_view, bool>, const plan::IndicatorValue*> first;
  for (const plan::IndicatorValue& value : indicator.values) {
    const auto [known, added] = first.emplace(std::pair{value.period, value.forecast}, &value);
    if (added) continue;
    context.add("indicator-value", value.node, "period")
        .with("indicator", std::string(indicator.name))
        .with("period", std::string(value.period))
        .note(context.at(known->second->node), "first")
        .mend();
  }
}

/// The outcome of the report's year; the last one that the plan states, as a year may be given in parts.
const plan::IndicatorValue* outcome_of(const plan::Indicator& indicator, int year) {
  const plan::IndicatorValue* last = nullptr;
  for (const plan::IndicatorValue& value : indicator.values) {
    if (!value.forecast && value.period.starts_with(std::to_string(year))) last = &value;
  }
  return last;
}

bool misses(const plan::Indicator& indicator, const plan::IndicatorValue& value) {
  return indicator.up_is_better ? value.value < *indicator.target : value.value > *indicator.target;
}

/// A goal that is said to be met although none of its indicators reaches its target.
void check_evidence(const Context& context, const plan::Report& report, const plan::Assessment& assessment) {
  if (assessment.value != plan::GoalValue::yes || assessment.goal == nullptr) return;
  const plan::IndicatorValue* missed = nullptr;
  const plan::Indicator* of = nullptr;
  for (const plan::Indicator& indicator : context.views.indicators) {
    if (indicator.goal != assessment.goal) continue;
    const plan::IndicatorValue* outcome = indicator.target ? outcome_of(indicator, report.year) : nullptr;
    if (outcome == nullptr || !misses(indicator, *outcome)) return;
    missed = outcome;
    of = &indicator;
  }
  if (missed == nullptr) return;
  Diagnostic& finding = context.add("assessment-evidence", assessment.node, "value");
  if (report.kind == plan::ReportKind::interim) finding.severity = Severity::note;  // the year is not over
  finding.with("goal", std::string(assessment.goal->title))
      .with("indicator", std::string(of->name))
      .with("value", missed->value.text())
      .with("target", of->target->text())
      .note(context.at(missed->node), "value")
      .mend();
}

}  // namespace

void goal_indicator_rules(const Context& context) {
  if (!context.uses.goals && context.uses.reports.empty()) return;
  for (const plan::Indicator& indicator : context.views.indicators) check_values(context, indicator);
  for (const plan::Report* report : context.uses.reports) {
    for (const plan::Assessment& assessment : report->assessments) check_evidence(context, *report, assessment);
  }
}

}  // namespace planverk::figures
