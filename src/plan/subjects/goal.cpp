// Goals: levels, goals, indicators, reports with their assessments.
#include <unordered_map>

#include "base/word_list.h"
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType level_attributes[] = {
    named,
    need("rank", positive, "Its place from the top, 1 first."),
    need("label", title_text, "The level's name as it prints."),
    may("decidedBy", reference, "body", "Who decides goals of this level."),
    may("years", count, "How many years its goals are valid."),
    or_else("false", "optional", boolean, "Whether a goal below may skip the level."),
    may("max", count, "How many goals of this level one goal above may have."),
    may("kind", enumeration, words_of<level_kinds>, "Which of the usual levels it is."),
};
constexpr AttributeType goal_attributes[] = {
    named,
    need("level", reference, "level", "The goal's level."),
    may("parent", reference, "goal", "The goal above it."),
    may("body", reference, "body", "Whose goal it is."),
    may("year", year, "The year it is for."),
    may("from", year, "The first year it is for."),
    may("to", year, "The last year it is for."),
    need("title", title_text, "The goal itself."),
    or_else("false", "own", boolean, "A goal that the body set itself."),
    or_else("true", "selected", boolean, "Whether the body works with it."),
    may("reason", printed_text, "Why the body does not work with it; printed where the goal is marked so."),
    taken_from,
};
constexpr AttributeType indicator_attributes[] = {
    named,
    need("goal", reference, "goal", "The goal it measures."),
    need("name", title_text, "The indicator's name as it prints."),
    may("unit", text, "The unit of its values."),
    may("unitOne", text, "The same of one: `visit`. Printed behind a value of one."),
    need("direction", enumeration, "up down", "Which way is better."),
    may("target", number, "The value to reach."),
    or_else("women", "split", enumeration, "women girls",
            "How the parts of its values are called: women and men, or girls and boys."),
    taken_from,
};
constexpr AttributeType value_attributes[] = {
    need("period", text, "The year or part of a year."),
    may("num", number, "The value; without it, nothing was measured in the period, and the document says so."),
    may("women", number, "The same of women, or girls."),
    may("men", number, "The same of men, or boys."),
    or_else("actual", "kind", enumeration, "actual forecast", "Whether it came out or is expected."),
    taken_from,
};
constexpr AttributeType comparison_attributes[] = {
    need("label", title_text, "Whom it is compared with, as it prints: the country, similar municipalities."),
    need("num", number, "Their value."),
    may("period", printed_text, "The year or part of a year that their value is of."),
    taken_from,
};
constexpr AttributeType report_attributes[] = {
    named,
    need("kind", enumeration, words_of<report_kinds>, "What kind of report it is."),
    need("year", year, "The year it is about."),
    may("period", date, "The last day it is about."),
    may("body", reference, "body", "The body whose goals it assesses."),
    may("due", date, "When it is to be handed in."),
};
constexpr AttributeType question_attributes[] = {
    named,
    need("value", enumerations, words_of<goal_values>, "The values for which it is to be answered."),
};
constexpr AttributeType assessment_attributes[] = {
    may_be_named,
    need("goal", reference, "goal", "The goal that is assessed."),
    need("value", text, "`yes`, `partly` or `no`; anything else is a finding."),
    may("forecast", text, "The same for the whole year, in an interim report."),
};
constexpr AttributeType answer_attributes[] = {
    need("question", reference, "question", "The question that is answered.")};

constexpr ElementType types[] = {
    {"level", "level", Content::empty, level_attributes, {}, {}, {}, "A level of the goal model."},
    {"goal",
     "goal",
     Content::elements,
     goal_attributes,
     "description method measure criterion",
     {},
     "description method measure criterion",
     "A goal."},
    {"description", "description", Content::elements, {}, "%block", {}, {}, "What the goal means."},
    {"method", "method", Content::mixed, {}, "%inline p list", {}, {}, "How the goal is to be reached."},
    {"measure", "measure", Content::mixed, {}, "%inline p list", {}, {}, "What is measured."},
    {"criterion", "criterion", Content::mixed, {}, "%inline p list", {}, {}, "When the goal counts as met."},
    {"indicator",
     "indicator",
     Content::elements,
     indicator_attributes,
     "indicator-value comparison",
     {},
     {},
     "A figure that shows how a goal comes along."},
    {"indicator-value", "value", Content::empty, value_attributes, {}, {}, {}, "The indicator's value for a period."},
    {"comparison",
     "comparison",
     Content::empty,
     comparison_attributes,
     {},
     {},
     {},
     "The same figure of others, to compare with."},
    {"report",
     "report",
     Content::elements,
     report_attributes,
     "assessment question conclusion recommendation challenges",
     {},
     "conclusion recommendation challenges",
     "A report on goals: what was asked and how each goal was assessed."},
    {"question",
     "question",
     Content::mixed,
     question_attributes,
     "%inline",
     {},
     {},
     "A guiding question of the scale."},
    {"assessment",
     "assessment",
     Content::elements,
     assessment_attributes,
     "comment answer conclusion recommendation challenges",
     {},
     "comment conclusion recommendation challenges",
     "How far one goal is met."},
    {"comment", "comment", Content::mixed, {}, "%inline p list", {}, {}, "A comment to the assessment."},
    {"answer",
     "answer",
     Content::mixed,
     answer_attributes,
     "%inline p list",
     {},
     {},
     "The answer to a guiding question."},
    {"conclusion", "conclusion", Content::mixed, {}, "%inline p list", {}, {}, "What follows from the assessment."},
    {"recommendation", "recommendation", Content::mixed, {}, "%inline p list", {}, {}, "What is recommended."},
    {"challenges", "challenges", Content::mixed, {}, "%inline p list", {}, {}, "Challenges to come."},
};

}  // namespace table

