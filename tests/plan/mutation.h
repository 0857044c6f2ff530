/// A plan as a tree that a test can spoil, and the seeded ways of spoiling it.
#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "xml/tree.h"

namespace planverk::test {

struct Element {
  std::string name;  ///< empty for a text
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Element> children;

  static Element copy_of(xml::Node node);
  [[nodiscard]] std::string xml() const;
};

/// Values near the borders of every lexical form.
[[nodiscard]] const std::vector<std::string>& tricky_values();

/// Spoils trees, the same way for the same seed on every platform.
class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : random_(seed) {}
  /// Makes one change somewhere and gives its name.
  std::string change(Element& root);

 private:
  std::size_t pick(std::size_t below) { return static_cast<std::size_t>(random_() % below); }
  Element& any_element(Element& root);
  std::string any_element_name();
  std::string any_attribute_name();
  std::string misspelled(std::string name);

  std::mt19937_64 random_;
};

}  // namespace planverk::test
