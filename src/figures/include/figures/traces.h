/// What computed figures are made of: for each figure whose parts are known the parts, where they stand in the plan, and
/// how they give it. Only computed when somebody asks (compute() in figures.h), so that who only prints pays nothing.
///
/// A trace is kept when its parts give its figure, exactly and by the decimals that the figure has; one that does not is
/// no trace. A figure without known parts has none: whatever is masked, taken from another plan, or stated.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "xml/tree.h"

namespace planverk::figures {

/// How parts give a figure.
enum class Reckoning {
  sum,       ///< all of them added
  less,      ///< the first less all the others
  product,   ///< all of them multiplied
  share,     ///< all but the last, added, in per cent of the last, whatever its sign; rounded half away from zero
  growth,    ///< the first in per cent of the second, by its sign
  quotient,  ///< the first by the second, with two decimals
  percent,   ///< the first by a hundred
  count,     ///< how many parts there are
  days,      ///< from the first day to the second
};
[[nodiscard]] std::string_view word_of(Reckoning how);

struct TracePart {
  xml::Node node;
  std::string attribute;  ///< that holds it, stated or computed; empty: the element itself is counted
  Decimal value;          ///< as it is reckoned with: in the figure's unit and with its own sign
  std::optional<Date> day = {};  ///< of Reckoning::days, where `value` counts days
};

struct Trace {
  xml::Node node;
  std::string attribute;  ///< the figure on it: `fig:total`; of elements that are figures themselves `deviation`
  Decimal value;
  Reckoning how = Reckoning::sum;
  std::vector<TracePart> parts;
};

class Traces {
 public:
  /// The trace of the figure; of one that repeats another figure that one's. Null: it has none.
  [[nodiscard]] const Trace* find(xml::Node node, std::string_view attribute) const;
  [[nodiscard]] const std::vector<Trace>& all() const { return traces_; }
  /// Figures whose parts did not give them: none, unless parts are noted otherwise than they are reckoned.
  [[nodiscard]] const std::vector<Trace>& refused() const { return refused_; }

  /// The figure that stands on the node is made of the parts; nothing is noted where the node has no such figure, or
  /// where a part has no value.
  void add(xml::Node node, std::string_view attribute, Reckoning how, std::vector<std::optional<TracePart>> parts);
  /// The figure is another one, said again.
  void repeat(xml::Node node, std::string_view attribute, xml::Node other, std::string_view of_other);

 private:
  struct Key {
    const void* node;
    std::string attribute;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  std::vector<Trace> traces_, refused_;
  std::unordered_map<Key, std::size_t, Hash> by_figure_;  ///< looked up only
};

/// What the parts give: with the decimals of the figure where it is rounded. None where that leaves 64 bits.
[[nodiscard]] std::optional<Decimal> reckon(const Trace& trace);

}  // namespace planverk::figures
