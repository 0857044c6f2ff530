#include "count/numbers.h"

#include <limits>

#include "base/word_list.h"

namespace planverk::figures {

bool is_masked(xml::Node node) {
  return node.get("fig:masked") == "true";
}

bool has_lost(xml::Node node, std::string_view name) {
  return WordList(node.get("fig:lost")).contains(name);
}

std::optional<int> whole(Decimal value) {
  const Decimal trimmed = value.trimmed();
  if (trimmed.scale() != 0) return std::nullopt;
  if (trimmed.units() > std::numeric_limits<int>::max() || trimmed.units() < std::numeric_limits<int>::min()) {
    return std::nullopt;
  }
  return static_cast<int>(trimmed.units());
}

std::optional<Decimal> sum(std::optional<Decimal> a, std::optional<Decimal> b) {
  return a && b ? Decimal::sum(*a, *b) : std::nullopt;
}

}  // namespace planverk::figures
