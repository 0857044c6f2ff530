#include "compare/match.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/utf8.h"

namespace planverk::exchange {

namespace {

using plan::ValueType;

bool is_number(const plan::AttributeType* type) {
  if (type == nullptr) return false;
  switch (type->type) {
    case ValueType::integer:
    case ValueType::count:
    case ValueType::positive:
    case ValueType::number:
    case ValueType::percent:
      return true;
    default:
      return false;
  }
}

/// A form that is equal for values that mean the same.
std::string form_of(const plan::AttributeType* type, std::string_view value) {
  if (value.empty() && type != nullptr) value = type->fallback;
  if (is_number(type)) {
    if (const auto number = Decimal::parse(value)) return number->trimmed().text();
  }
  return std::string(utf8::trim(utf8::collapse(value)));
}

/// Of several references, the first one is what the element stands with.
std::string key_form(const plan::AttributeType* type, std::string_view value) {
  std::string form = form_of(type, value);
  if (type != nullptr && type->type == ValueType::references) form.resize(std::min(form.find(' '), form.size()));
  return form;
}

constexpr char between = '\x1f';

bool is_child(std::string_view name) {
  return name.ends_with("()");
}

std::string_view child_name(std::string_view name) {
  return name.substr(0, name.size() - 2);
}

const plan::AttributeType* attribute_of(const plan::ElementType* type, std::string_view name) {
  return type == nullptr || is_child(name) ? nullptr : plan::find_attribute(*type, name);
}

std::string key_of(const Arrival& arrival, const plan::ElementType* type) {
  std::string key;
  for (const std::string& name : arrival.key) {
    const Told* value = told(arrival, name);
    key += key_form(attribute_of(type, name), value == nullptr ? std::string_view() : std::string_view(value->value)) + between;
  }
  return key;
}

std::string key_of(xml::Node node, const std::vector<std::string>& names, const plan::ElementType* type) {
  std::string key;
  for (const std::string& name : names) {
    key += is_child(name) ? form_of(nullptr, node.first_child(child_name(name)).text())
                          : key_form(attribute_of(type, name), node.get(name));
    key += between;
  }
  return key;
}

}  // namespace

bool same_value(const plan::AttributeType* type, std::string_view one, std::string_view other) {
  return form_of(type, one) == form_of(type, other);
}

const Told* told(const Arrival& arrival, std::string_view name) {
  if (is_child(name)) {
    const auto child = std::ranges::find(arrival.children, child_name(name), &Arrival::name);
    return child == arrival.children.end() || !child->text ? nullptr : &*child->text;
  }
  const auto found = std::ranges::find(arrival.attributes, name, [](const auto& each) { return std::string_view(each.first); });
  return found == arrival.attributes.end() ? nullptr : &found->second;
}

std::vector<xml::Node> Matcher::candidates(xml::Node parent, std::string_view name) {
  constexpr std::string_view group = "group";
  std::vector<xml::Node> out;
  parent.each_element([&](xml::Node child) {
    if (child.name() == name) out.push_back(child);
    if (child.name() != group || name == group) return;
    child.each_element([&](xml::Node below) {
      if (below.name() == name) out.push_back(below);
    });
  });
  return out;
}

const std::vector<xml::Node>& Matcher::find(xml::Node parent, const plan::ElementType* type, const Arrival& arrival) {
  std::string known_by = arrival.name;
  for (const std::string& name : arrival.key) known_by += between + name;
  const auto [at, fresh] = indices_.try_emplace({parent.key(), known_by});
  if (fresh) {
    for (const xml::Node node : candidates(parent, arrival.name)) at->second[key_of(node, arrival.key, type)].push_back(node);
  }
  static const std::vector<xml::Node> none;
  const auto found = at->second.find(key_of(arrival, type));
  return found == at->second.end() ? none : found->second;
}

}  // namespace planverk::exchange
