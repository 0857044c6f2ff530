// What a report of its kind holds: comments where a goal deviates, own goals, the parts that its readers expect.
#include <algorithm>

#include "base/word_list.h"
#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"deviation-comment", "R-35", Stage::figures, RuleClass::content, Severity::warning,
     "In an interim report each goal that deviates, downwards or upwards, has a comment or answers.",
     "figures: deviation-comment"},
    {"own-goal", "R-36", Stage::figures, RuleClass::local, Severity::error,
     "Goals that a body set itself are assessed in its own report only, not in that of the whole organisation.",
     "figures: own-goal"},
    {"report-content", "", Stage::figures, RuleClass::local, Severity::warning,
     "A report holds what its kind is to hold: goals, indicators, assignments, volumes, outcome.",
     "figures: report-content"},
};

namespace {

/// Not met, or expected to end otherwise than it stands.
bool deviates(const plan::Assessment& assessment) {
  const bool short_of = assessment.value == plan::GoalValue::partly || assessment.value == plan::GoalValue::no;
  const bool known = assessment.forecast != plan::GoalValue::none && assessment.forecast != plan::GoalValue::other;
  return short_of || (known && assessment.forecast != assessment.value);
}

bool explained(const plan::Assessment& assessment) {
  return has_text(assessment.comment) || has_text(assessment.conclusion) ||
         std::ranges::any_of(assessment.answers, [](const plan::Answer& answer) { return has_text(answer.node); });
}

void check_comment(const Context& context, const plan::Report& report, const plan::Assessment& assessment) {
  if (report.kind != plan::ReportKind::interim || !deviates(assessment) || explained(assessment)) return;
  Diagnostic& finding = context.add("deviation-comment", assessment.node);
  finding.with("goal", std::string(assessment.goal == nullptr ? std::string_view() : assessment.goal->title))
      .with("value", std::string(assessment.stated_value));
  if (assessment.value == plan::GoalValue::yes)
    finding.variant("forecast").with("forecast", std::string(assessment.stated_forecast));
  finding.mend();
}

void check_own(const Context& context, const plan::Report& report, const plan::Assessment& assessment) {
  if (report.kind != plan::ReportKind::annual || assessment.goal == nullptr || !assessment.goal->own) return;
  context.add("own-goal", assessment.node, "goal")
      .with("goal", std::string(assessment.goal->title))
      .note(context.at(assessment.goal->node, "own"), "goal")
      .mend();
}

/// A part of a report, the kinds of reports that have it, and the views that show it.
struct Content {
  std::string_view name, kinds, views;
};
constexpr Content contents[] = {
    {"goals", "interim annual board", "assessmentTable"},
    {"indicators", "follow annual board", "indicatorTable"},
    {"assignments", "annual board", "assignmentTable"},
    {"volume", "follow interim annual board", "volumeTable"},
    {"outcome", "follow interim annual board", "followUpTable"},
};

void check_content(const Context& context, const plan::Report& report) {
  const std::string_view kind = plan::word_of(plan::report_kinds, report.kind);
  std::vector<std::string_view> missing;
  for (const Content& content : contents) {
    if (!WordList(content.kinds).contains(kind)) continue;
    const auto shows = [&](const ViewUse& use) { return WordList(content.views).contains(use.name); };
    if (std::ranges::none_of(context.uses.views, shows)) missing.push_back(content.name);
  }
  if (missing.empty()) return;
  context.add("report-content", context.variant.document)
      .with("kind", std::string(kind))
      .with("missing", joined(missing))
      .note(context.at(report.node, "kind"), "kind")
      .mend();
}

}  // namespace

void goal_report_rules(const Context& context) {
  for (const plan::Report* report : context.uses.reports) {
    for (const plan::Assessment& assessment : report->assessments) {
      check_comment(context, *report, assessment);
      check_own(context, *report, assessment);
    }
  }
  const plan::Report* own = context.views.document.of_report;
  if (own != nullptr) check_content(context, *own);
}

}  // namespace planverk::figures
