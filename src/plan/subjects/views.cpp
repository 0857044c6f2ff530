#include "plan/views.h"

#include <charconv>
#include <type_traits>

#include "subjects/view_reader.h"

namespace planverk::plan {

std::optional<int> integer(xml::Node node, std::string_view attribute) {
  const std::string_view text = node.get(attribute);
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Decimal> number(xml::Node node, std::string_view attribute) {
  return Decimal::parse(node.get(attribute));
}
std::optional<Date> date(xml::Node node, std::string_view attribute) {
  return Date::parse(node.get(attribute));
}

std::optional<bool> boolean(xml::Node node, std::string_view attribute) {
  const auto text = node.find(attribute);
  if (!text) return std::nullopt;
  return *text == "true";
}

const Scale* Views::scale(Axis axis) const {
  for (const Scale& each : scales) {
    if (each.axis == axis) return &each;
  }
  return nullptr;
}

xml::Node Views::node(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? xml::Node() : found->second.node;
}

template <class Entity>
const Entity* Views::pick(const std::vector<Entity>& list, std::string_view name, std::string_view id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end() || found->second.node.name() != name || found->second.index >= list.size()) return nullptr;
  return &list[found->second.index];
}

template <class Entity>
const Entity* Views::find(std::string_view id) const {
  if constexpr (std::is_same_v<Entity, Organisation>) return pick(organisations, "organisation", id);
  if constexpr (std::is_same_v<Entity, Unit>) return pick(units, "unit", id);
  if constexpr (std::is_same_v<Entity, Body>) return pick(bodies, "body", id);
  if constexpr (std::is_same_v<Entity, Role>) return pick(roles, "role", id);
  if constexpr (std::is_same_v<Entity, Person>) return pick(persons, "person", id);
  if constexpr (std::is_same_v<Entity, Revision>) return pick(revisions, "revision", id);
  if constexpr (std::is_same_v<Entity, Area>) return pick(areas, "area", id);
  if constexpr (std::is_same_v<Entity, Risk>) return pick(risks, "risk", id);
  if constexpr (std::is_same_v<Entity, Action>) return pick(actions, "action", id);
  if constexpr (std::is_same_v<Entity, Control>) return pick(controls, "control", id);
  if constexpr (std::is_same_v<Entity, Level>) return pick(levels, "level", id);
  if constexpr (std::is_same_v<Entity, Goal>) return pick(goals, "goal", id);
  if constexpr (std::is_same_v<Entity, Indicator>) return pick(indicators, "indicator", id);
  if constexpr (std::is_same_v<Entity, Report>) return pick(reports, "report", id);
  if constexpr (std::is_same_v<Entity, Budget>) return pick(budgets, "budget", id);
  if constexpr (std::is_same_v<Entity, BudgetLine>) return pick(lines, "line", id);
  if constexpr (std::is_same_v<Entity, BudgetGroup>) return pick(groups, "group", id);
  if constexpr (std::is_same_v<Entity, Dataset>) return pick(datasets, "dataset", id);
  if constexpr (std::is_same_v<Entity, Series>) return pick(series, "series", id);
  if constexpr (std::is_same_v<Entity, Calendar>) return pick(calendars, "calendar", id);
  if constexpr (std::is_same_v<Entity, Meeting>) return pick(meetings, "meeting", id);
  if constexpr (std::is_same_v<Entity, Case>) return pick(cases, "case", id);
  if constexpr (std::is_same_v<Entity, Process>) {
    const auto found = process_by_code_.find(id);
    return found == process_by_code_.end() ? nullptr : &processes[found->second];
  }
}

template const Organisation* Views::find(std::string_view) const;
template const Unit* Views::find(std::string_view) const;
template const Body* Views::find(std::string_view) const;
template const Role* Views::find(std::string_view) const;
template const Person* Views::find(std::string_view) const;
template const Revision* Views::find(std::string_view) const;
template const Area* Views::find(std::string_view) const;
template const Process* Views::find(std::string_view) const;
template const Risk* Views::find(std::string_view) const;
template const Action* Views::find(std::string_view) const;
template const Control* Views::find(std::string_view) const;
template const Level* Views::find(std::string_view) const;
template const Goal* Views::find(std::string_view) const;
template const Indicator* Views::find(std::string_view) const;
template const Report* Views::find(std::string_view) const;
template const Budget* Views::find(std::string_view) const;
template const BudgetLine* Views::find(std::string_view) const;
template const BudgetGroup* Views::find(std::string_view) const;
template const Dataset* Views::find(std::string_view) const;
template const Series* Views::find(std::string_view) const;
template const Calendar* Views::find(std::string_view) const;
template const Meeting* Views::find(std::string_view) const;
template const Case* Views::find(std::string_view) const;

Views ViewReader::read() {
  views_.root = variant_.tree.root();
  views_.root.each_element([this](xml::Node node) { element(node); });
  link_bodies();
  link_settings();
  link_controls();
  link_goals();
  link_budgets();
  link_data();
  link_cases();
  read_document(variant_.document);
  remember_other_ids();
  return std::move(views_);
}

/// Ids of what is no entity of its own: sections, tables, items …
void ViewReader::remember_other_ids() {
  constexpr std::size_t in_no_list = static_cast<std::size_t>(-1);
  std::vector<xml::Node> open{views_.root};
  while (!open.empty()) {
    const xml::Node node = open.back();
    open.pop_back();
    if (const auto id = node.find("id")) views_.by_id_.try_emplace(*id, Views::Place{node, in_no_list});
    node.each_element([&](xml::Node child) { open.push_back(child); });
  }
}

void ViewReader::element(xml::Node node) {
  const std::string_view name = node.name();
  if (read_body(node, name) || read_setting(node, name) || read_control(node, name) || read_goal(node, name) ||
      read_budget(node, name) || read_data(node, name)) {
    return;
  }
  read_case(node, name);
}

Views read_views(const Variant& variant) {
  return ViewReader(variant).read();
}

}  // namespace planverk::plan
