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

#include "plan/subjects/document.h"
#include "plan/subjects/registers.h"
#include "plan/variant.h"
#include "xml/tree.h"

namespace planverk::plan {

struct Views : Registers {
  Views() = default;
  Views(Views&&) = default;
  Views& operator=(Views&&) = default;
  Views(const Views&) = delete;
  Views& operator=(const Views&) = delete;

  xml::Node root;
  Document document;

  /// What an id (a process: its code) names, or null when it names nothing of that kind. For all that Register knows.
  template <class Entity>
  [[nodiscard]] const Entity* find(std::string_view id) const {
    const std::vector<Entity>& list = this->*Register<Entity>::list;
    const std::size_t index = place_of(Register<Entity>::element, id);
    return index < list.size() ? &list[index] : nullptr;
  }
  /// The element that an id names, whatever it is.
  [[nodiscard]] xml::Node node(std::string_view id) const;

 private:
  friend class ViewReader;
  /// Where in its list the element of that name is that the id names; past any list when there is none.
  [[nodiscard]] std::size_t place_of(std::string_view element, std::string_view id) const;
  struct Place {
    xml::Node node;
    std::size_t index = 0;  ///< in the list of its kind
  };
  std::unordered_map<std::string_view, Place> by_id_;
};

/// Reads everything in one pass and links it in a second.
[[nodiscard]] Views read_views(const Variant& variant);

}  // namespace planverk::plan
