/// The names that expressions of a template may use: those of the plan vocabulary and of the figures. A name that no
/// plan can have is an error when the template is compiled; an attribute that the element at hand cannot have, when it
/// is printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace planverk::templates {

class Names {
 public:
  static const Names& of_the_plan();

  [[nodiscard]] bool is_element(std::string_view name) const;
  [[nodiscard]] bool is_attribute(std::string_view name) const;
  /// Whether elements of that name can carry the attribute.
  [[nodiscard]] bool may_carry(std::string_view element, std::string_view attribute) const;
  [[nodiscard]] std::optional<std::string_view> nearest_attribute(std::string_view element,
                                                                  std::string_view wrong) const;

  struct Unknown {
    std::string name;
    bool attribute = false;
    std::size_t offset = 0;
    std::optional<std::string_view> nearest;
  };
  /// Names in an XPath expression that no plan can have.
  [[nodiscard]] std::vector<Unknown> unknown_in(std::string_view expression) const;

 private:
  Names();
  void add(std::string_view element, std::string_view attribute);
  void add_everywhere(std::string_view attribute);
  void judge(std::string_view name, bool attribute, std::size_t offset, std::vector<Unknown>& out) const;
  std::unordered_map<std::string_view, std::vector<std::string_view>> attributes_of_;
  std::vector<std::string_view> everywhere_;  ///< attributes that any element may carry
  std::vector<std::string_view> elements_;
  std::vector<std::string_view> attributes_;
  std::unordered_set<std::string_view> element_set_, attribute_set_;
};

}  // namespace planverk::templates
