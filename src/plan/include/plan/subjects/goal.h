/// Goals: levels, goals, indicators, reports with their assessments, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/body.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

enum class LevelKind {
  none,
  vision,
  overall,
  focus,
  regional,
  assignment,
  board,
  unit,
  staff_member,
  finance,
  stewardship,
};
enum class ReportKind { follow, interim, annual, board };
enum class GoalValue {
  none,
  yes,
  partly,
  no,
  other
};  ///< `other`: a word that is none of the three; `none`: not given

inline constexpr EnumWord<LevelKind> level_kinds[] = {{LevelKind::vision, "vision"},
                                                      {LevelKind::overall, "overall"},
                                                      {LevelKind::focus, "focus"},
                                                      {LevelKind::regional, "regional"},
                                                      {LevelKind::assignment, "assignment"},
                                                      {LevelKind::board, "board"},
                                                      {LevelKind::unit, "unit"},
                                                      {LevelKind::staff_member, "staffMember"},
                                                      {LevelKind::finance, "finance"},
                                                      {LevelKind::stewardship, "stewardship"}};
inline constexpr EnumWord<ReportKind> report_kinds[] = {{ReportKind::follow, "follow"},
                                                        {ReportKind::interim, "interim"},
                                                        {ReportKind::annual, "annual"},
                                                        {ReportKind::board, "board"}};
inline constexpr EnumWord<GoalValue> goal_values[] = {
    {GoalValue::yes, "yes"}, {GoalValue::partly, "partly"}, {GoalValue::no, "no"}};

struct Report;
struct Level {
  xml::Node node;
  std::string_view id, label;
  int rank = 0;
  bool optional = false;
  LevelKind kind = LevelKind::none;
  std::optional<int> years, max;
  const Body* decided_by = nullptr;
};
struct Goal {
  xml::Node node;
  std::string_view id, title;
  const Level* level = nullptr;
  const Goal* parent = nullptr;
  const Body* body = nullptr;
  std::optional<int> year, from, to;
  bool own = false;
  bool selected = true;
  xml::Node description, method, measure, criterion;  ///< null when absent
  std::vector<const Goal*> children;
};
struct IndicatorValue {
  xml::Node node;
  std::string_view period;
  std::optional<Decimal> value;  ///< none: nothing was measured
  std::optional<Decimal> women, men;
  bool forecast = false;
};
struct Comparison {
  xml::Node node;
  std::string_view label;
  Decimal value;
};
struct Indicator {
  xml::Node node;
  std::string_view id, name, unit;
  const Goal* goal = nullptr;
  bool up_is_better = true;
  std::optional<Decimal> target;
  std::vector<IndicatorValue> values;
  std::vector<Comparison> comparisons;
};
struct Question {
  xml::Node node;
  std::string_view id;
  bool for_yes = false, for_partly = false, for_no = false;
};
struct Answer {
  xml::Node node;
  const Question* question = nullptr;
};
struct Assessment {
  xml::Node node;
  std::string_view id;
  const Report* report = nullptr;
  const Goal* goal = nullptr;
  GoalValue value = GoalValue::none;
  GoalValue forecast = GoalValue::none;
  std::string_view stated_value, stated_forecast;  ///< as written
  xml::Node comment, conclusion, recommendation, challenges;
  std::vector<Answer> answers;
};
struct Report {
  xml::Node node;
  std::string_view id;
  ReportKind kind = ReportKind::follow;
  int year = 0;
  std::optional<Date> period, due;
  const Body* body = nullptr;
  xml::Node conclusion, recommendation, challenges;
  std::vector<Assessment> assessments;
  std::vector<Question> questions;
  /// When the year is closed there is no forecast: what came out is compared.
  [[nodiscard]] bool closes() const { return kind == ReportKind::annual || kind == ReportKind::board; }
};

struct GoalRegisters {
  std::vector<Level> levels;
  std::vector<Goal> goals;
  std::vector<Indicator> indicators;
  std::vector<Report> reports;
};
template <>
struct Register<Level> {
  static constexpr std::string_view element = "level";
  static constexpr auto list = &GoalRegisters::levels;
};
template <>
struct Register<Goal> {
  static constexpr std::string_view element = "goal";
  static constexpr auto list = &GoalRegisters::goals;
};
template <>
struct Register<Indicator> {
  static constexpr std::string_view element = "indicator";
  static constexpr auto list = &GoalRegisters::indicators;
};
template <>
struct Register<Report> {
  static constexpr std::string_view element = "report";
  static constexpr auto list = &GoalRegisters::reports;
};

}  // namespace planverk::plan
