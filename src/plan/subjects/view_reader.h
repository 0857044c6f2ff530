/// Fills Views: first every element becomes its struct, then references become pointers, when the lists no longer move.
#pragma once

#include <string_view>

#include "plan/views.h"

namespace planverk::plan {

class ViewReader {
 public:
  explicit ViewReader(const Variant& variant) : variant_(variant) {}
  Views read();

  // For the subjects.
  [[nodiscard]] Views& views() { return views_; }
  /// Adds an entity to its list and remembers its id, or what else names it.
  template <class Entity>
  Entity& add(std::vector<Entity>& list, xml::Node node, std::string_view key = "id") {
    if (const auto id = node.find(key)) views_.by_id_.try_emplace(*id, Views::Place{node, list.size()});
    list.push_back(Entity{});
    list.back().node = node;
    if constexpr (requires { list.back().id; }) list.back().id = node.get("id");
    return list.back();
  }
  /// What the attribute refers to; null when it is absent or names another kind.
  template <class Entity>
  [[nodiscard]] const Entity* to(xml::Node node, std::string_view attribute) const {
    return views_.find<Entity>(node.get(attribute));
  }

 private:
  void read_document(xml::Node node);
  void remember_other_ids();

  const Variant& variant_;
  Views views_;
};

// Values that the shape check found well formed; absent or malformed ones give nothing, or the fallback.
[[nodiscard]] std::optional<int> integer_in(xml::Node node, std::string_view attribute);
[[nodiscard]] std::optional<Decimal> number_in(xml::Node node, std::string_view attribute);
[[nodiscard]] std::optional<Date> date_in(xml::Node node, std::string_view attribute);
[[nodiscard]] std::optional<bool> boolean_in(xml::Node node, std::string_view attribute);

}  // namespace planverk::plan
