/// Arrivals as elements that can be put into a plan.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "edit/element.h"
#include "exchange/delivery.h"
#include "plan/vocabulary.h"
#include "xml/tree.h"

namespace planverk::exchange {

/// The ids of a plan, and those that were given since.
class Ids {
 public:
  explicit Ids(const xml::Tree& plan);
  /// `wanted`, with a number behind it where it is taken; from now on it is.
  std::string give(std::string_view wanted);
  [[nodiscard]] bool taken(std::string_view id) const { return ids_.contains(id); }
  void take(std::string_view id) { ids_.emplace(id); }

 private:
  std::set<std::string, std::less<>> ids_;
};

/// Attributes and children in the order of the vocabulary; an id where the type has one; `origin` where the type has that
/// and the arrival tells more than its key.
[[nodiscard]] edit::Element build(const Arrival& arrival, const plan::ElementType& type, std::string_view origin, Ids& ids);

/// Whether the arrival tells something beside its key, children that carry their own origin apart.
[[nodiscard]] bool tells_more_than_key(const Arrival& arrival, const plan::ElementType& type);
[[nodiscard]] bool carries_origin(const plan::ElementType* type);
/// Paragraphs and nothing else: they are taken as one text.
[[nodiscard]] bool is_prose(const Arrival& arrival);
/// What people call an element of a plan.
[[nodiscard]] std::string label_of(xml::Node node);

}  // namespace planverk::exchange
