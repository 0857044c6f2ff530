#include "compile/scope.h"

#include <algorithm>
#include <span>

#include "plan/vocabulary.h"

namespace planverk::templates {

namespace {

constexpr GivenVariable given[] = {
    {"plan", ValueType::node, "the plan's root: its registers stand below it"},
    {"document", ValueType::node, "the document that is made"},
    {"lang", ValueType::text, "the language of the labels"},
    {"prose-lang", ValueType::text, "the language of the plan's own words"},
    {"as-of", ValueType::text, "the day that the plan is read as of"},
    {"title", ValueType::text, "the document's title, from the kind's `t:title`"},
    {"kind", ValueType::text, "the document's kind"},
    {"reading", ValueType::text, "how tracked changes are read: `marked`, `original` or `final`"},
    {"theme", ValueType::node, "the theme's switches, as its attributes: `$theme/@proposal`"},
    {"draft", ValueType::boolean, "whether the plan calls the document a draft"},
    {"organisation", ValueType::text, "the name of the organisation that sends the document; may be empty"},
    {"fields", ValueType::text,
     "the fields that the document's kind asks for in its language, each between spaces: `contains($fields, ' dnr ')`"},
    {"signature-fields", ValueType::boolean, "whether it is asked for with fields to be signed electronically"},
};

static_assert(std::size(given) == given_count);

constexpr GivenVariable in_loop[] = {
    {"position", ValueType::number, "where the node stands in the loop, from 1"},
    {"size", ValueType::number, "how many nodes the loop visits"},
    {"group-size", ValueType::number, "how many nodes the group has; on a path, how many leaves stand below the node"},
    {"first-in-group", ValueType::boolean, "whether the node is the first of its group"},
    {"last-in-group", ValueType::boolean, "whether the node is the last of its group"},
    {"group-key", ValueType::text, "what the nodes of the group have in common"},
};

std::optional<Variable> find_in(std::span<const GivenVariable> variables, Variable::Place place,
                                std::string_view name) {
  const auto found = std::ranges::find(variables, name, &GivenVariable::name);
  if (found == variables.end()) return std::nullopt;
  return Variable{std::string(name), place, found->type, static_cast<std::uint16_t>(found - variables.begin())};
}

}  // namespace

std::vector<GivenVariable> given_variables() {
  return {std::begin(given), std::end(given)};
}

std::vector<GivenVariable> loop_variables() {
  return {std::begin(in_loop), std::end(in_loop)};
}

std::optional<Variable> Scope::find(std::string_view name) const {
  for (auto own = own_.rbegin(); own != own_.rend(); ++own) {
    if (own->name == name) return *own;
  }
  if (auto found = find_in(given, Variable::Place::given, name)) return found;
  return find_in(in_loop, Variable::Place::loop, name);
}

std::optional<std::string> Scope::nearest(std::string_view wrong) const {
  std::vector<std::string_view> names;
  for (const Variable& own : own_) names.push_back(own.name);
  for (const GivenVariable& each : given) names.push_back(each.name);
  for (const GivenVariable& each : in_loop) names.push_back(each.name);
  const auto found = plan::nearest(wrong, names);
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

Variable Scope::declare(std::string_view name, ValueType type) {
  own_.push_back({std::string(name), Variable::Place::own, type, slots_++});
  return own_.back();
}

}  // namespace planverk::templates
