#include "compare/build.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::exchange {

namespace {

constexpr std::string_view origin_attribute = "origin";

/// The place of a name among the children of the type; last where it has none.
std::size_t place_of(const plan::ElementType& type, std::string_view child) {
  const auto names = plan::children_of(type);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const plan::ElementType* each = plan::find_type(names[i]);
    if (each != nullptr && each->name == child) return i;
  }
  return names.size();
}

void add_attributes(const Arrival& arrival, const plan::ElementType& type, Ids& ids, edit::Element& element) {
  const auto value_of = [&](std::string_view name) -> const std::string* {
    const auto found = std::ranges::find(arrival.attributes, name, [](const auto& each) { return std::string_view(each.first); });
    return found == arrival.attributes.end() || found->second.value.empty() ? nullptr : &found->second.value;
  };
  for (const plan::AttributeType& attribute : type.attributes) {
    if (const std::string* value = value_of(attribute.name)) {
      element.set(attribute.name, *value);
      if (attribute.name == "id") ids.take(*value);
    } else if (attribute.name == "id" && !arrival.suggested_id.empty()) {
      element.set("id", ids.give(arrival.suggested_id));
    }
  }
  // What the vocabulary does not know is found by the checks, at its place.
  for (const auto& [name, value] : arrival.attributes) {
    if (!value.value.empty()) element.set(name, value.value);
  }
}

}  // namespace

Ids::Ids(const xml::Tree& plan) {
  const auto visit = [&](auto&& self, xml::Node parent) -> void {
    parent.each_element([&](xml::Node node) {
      if (const auto id = node.find("id")) ids_.emplace(*id);
      self(self, node);
    });
  };
  visit(visit, plan.root());
}

std::string Ids::give(std::string_view wanted) {
  std::string id(wanted);
  for (std::size_t number = 2; ids_.contains(id); ++number) id = std::string(wanted) + "-" + std::to_string(number);
  ids_.insert(id);
  return id;
}

bool carries_origin(const plan::ElementType* type) {
  return type != nullptr && plan::find_attribute(*type, origin_attribute) != nullptr;
}

bool is_prose(const Arrival& arrival) {
  return arrival.key.empty() && arrival.attributes.empty() && !arrival.children.empty() && !arrival.text &&
         std::ranges::all_of(arrival.children, [](const Arrival& each) {
           return each.name == "p" && each.text && each.key.empty() && each.attributes.empty();
         });
}

bool tells_more_than_key(const Arrival& arrival, const plan::ElementType& type) {
  const auto in_key = [&](std::string_view name) { return std::ranges::find(arrival.key, name) != arrival.key.end(); };
  if (arrival.text) return true;
  if (std::ranges::any_of(arrival.attributes, [&](const auto& each) { return each.first != "id" && !in_key(each.first); })) return true;
  return std::ranges::any_of(arrival.children, [&](const Arrival& child) {
    return !in_key(child.name + "()") && !carries_origin(plan::child_type(type, child.name));
  });
}

edit::Element build(const Arrival& arrival, const plan::ElementType& type, std::string_view origin, Ids& ids) {
  edit::Element element{arrival.name, {}, {}};
  add_attributes(arrival, type, ids, element);
  if (!origin.empty() && carries_origin(&type) && tells_more_than_key(arrival, type)) element.set(origin_attribute, std::string(origin));
  if (arrival.text && !arrival.text->value.empty()) element.append_text(arrival.text->value);
  std::vector<const Arrival*> children;
  for (const Arrival& child : arrival.children) children.push_back(&child);
  std::ranges::stable_sort(children, {}, [&](const Arrival* child) { return place_of(type, child->name); });
  for (const Arrival* child : children) {
    if (child->text && child->text->value.empty()) continue;
    const plan::ElementType* own = plan::child_type(type, child->name);
    element.append(own == nullptr ? edit::Element{child->name, {}, {}} : build(*child, *own, origin, ids));
  }
  return element;
}

std::string label_of(xml::Node node) {
  for (const std::string_view name : {"title", "name", "label"}) {
    if (!node.get(name).empty()) return std::string(node.get(name));
  }
  if (const xml::Node title = node.first_child("title")) return std::string(utf8::trim(utf8::collapse(title.text())));
  return std::string(node.get("id"));
}

}  // namespace planverk::exchange
