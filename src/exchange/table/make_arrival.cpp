#include "table/make_arrival.h"

#include <algorithm>

namespace planverk::exchange {

namespace {

Arrival& child_of(Arrival& parent, const std::string& name) {
  parent.children.push_back({});
  parent.children.back().name = name;
  return parent.children.back();
}

/// The attributes by which children of a field that is spread are told apart: its period, and what other fields of the same
/// child set.
std::vector<std::string> child_key(const Register& of, const Field& field) {
  std::vector<std::string> key{field.child_key};
  for (const Field& other : of.fields) {
    if (other.child != field.child) continue;
    for (const auto& [name, value] : other.sets) {
      if (std::ranges::find(key, name) == key.end()) key.push_back(name);
    }
  }
  return key;
}

void add_words(Arrival& to, const Field& field, const Told& told) {
  Arrival& child = child_of(to, field.child);
  child.place = told.place;
  child.span = told.span;
  if (!field.prose) {
    child.text = told;
    return;
  }
  for (std::size_t at = 0; at < told.value.size();) {
    const std::size_t end = std::min(told.value.find('\n', at), told.value.size());
    child_of(child, "p").text = Told{told.value.substr(at, end - at), told.place, told.span};
    at = end + 1;
  }
}

/// A value of a period: several fields may tell of the same child.
void add_value(Arrival& to, const Register& of, const Field& field, const std::string& period, const Told& told) {
  const auto same = [&](const Arrival& child) {
    if (child.name != field.child || child.attributes.empty() || child.attributes.front().second.value != period) return false;
    return std::ranges::all_of(field.sets, [&](const auto& set) {
      return std::ranges::any_of(child.attributes, [&](const auto& each) { return each.first == set.first && each.second.value == set.second; });
    });
  };
  auto known = std::ranges::find_if(to.children, same);
  if (known == to.children.end()) {
    Arrival& child = child_of(to, field.child);
    child.key = child_key(of, field);
    child.place = told.place;
    child.span = told.span;
    child.attributes.emplace_back(field.child_key, Told{period, told.place, told.span});
    for (const auto& [name, value] : field.sets) child.attributes.emplace_back(name, Told{value, told.place, told.span});
    known = to.children.end() - 1;
  }
  known->attributes.emplace_back(field.attribute, told);
}

/// The period that a column of its own tells for the row's values.
std::string period_of(const Part& part, const Field& field) {
  for (const FieldValue& each : part.values) {
    if (each.field->child == field.child && each.field->attribute == field.child_key) return each.told.value;
  }
  return {};
}

}  // namespace

std::string key_name(const Field& field) {
  return field.attribute.empty() ? field.child + "()" : field.attribute;
}

std::vector<std::string> key_of(const Part& part) {
  for (const std::vector<std::string>& set : part.of->keys) {
    std::vector<std::string> names;
    for (const std::string& field : set) {
      const FieldValue* value = part.find(field);
      if (value != nullptr && !value->told.value.empty()) names.push_back(key_name(*value->field));
    }
    if (names.size() == set.size()) return names;
  }
  return {};
}

Arrival make_arrival(const Part& part) {
  Arrival out;
  out.name = part.of->element;
  for (const FieldValue& each : part.values) {
    const Field& field = *each.field;
    if (field.of_parent || each.told.value.empty()) continue;
    if (field.child.empty()) {
      out.attributes.emplace_back(field.attribute, each.told);
    } else if (field.child_key.empty()) {
      add_words(out, field, each.told);
    } else if (field.attribute != field.child_key) {
      const std::string period = each.with.empty() ? period_of(part, field) : each.with;
      if (!period.empty()) add_value(out, *part.of, field, period, each.told);
    }
  }
  return out;
}

void merge(Arrival& into, Arrival&& more, std::vector<Told>& contradicting) {
  for (auto& [name, value] : more.attributes) {
    const Told* known = told(into, name);
    if (known == nullptr) {
      into.attributes.emplace_back(name, std::move(value));
    } else if (known->value != value.value) {
      contradicting.push_back(value);
    }
  }
  for (Arrival& child : more.children) {
    const auto same = std::ranges::find_if(into.children, [&](const Arrival& each) {
      return each.name == child.name && std::ranges::all_of(child.key, [&](const std::string& name) {
               const Told* one = told(each, name);
               const Told* other = told(child, name);
               return (one == nullptr ? std::string() : one->value) == (other == nullptr ? std::string() : other->value);
             });
    });
    if (same == into.children.end()) {
      into.children.push_back(std::move(child));
    } else if (child.text && same->text && child.text->value != same->text->value) {
      contradicting.push_back(*child.text);
    } else if (!child.text) {
      merge(*same, std::move(child), contradicting);
    }
  }
}

}  // namespace planverk::exchange
