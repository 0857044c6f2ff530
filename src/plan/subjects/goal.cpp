// Views of goals: levels, goals, indicators, reports and their assessments.
#include "base/word_list.h"
#include "subjects/view_reader.h"

namespace planverk::plan {

namespace {

constexpr std::array<std::string_view, 11> level_kinds{"",           "vision", "overall", "focus",       "regional",
                                                       "assignment", "board",  "unit",    "staffMember", "finance",
                                                       "stewardship"};
constexpr std::array<std::string_view, 4> report_kinds{"follow", "interim", "annual", "board"};
constexpr std::array<std::string_view, 4> goal_values{"", "yes", "partly", "no"};

GoalValue goal_value(std::string_view text) {
  return word(text, goal_values, GoalValue::other);
}

void fill(Level& level) {
  level.label = level.node.get("label");
  level.rank = integer(level.node, "rank").value_or(0);
  level.optional = boolean(level.node, "optional").value_or(false);
  level.kind = word(level.node.get("kind"), level_kinds, LevelKind::none);
  level.years = integer(level.node, "years");
  level.max = integer(level.node, "max");
}

void fill(Goal& goal) {
  const xml::Node node = goal.node;
  goal.title = node.get("title");
  goal.year = integer(node, "year");
  goal.from = integer(node, "from");
  goal.to = integer(node, "to");
  goal.own = boolean(node, "own").value_or(false);
  goal.selected = boolean(node, "selected").value_or(true);
  goal.description = node.first_child("description");
  goal.method = node.first_child("method");
  goal.measure = node.first_child("measure");
  goal.criterion = node.first_child("criterion");
}

void fill(Indicator& indicator) {
  const xml::Node node = indicator.node;
  indicator.name = node.get("name");
  indicator.unit = node.get("unit");
  indicator.up_is_better = node.get("direction") != "down";
  indicator.target = number(node, "target");
  for (xml::Node value = node.first_child("value"); value; value = value.next("value")) {
    indicator.values.push_back(
        {value, value.get("period"), number(value, "num").value_or(Decimal()), value.get("kind") == "forecast"});
  }
}

Question question_of(xml::Node node) {
  const WordList values(node.get("value"));
  return {node, node.get("id"), values.contains("yes"), values.contains("partly"), values.contains("no")};
}

Assessment assessment_of(xml::Node node) {
  Assessment assessment;
  assessment.node = node;
  assessment.id = node.get("id");
  assessment.stated_value = node.get("value");
  assessment.stated_forecast = node.get("forecast");
  assessment.value = goal_value(assessment.stated_value);
  assessment.forecast = goal_value(assessment.stated_forecast);
  assessment.comment = node.first_child("comment");
  assessment.conclusion = node.first_child("conclusion");
  assessment.recommendation = node.first_child("recommendation");
  assessment.challenges = node.first_child("challenges");
  for (xml::Node answer = node.first_child("answer"); answer; answer = answer.next("answer")) {
    assessment.answers.push_back({answer, nullptr});
  }
  return assessment;
}

void fill(Report& report) {
  const xml::Node node = report.node;
  report.kind = word(node.get("kind"), report_kinds, ReportKind::follow);
  report.year = integer(node, "year").value_or(0);
  report.period = date(node, "period");
  report.due = date(node, "due");
  report.conclusion = node.first_child("conclusion");
  report.recommendation = node.first_child("recommendation");
  report.challenges = node.first_child("challenges");
  node.each_element([&](xml::Node child) {
    if (child.name() == "assessment") report.assessments.push_back(assessment_of(child));
    if (child.name() == "question") report.questions.push_back(question_of(child));
  });
}

}  // namespace

bool ViewReader::read_goal(xml::Node node, std::string_view name) {
  if (name == "level") {
    fill(add(views_.levels, node));
  } else if (name == "goal") {
    fill(add(views_.goals, node));
  } else if (name == "indicator") {
    fill(add(views_.indicators, node));
  } else if (name == "report") {
    fill(add(views_.reports, node));
  } else {
    return false;
  }
  return true;
}

void ViewReader::link_goals() {
  for (Level& level : views_.levels) level.decided_by = to<Body>(level.node, "decidedBy");
  for (Goal& goal : views_.goals) {
    goal.level = to<Level>(goal.node, "level");
    goal.parent = to<Goal>(goal.node, "parent");
    goal.body = to<Body>(goal.node, "body");
    if (goal.parent != nullptr) {
      views_.goals[static_cast<std::size_t>(goal.parent - views_.goals.data())].children.push_back(&goal);
    }
  }
  for (Indicator& indicator : views_.indicators) indicator.goal = to<Goal>(indicator.node, "goal");

  // A question may be put in one report and answered in another.
  std::unordered_map<std::string_view, const Question*> questions;
  for (const Report& report : views_.reports) {
    for (const Question& question : report.questions) questions.emplace(question.id, &question);
  }
  for (Report& report : views_.reports) {
    report.body = to<Body>(report.node, "body");
    for (Assessment& assessment : report.assessments) {
      assessment.report = &report;
      assessment.goal = to<Goal>(assessment.node, "goal");
      for (Answer& answer : assessment.answers) {
        const auto asked = questions.find(answer.node.get("question"));
        if (asked != questions.end()) answer.question = asked->second;
      }
    }
  }
}

}  // namespace planverk::plan
