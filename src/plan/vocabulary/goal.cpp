// Goals: levels, goals, indicators, reports and their assessments.
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType level_attributes[] = {
    named,
    need("rank", positive, "Its place from the top, 1 first."),
    need("label", title_text, "The level's name as it prints."),
    may("decidedBy", reference, "body", "Who decides goals of this level."),
    may("years", count, "How many years its goals are valid."),
    or_else("false", "optional", boolean, "Whether a goal below may skip the level."),
    may("max", count, "How many goals of this level one goal above may have."),
    may("kind", enumeration, "vision overall focus regional assignment board unit staffMember finance stewardship",
        "Which of the usual levels it is."),
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
};
constexpr AttributeType indicator_attributes[] = {
    named,
    need("goal", reference, "goal", "The goal it measures."),
    need("name", title_text, "The indicator's name as it prints."),
    may("unit", text, "The unit of its values."),
    need("direction", enumeration, "up down", "Which way is better."),
    may("target", number, "The value to reach."),
};
constexpr AttributeType value_attributes[] = {
    need("period", text, "The year or part of a year."),
    need("num", number, "The value."),
    or_else("actual", "kind", enumeration, "actual forecast", "Whether it came out or is expected."),
};
constexpr AttributeType report_attributes[] = {
    named,
    need("kind", enumeration, "follow interim annual board", "What kind of report it is."),
    need("year", year, "The year it is about."),
    may("period", date, "The last day it is about."),
    may("body", reference, "body", "The body whose goals it assesses."),
    may("due", date, "When it is to be handed in."),
};
constexpr AttributeType question_attributes[] = {
    named,
    need("value", enumerations, "yes partly no", "The values for which it is to be answered."),
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
     "indicator-value",
     {},
     {},
     "A figure that shows how a goal comes along."},
    {"indicator-value", "value", Content::empty, value_attributes, {}, {}, {}, "The indicator's value for a period."},
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

}  // namespace

std::span<const ElementType> goal_types() {
  return types;
}

}  // namespace planverk::plan