GoalValue goal_value(std::string_view text) {
  return value_of(goal_values, text, text.empty() ? GoalValue::none : GoalValue::other);
}

void fill(Level& level) {
  level.label = level.node.get("label");
  level.rank = integer_in(level.node, "rank").value_or(0);
  level.optional = boolean_in(level.node, "optional").value_or(false);
  level.kind = value_of(level_kinds, level.node.get("kind"), LevelKind::none);
  level.years = integer_in(level.node, "years");
  level.max = integer_in(level.node, "max");
}

void fill(Goal& goal) {
  const xml::Node node = goal.node;
  goal.title = node.get("title");
  goal.year = integer_in(node, "year");
  goal.from = integer_in(node, "from");
  goal.to = integer_in(node, "to");
  goal.own = boolean_in(node, "own").value_or(false);
  goal.selected = boolean_in(node, "selected").value_or(true);
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
  indicator.target = number_in(node, "target");
  for (xml::Node value = node.first_child("value"); value; value = value.next("value")) {
    indicator.values.push_back({value, value.get("period"), number_in(value, "num"), number_in(value, "women"),
                                number_in(value, "men"), value.get("kind") == "forecast"});
  }
  for (xml::Node other = node.first_child("comparison"); other; other = other.next("comparison"))
    indicator.comparisons.push_back({other, other.get("label"), number_in(other, "num").value_or(Decimal())});
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
  report.kind = value_of(report_kinds, node.get("kind"), ReportKind::follow);
  report.year = integer_in(node, "year").value_or(0);
  report.period = date_in(node, "period");
  report.due = date_in(node, "due");
  report.conclusion = node.first_child("conclusion");
  report.recommendation = node.first_child("recommendation");
  report.challenges = node.first_child("challenges");
  node.each_element([&](xml::Node child) {
    if (child.name() == "assessment") report.assessments.push_back(assessment_of(child));
    if (child.name() == "question") report.questions.push_back(question_of(child));
  });
}

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "level") {
    fill(reader.add(reader.views().levels, node));
  } else if (name == "goal") {
    fill(reader.add(reader.views().goals, node));
  } else if (name == "indicator") {
    fill(reader.add(reader.views().indicators, node));
  } else if (name == "report") {
    fill(reader.add(reader.views().reports, node));
  } else {
    return false;
  }
  return true;
}

void link(ViewReader& reader) {
  for (Level& level : reader.views().levels) level.decided_by = reader.to<Body>(level.node, "decidedBy");
  for (Goal& goal : reader.views().goals) {
    goal.level = reader.to<Level>(goal.node, "level");
    goal.parent = reader.to<Goal>(goal.node, "parent");
    goal.body = reader.to<Body>(goal.node, "body");
    if (goal.parent != nullptr) {
      reader.views().goals[static_cast<std::size_t>(goal.parent - reader.views().goals.data())].children.push_back(
          &goal);
    }
  }
  for (Indicator& indicator : reader.views().indicators) indicator.goal = reader.to<Goal>(indicator.node, "goal");

  // A question may be put in one report and answered in another.
  std::unordered_map<std::string_view, const Question*> questions;
  for (const Report& report : reader.views().reports) {
    for (const Question& question : report.questions) questions.emplace(question.id, &question);
  }
  for (Report& report : reader.views().reports) {
    report.body = reader.to<Body>(report.node, "body");
    for (Assessment& assessment : report.assessments) {
      assessment.report = &report;
      assessment.goal = reader.to<Goal>(assessment.node, "goal");
      for (Answer& answer : assessment.answers) {
        const auto asked = questions.find(answer.node.get("question"));
        if (asked != questions.end()) answer.question = asked->second;
      }
    }
  }
}

}  // namespace

extern const Subject goal_subject;
constinit const Subject goal_subject{"level goal indicator report", table::types, read, link};

}  // namespace planverk::plan
