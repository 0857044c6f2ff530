/// Internal control: scales, areas, processes, risks, actions, controls, as structs. See plan/subjects/register.h.
#pragma once

#include "plan/subjects/register.h"

namespace planverk::plan {

enum class Axis { likelihood, consequence, value };
enum class AreaKind { none, economy, staff, operations };
enum class ActionStatus { not_started, on_plan, deviating, late, done, cancelled };
enum class Frequency { month, quarter, tertial, half, year, tertials, event, during_year };
enum class Outcome { ok, deviation, not_done };

inline constexpr EnumWord<Axis> axes[] = {
    {Axis::likelihood, "likelihood"}, {Axis::consequence, "consequence"}, {Axis::value, "value"}};
inline constexpr EnumWord<AreaKind> area_kinds[] = {
    {AreaKind::economy, "economy"}, {AreaKind::staff, "staff"}, {AreaKind::operations, "operations"}};
inline constexpr EnumWord<ActionStatus> action_statuses[] = {{ActionStatus::not_started, "notStarted"},
                                                             {ActionStatus::on_plan, "onPlan"},
                                                             {ActionStatus::deviating, "deviating"},
                                                             {ActionStatus::late, "late"},
                                                             {ActionStatus::done, "done"},
                                                             {ActionStatus::cancelled, "cancelled"}};
inline constexpr EnumWord<Frequency> frequencies[] = {
    {Frequency::month, "month"},     {Frequency::quarter, "quarter"},
    {Frequency::tertial, "tertial"}, {Frequency::half, "half"},
    {Frequency::year, "year"},       {Frequency::tertials, "tertials"},
    {Frequency::event, "event"},     {Frequency::during_year, "duringYear"}};
inline constexpr EnumWord<Outcome> outcomes[] = {
    {Outcome::ok, "ok"}, {Outcome::deviation, "deviation"}, {Outcome::not_done, "notDone"}};

struct Area;
struct Process;
struct Risk;
struct Action;
struct Control;
struct ScaleStep {
  xml::Node node;
  int value = 0;
  std::string_view label;
};
struct Band {
  xml::Node node;
  int from = 0;
  int to = 0;
  std::string_view label;
  int level = 1;
};
struct Scale {
  xml::Node node;
  Axis axis = Axis::likelihood;
  std::optional<int> min, max, mark_from;
  std::vector<ScaleStep> steps;
  std::vector<Band> bands;
};
struct Area {
  xml::Node node;
  std::string_view id, name;
  std::optional<int> order;
  AreaKind kind = AreaKind::none;
  std::vector<const Process*> processes;
};
struct Process {
  xml::Node node;
  std::string_view code, name;
  const Area* area = nullptr;
  std::vector<const Risk*> risks;
};
struct PreviousValue {
  xml::Node node;
  int year = 0;
  Decimal value;
};
/// The risk as it was assessed anew on a day after the plan was made.
struct Reassessment {
  xml::Node node;
  Date date;
  std::optional<Decimal> likelihood, consequence;
};
struct Risk {
  xml::Node node;
  std::string_view id;
  int no = 0;
  const Process* process = nullptr;
  std::optional<Decimal> likelihood, consequence, stated;
  std::optional<bool> handled;
  xml::Node title, effect;
  std::vector<PreviousValue> previous;
  std::vector<Reassessment> reassessments;
  std::vector<const Action*> actions;
  std::vector<const Control*> controls;
};
struct FollowUp {
  xml::Node node;
  Date date;
  ActionStatus status = ActionStatus::not_started;
};
struct Action {
  xml::Node node;
  std::string_view id;
  const Risk* risk = nullptr;        ///< the first that it names
  std::vector<const Risk*> risks;    ///< all of them
  const Control* corrects = nullptr;  ///< the control whose deviation it mends
  std::optional<Decimal> likelihood_after, consequence_after;
  ActionStatus status = ActionStatus::not_started;
  Date due;
  std::string_view responsible;  ///< id of a role, body or unit
  xml::Node title, wanted;
  std::vector<FollowUp> follow_ups;
};
struct ControlResult {
  xml::Node node;
  std::string_view period;
  Outcome outcome = Outcome::ok;
  std::optional<Date> date;
};
struct Control {
  xml::Node node;
  std::string_view id, on;
  const Risk* risk = nullptr;      ///< the first that it names
  std::vector<const Risk*> risks;  ///< all of them
  Frequency frequency = Frequency::month;
  std::optional<int> min, max;
  xml::Node title, what, how, when;
  std::vector<ControlResult> results;
};

struct RiskRegisters {
  std::vector<Scale> scales;
  std::vector<Area> areas;
  std::vector<Process> processes;
  std::vector<Risk> risks;
  std::vector<Action> actions;
  std::vector<Control> controls;

  [[nodiscard]] const Scale* scale(Axis axis) const;
};
template <>
struct Register<Area> {
  static constexpr std::string_view element = "area";
  static constexpr auto list = &RiskRegisters::areas;
};
template <>
struct Register<Process> {
  static constexpr std::string_view element = "process";
  static constexpr auto list = &RiskRegisters::processes;
};
template <>
struct Register<Risk> {
  static constexpr std::string_view element = "risk";
  static constexpr auto list = &RiskRegisters::risks;
};
template <>
struct Register<Action> {
  static constexpr std::string_view element = "action";
  static constexpr auto list = &RiskRegisters::actions;
};
template <>
struct Register<Control> {
  static constexpr std::string_view element = "control";
  static constexpr auto list = &RiskRegisters::controls;
};

}  // namespace planverk::plan
