/// Indicators of a plan that statistics fill: which one a key figure belongs to, and a value for a period.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "exchange/delivery.h"
#include "statistics/agreed.h"
#include "xml/tree.h"

namespace planverk::exchange::statistics {

/// The indicator of that id; null when the plan has none.
[[nodiscard]] xml::Node indicator_with_id(xml::Node root, std::string_view id);

/// The indicator for a key figure: as agreed on, else the one that has an origin of that item, else, of a file with one key
/// figure, the one that was named. Null when nothing says it; one that is named and not there is a finding of
/// `statistics-choice`.
[[nodiscard]] xml::Node indicator_for(xml::Node root, std::string_view item, const Agreed& agreed, bool only_one, Span at,
                                      Diagnostics& found);

/// An indicator that is only named, to hold values.
[[nodiscard]] Arrival indicator_arrival(xml::Node indicator, Span span);

/// A value of a period; where the plan has a forecast for it too, the forecast stays.
[[nodiscard]] Arrival value_arrival(xml::Node indicator, std::string_view period, Span span);

/// `n1 (Nöjda brukare), n2 (…)`
[[nodiscard]] std::string indicators_of(xml::Node root);

}  // namespace planverk::exchange::statistics
