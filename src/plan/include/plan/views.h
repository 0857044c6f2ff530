/// Typed views: what a variant's registers hold, read once into plain structs. In: a variant of a plan that passed
/// check_shape and check_references; what such a plan cannot hold (a risk without process) is not provided for, and a
/// reference whose target the variant no longer has is null. Out: lists in the plan's order, linked by pointers.
/// Nothing is computed here and nothing is judged; that is the figures stage.
///
/// Texts are views into the variant's tree, and pointers point into the Views: it is moved, never copied, and dies
/// before its variant. Money and scores are Decimal, as written.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/case_entities.h"
#include "plan/entities.h"
#include "plan/variant.h"
#include "xml/tree.h"

namespace planverk::plan {

struct Views {
  Views() = default;
  Views(Views&&) = default;
  Views& operator=(Views&&) = default;
  Views(const Views&) = delete;
  Views& operator=(const Views&) = delete;

  xml::Node root;
  std::vector<Organisation> organisations;
  std::vector<Unit> units;
  std::vector<Body> bodies;
  std::vector<Role> roles;
  std::vector<Person> persons;
  std::vector<Abbreviation> abbreviations;
  std::vector<Revision> revisions;
  std::vector<Accept> accepted;
  std::optional<PlanLimits> limits;
  std::vector<Calendar> calendars;
  std::vector<Scale> scales;
  std::vector<Area> areas;
  std::vector<Process> processes;
  std::vector<Risk> risks;
  std::vector<Action> actions;
  std::vector<Control> controls;
  std::vector<Level> levels;
  std::vector<Goal> goals;
  std::vector<Indicator> indicators;
  std::vector<Report> reports;
  std::vector<Budget> budgets;
  std::vector<BudgetLine> lines;    ///< of all budgets
  std::vector<BudgetGroup> groups;  ///< of all budgets
  std::vector<Dataset> datasets;
  std::vector<Series> series;  ///< of all datasets
  std::vector<Meeting> meetings;
  std::vector<Case> cases;
  Document document;

  [[nodiscard]] const Scale* scale(Axis axis) const;
  /// What an id (a process: its code) names, or null when it names nothing of that kind. For Organisation, Unit, Body,
  /// Role, Person, Revision, Area, Process, Risk, Action, Control, Level, Goal, Indicator, Report, Budget, BudgetLine,
  /// BudgetGroup, Dataset, Series, Calendar, Meeting and Case.
  template <class Entity>
  [[nodiscard]] const Entity* find(std::string_view id) const;
  /// The element that an id names, whatever it is.
  [[nodiscard]] xml::Node node(std::string_view id) const;

 private:
  friend class ViewReader;
  template <class Entity>
  [[nodiscard]] const Entity* pick(const std::vector<Entity>& list, std::string_view name, std::string_view id) const;
  struct Place {
    xml::Node node;
    std::size_t index = 0;  ///< in the list of its kind
  };
  std::unordered_map<std::string_view, Place> by_id_;
  std::unordered_map<std::string_view, std::size_t> process_by_code_;
};

/// Reads everything in one pass and links it in a second.
[[nodiscard]] Views read_views(const Variant& variant);

}  // namespace planverk::plan
