// Reports on goals: one assessment each, forecasts, answers, conclusions, the summary.
#include <algorithm>
#include <unordered_map>

#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"assessment-single", "R-30", Stage::figures, RuleClass::content, Severity::error,
     "A report gives each of its goals exactly one assessment: yes, partly or no.", "figures: assessment-single"},
    {"questions-answered", "R-31", Stage::figures, RuleClass::local, Severity::warning,
     "Every question that the organisation asks for an assessment value is answered.", "figures: questions-answered"},
    {"forecast-column", "R-32", Stage::figures, RuleClass::content, Severity::error,
     "An interim report states a forecast for each goal, and an annual report states none.",
     "figures: forecast-column"},
    {"conclusion-empty", "R-33", Stage::figures, RuleClass::local, Severity::error,
     "Each assessed goal and body has a conclusion, a recommendation and future challenges with text in them.",
     "figures: conclusion-empty"},
    {"share-sum", "R-34", Stage::figures, RuleClass::content, Severity::error,
     "The counts of a summary equal its rows, and its rounded shares add up to 100 within 0.1.", "figures: share-sum"},
};

namespace {

bool covers(const plan::Goal& goal, int year) {
  const bool within = (!goal.from || *goal.from <= year) && (!goal.to || year <= *goal.to);
  return within && (goal.from || goal.to || !goal.year || *goal.year == year);
}

/// The goals that a report must assess: those of its body for its year that the body works with. What a body set itself
/// belongs to its own report only.
bool belongs_to(const plan::Goal& goal, const plan::Report& report, const plan::Body* body) {
  if (body == nullptr || goal.body != body || !goal.selected || !covers(goal, report.year)) return false;
  return !goal.own || report.kind == plan::ReportKind::board;
}

std::string title_of(const plan::Assessment& assessment) {
  return assessment.goal == nullptr ? std::string() : std::string(assessment.goal->title);
}

void check_value(const Context& context, const plan::Assessment& assessment) {
  if (assessment.value != plan::GoalValue::other && assessment.value != plan::GoalValue::none) return;
  context.add("assessment-single", assessment.node, "value")
      .variant("value")
      .with("goal", title_of(assessment))
      .with("value", std::string(assessment.stated_value))
      .mend("value");
}

void check_single(const Context& context, const plan::Report& report) {
  std::unordered_map<const plan::Goal*, const plan::Assessment*> first;
  for (const plan::Assessment& assessment : report.assessments) {
    check_value(context, assessment);
    const auto [known, added] = first.emplace(assessment.goal, &assessment);
    if (added) continue;
    context.add("assessment-single", assessment.node, "goal")
        .variant("second")
        .with("goal", title_of(assessment))
        .note(context.at(known->second->node), "first")
        .mend("second");
  }
  const plan::Body* body = report.body != nullptr ? report.body : context.views.document.body;
  for (const plan::Goal& goal : context.views.goals) {
    if (!belongs_to(goal, report, body) || first.contains(&goal)) continue;
    context.add("assessment-single", report.node)
        .with("goal", std::string(goal.title))
        .note(context.at(goal.node), "goal")
        .mend("missing", {{"goal", std::string(goal.id)}});
  }
}

void check_forecast(const Context& context, const plan::Report& report, const plan::Assessment& assessment) {
  const bool interim = report.kind == plan::ReportKind::interim;
  const bool annual = report.kind == plan::ReportKind::annual || report.kind == plan::ReportKind::board;
  if (interim && assessment.forecast == plan::GoalValue::none) {
    context.add("forecast-column", assessment.node).with("goal", title_of(assessment)).mend("missing");
  } else if (annual && assessment.forecast != plan::GoalValue::none) {
    context.add("forecast-column", assessment.node, "forecast")
        .variant("annual")
        .with("goal", title_of(assessment))
        .mend("annual");
  } else if (assessment.forecast == plan::GoalValue::other) {
    context.add("forecast-column", assessment.node, "forecast")
        .variant("value")
        .with("goal", title_of(assessment))
        .with("value", std::string(assessment.stated_forecast))
        .mend("value");
  }
}

bool asks(const plan::Question& question, plan::GoalValue value) {
  return (value == plan::GoalValue::yes && question.for_yes) ||
         (value == plan::GoalValue::partly && question.for_partly) || (value == plan::GoalValue::no && question.for_no);
}

void check_answers(const Context& context, const plan::Report& report, const plan::Assessment& assessment) {
  std::size_t asked = 0;
  std::vector<const plan::Question*> open;
  for (const plan::Question& question : report.questions) {
    if (!asks(question, assessment.value)) continue;
    ++asked;
    const bool answered = std::ranges::any_of(assessment.answers, [&](const plan::Answer& answer) {
      return answer.question == &question && has_text(answer.node);
    });
    if (!answered) open.push_back(&question);
  }
  if (open.empty()) return;
  Diagnostic& finding = context.add("questions-answered", assessment.node);
  finding.with("goal", title_of(assessment))
      .with("value", std::string(assessment.stated_value))
      .with("answered", std::to_string(asked - open.size()))
      .with("asked", std::to_string(asked));
  for (const plan::Question* question : open) finding.note(context.at(question->node), "question");
  finding.mend();
}

void check_conclusions(const Context& context, xml::Node node, xml::Node conclusion, xml::Node recommendation,
                       xml::Node challenges, std::string_view goal) {
  std::vector<std::string_view> missing;
  if (!has_text(conclusion)) missing.emplace_back("conclusion");
  if (!has_text(recommendation)) missing.emplace_back("recommendation");
  if (!has_text(challenges)) missing.emplace_back("challenges");
  if (missing.empty()) return;
  context.add("conclusion-empty", node)
      .variant(goal.empty() ? "report" : "")
      .with("goal", std::string(goal))
      .with("missing", joined(missing))
      .mend({}, {{"elements", as_elements(missing)}});
}

/// The three counts make up the rows, and their rounded shares 100 per cent; otherwise the summary would not add up in
/// print.
void check_summary(const Context& context, const plan::Report& report) {
  const ReportNumbers& numbers = of(context.numbers.reports, context.views.reports, &report);
  if (numbers.masked || numbers.total == 0) return;
  const auto shares = sum(sum(numbers.share_yes, numbers.share_partly), numbers.share_no);
  const bool in_tolerance = shares && *shares >= Decimal(999, 1) && *shares <= Decimal(1001, 1);
  const int counted = numbers.yes + numbers.partly + numbers.no;
  if (counted == numbers.total && in_tolerance) return;
  context.add("share-sum", report.node)
      .with("counted", std::to_string(counted))
      .with("total", std::to_string(numbers.total))
      .with("shares", shares ? shares->text() : std::string())
      .mend();
}

}  // namespace

void goal_assessment_rules(const Context& context) {
  for (const plan::Report* report : context.uses.reports) {
    check_single(context, *report);
    for (const plan::Assessment& assessment : report->assessments) {
      check_forecast(context, *report, assessment);
      check_answers(context, *report, assessment);
      check_conclusions(context, assessment.node, assessment.conclusion, assessment.recommendation,
                        assessment.challenges, title_of(assessment));
    }
    check_conclusions(context, report->node, report->conclusion, report->recommendation, report->challenges, {});
    check_summary(context, *report);
  }
}

}  // namespace planverk::figures
