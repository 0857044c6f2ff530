/// The structs that views are made of: one for each kind of element in a plan's registers. Each keeps
/// its element; texts are views into the variant's tree, pointers lead to other structs of the same Views (views.h),
/// and a reference whose target the variant no longer has is null. Money and scores are Decimal, as written.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "xml/tree.h"

namespace planverk::plan {

enum class OrganisationKind { municipality, region, state, company };
enum class BodyType {
  council,
  executive,
  committee,
  board,
  working_committee,
  controllers,
  reference_group,
  forum,
  directorate,
  management,
};
enum class Axis { likelihood, consequence, value };
enum class AreaKind { none, economy, staff, operations };
enum class ActionStatus { not_started, on_plan, deviating, late, done, cancelled };
enum class Frequency { month, quarter, tertial, half, year, tertials, event, during_year };
enum class Outcome { ok, deviation, not_done };
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
enum class LineKind { none, income, cost, sum };  ///< `none`: a part of another line, whose kind it has

struct Organisation {
  xml::Node node;
  std::string_view id, name;
  OrganisationKind kind = OrganisationKind::municipality;
  const Organisation* parent = nullptr;
};
struct Unit {
  xml::Node node;
  std::string_view id, name;
  const Organisation* organisation = nullptr;  ///< of the unit, or of the units above it
  const Unit* parent = nullptr;
};
struct Body {
  xml::Node node;
  std::string_view id, name;
  BodyType type = BodyType::board;
  bool deciding = false;
  const Body* parent = nullptr;
  const Organisation* organisation = nullptr;
};
struct Role {
  xml::Node node;
  std::string_view id, title, party;
  const Unit* unit = nullptr;
  const Body* body = nullptr;
  std::optional<Decimal> share;
};
struct Person {
  xml::Node node;
  std::string_view id, display_name;
  const Role* role = nullptr;
};

struct Abbreviation {
  xml::Node node;
  std::string_view short_form, long_form;
};
struct Revision {
  xml::Node node;
  std::string_view id, type, state;
  std::optional<Date> date;
  const Revision* pair = nullptr;
};
/// A finding that the plan accepts.
struct Accept {
  xml::Node node;
  std::string_view rule, at, reason;
  const Role* by = nullptr;  ///< null when a body accepts it
  std::optional<Date> date;
};
struct PlanLimits {
  xml::Node node;
  std::optional<int> goals_max;
  std::optional<int> goal_years;
  std::optional<Decimal> deficit_percent;
};
struct Event {
  xml::Node node;
  std::optional<int> month;
  std::optional<Date> date;
  std::string_view actor, output;  ///< actor: an id
};
struct Calendar {
  xml::Node node;
  std::string_view id;
  std::vector<Event> events;
};

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
struct Area;
struct Process;
struct Risk;
struct Action;
struct Control;
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
struct Risk {
  xml::Node node;
  std::string_view id;
  int no = 0;
  const Process* process = nullptr;
  std::optional<Decimal> likelihood, consequence, stated;
  std::optional<bool> handled;
  xml::Node title, effect;
  std::vector<PreviousValue> previous;
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
  const Risk* risk = nullptr;
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
};
struct Control {
  xml::Node node;
  std::string_view id, on;
  const Risk* risk = nullptr;
  Frequency frequency = Frequency::month;
  std::optional<int> min, max;
  xml::Node title, what, how, when;
  std::vector<ControlResult> results;
};

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
  Decimal value;
  bool forecast = false;
};
struct Indicator {
  xml::Node node;
  std::string_view id, name, unit;
  const Goal* goal = nullptr;
  bool up_is_better = true;
  std::optional<Decimal> target;
  std::vector<IndicatorValue> values;
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
struct Report;
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
};

struct Budget;
struct BudgetGroup;
struct BudgetLine {
  xml::Node node;
  std::string_view id, label, earmarked;
  Decimal amount;
  LineKind kind = LineKind::none;
  std::optional<Decimal> stated;
  const Budget* budget = nullptr;
  const BudgetGroup* group = nullptr;  ///< the group that it stands in
  const BudgetLine* breaks = nullptr;  ///< the line that it is a part of
  const Goal* goal = nullptr;
  xml::Node narrative;
  std::vector<const BudgetLine*> parts;  ///< the lines that break this one, in order
};
struct BudgetGroup {
  xml::Node node;
  std::string_view id, label;
  const Budget* budget = nullptr;
  const Goal* goal = nullptr;
  std::optional<Decimal> amount;  ///< as stated
  std::vector<const BudgetLine*> lines;
};
struct Budget {
  xml::Node node;
  std::string_view id, label, unit;
  int year = 0;
  const Body* body = nullptr;
  std::optional<Decimal> frame;
  const Budget* previous = nullptr;
  std::vector<const BudgetLine*> lines;  ///< all of them, those in groups at their place
  std::vector<const BudgetGroup*> groups;
};

struct DataPoint {
  xml::Node node;
  std::string_view key;
  Decimal value;
};
struct Dataset;
struct Series {
  xml::Node node;
  std::string_view id, label;
  const Dataset* dataset = nullptr;
  std::vector<DataPoint> points;
};
struct Dataset {
  xml::Node node;
  std::string_view id, label, unit;
  std::vector<const Series*> series;
};

}  // namespace planverk::plan
