/// What was agreed on for a table of statistics: a `<statistics>` of the import map, and what the options add to it.
///
///   <statistics table="07459" keys="Tid" decimals="1" dataset="folk">
///     <pick dimension="Region" code="4601"/>
///     <series from="N15030" to="n1"/>          (a key figure or category, and the indicator that it fills)
///     <comparison code="0000" label="Riket"/>  (another municipality that the indicator is compared with)
///   </statistics>
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "edit/element.h"
#include "part.h"
#include "statistics/slice.h"

namespace planverk::exchange::statistics {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Agreed {
  Choice choice;
  std::string dataset, indicator;
  Pairs series;       ///< from, to
  Pairs comparisons;  ///< code, label
};

/// The part with what the options say in its place: picks of the same dimension, dataset, indicator. What is wrong in the
/// part is a finding of `statistics-map`.
[[nodiscard]] Agreed agreed(const Part& part, const Pairs& picks, std::string_view dataset, std::string_view indicator,
                            Diagnostics& found);

/// As it is to stand in the import map.
[[nodiscard]] edit::Element element_of(const Agreed& agreed, std::string_view table);

}  // namespace planverk::exchange::statistics
