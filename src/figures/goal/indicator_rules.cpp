// Indicators: one value a period, and what they say about an assessment.
#include <algorithm>
#include <map>
#include <set>

#include "goal/indicators.h"
#include "judge/context.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"indicator-value", "", Stage::figures, RuleClass::content, Severity::error,
     "An indicator has one outcome and one forecast for a period.", "figures: indicator-value"},
    {"assessment-evidence", "", Stage::figures, RuleClass::content, Severity::warning,
     "A goal that is assessed as met has an indicator that reaches its target, where it has any.",
     "figures: indicator-value, assessment-evidence"},
    {"indicator-split", "", Stage::figures, RuleClass::content, Severity::warning,
     "The value of all lies between that of women and that of men, or is the sum of both.", "figures: indicator-split"},
    {"indicator-worse", "R-35", Stage::figures, RuleClass::content, Severity::note,
     "An indicator that moves the wrong way is considered as a goal for the next year.", "figures: indicator-worse"},
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

/// Of shares and means the whole lies between its parts, of counts it is their sum.
void check_split(const Context& context, const plan::Indicator& indicator) {
  for (const plan::IndicatorValue& value : indicator.values) {
    if (!value.value || !value.women || !value.men) continue;
    const auto [least, most] = std::minmax(*value.women, *value.men);
    const bool between = least <= *value.value && *value.value <= most;
    if (between || sum(value.women, value.men) == value.value) continue;
    context.add("indicator-split", value.node, "num")
        .with("indicator", std::string(indicator.name))
        .with("period", std::string(value.period))
        .with("value", value.value->text())
        .with("women", value.women->text())
        .with("men", value.men->text())
        .mend();
  }
}

void check_move(const Context& context, const plan::Report& report, const plan::Indicator& indicator) {
  const IndicatorNumbers numbers = numbers_of(indicator, report.year);
  if (numbers.moves != "worse") return;
  context.add("indicator-worse", numbers.latest->node, "num")
      .with("indicator", std::string(indicator.name))
      .with("before", numbers.previous->value->text())
      .with("value", numbers.latest->value->text())
      .with("period", std::string(numbers.previous->period))
      .note(context.at(numbers.previous->node), "before")
      .mend();
}

/// The outcome of the report's year; the last one that the plan states, as a year may be given in parts.
const plan::IndicatorValue* outcome_of(const plan::Indicator& indicator, int year) {
  const plan::IndicatorValue* last = nullptr;
  for (const plan::IndicatorValue& value : indicator.values) {
    if (!value.forecast && value.value && value.period.starts_with(std::to_string(year))) last = &value;
  }
  return last;
}

bool misses(const plan::Indicator& indicator, const plan::IndicatorValue& value) {
  return indicator.up_is_better ? *value.value < *indicator.target : *value.value > *indicator.target;
}

std::set<const plan::Goal*> goals_of(const plan::Report& report) {
  std::set<const plan::Goal*> goals;
  for (const plan::Assessment& assessment : report.assessments) {
    if (assessment.goal != nullptr) goals.insert(assessment.goal);
  }
  return goals;
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
      .with("value", missed->value->text())
      .with("target", of->target->text())
      .note(context.at(missed->node), "value")
      .mend();
}

}  // namespace

void goal_indicator_rules(const Context& context) {
  if (!context.uses.goals && context.uses.reports.empty()) return;
  for (const plan::Indicator& indicator : context.views.indicators) {
    check_values(context, indicator);
    check_split(context, indicator);
  }
  for (const plan::Report* report : context.uses.reports) {
    for (const plan::Assessment& assessment : report->assessments) check_evidence(context, *report, assessment);
    const std::set<const plan::Goal*> assessed = goals_of(*report);
    for (const plan::Indicator& indicator : context.views.indicators) {
      if (assessed.contains(indicator.goal)) check_move(context, *report, indicator);
    }
  }
}

}  // namespace planverk::figures
