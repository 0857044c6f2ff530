/// Which element of the plan an arrival is: by its key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/delivery.h"
#include "plan/vocabulary.h"
#include "xml/tree.h"

namespace planverk::exchange {

/// Whether two values of an attribute mean the same: numbers by their value, an absent one as what absence means.
[[nodiscard]] bool same_value(const plan::AttributeType* type, std::string_view one, std::string_view other);

/// What the file tells of the arrival's attribute or, of `title()`, of its child; null when it tells nothing of it.
[[nodiscard]] const Told* told(const Arrival& arrival, std::string_view name);

class Matcher {
 public:
  /// The elements of that name below `parent`, those in groups of it too: a budget's lines.
  [[nodiscard]] static std::vector<xml::Node> candidates(xml::Node parent, std::string_view name);

  /// Those that the arrival may be: none for a new one, several when the plan has its key more than once.
  [[nodiscard]] const std::vector<xml::Node>& find(xml::Node parent, const plan::ElementType* type, const Arrival& arrival);

 private:
  using Index = std::map<std::string, std::vector<xml::Node>, std::less<>>;
  std::map<std::pair<const void*, std::string>, Index> indices_;  ///< by parent, and name with key
};

}  // namespace planverk::exchange
