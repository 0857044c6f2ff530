/// Fills Views: first every element becomes its struct, then references become pointers, when the lists no longer move.
#pragma once

#include <array>
#include <string_view>

#include "plan/views.h"

namespace planverk::plan {

class ViewReader {
 public:
  explicit ViewReader(const Variant& variant) : variant_(variant) {}
  Views read();

 private:
  void element(xml::Node node);
  // One pair a subject: true when the element was one of its own; then the links.
  bool read_body(xml::Node node, std::string_view name);
  bool read_setting(xml::Node node, std::string_view name);
  bool read_control(xml::Node node, std::string_view name);
  bool read_goal(xml::Node node, std::string_view name);
  bool read_budget(xml::Node node, std::string_view name);
  bool read_data(xml::Node node, std::string_view name);
  bool read_case(xml::Node node, std::string_view name);
  void read_lines(xml::Node parent);
  void link_bodies();
  void link_controls();
  void link_goals();
  void link_budgets();
  void link_data();
  void link_cases();
  void link_settings();
  void read_document(xml::Node node);
  void remember_other_ids();
  [[nodiscard]] Decision decision(xml::Node node) const;
  void link(Decision& decision) const;

  /// Adds an entity to its list and remembers its id.
  template <class Entity>
  Entity& add(std::vector<Entity>& list, xml::Node node) {
    if (const auto id = node.find("id")) views_.by_id_.try_emplace(*id, Views::Place{node, list.size()});
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

  const Variant& variant_;
  Views views_;
};

// Values that the shape check found well formed; absent or malformed ones give nothing, or the fallback.
[[nodiscard]] std::optional<int> integer(xml::Node node, std::string_view attribute);
[[nodiscard]] std::optional<Decimal> number(xml::Node node, std::string_view attribute);
[[nodiscard]] std::optional<Date> date(xml::Node node, std::string_view attribute);
[[nodiscard]] std::optional<bool> boolean(xml::Node node, std::string_view attribute);

/// The enumerator whose place the word has in `words`; `fallback` for any other word.
template <class Enum, std::size_t count>
[[nodiscard]] Enum word(std::string_view value, const std::array<std::string_view, count>& words, Enum fallback) {
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i] == value) return static_cast<Enum>(i);
  }
  return fallback;
}

[[nodiscard]] DecisionType decision_type(std::string_view word);

}  // namespace planverk::plan
