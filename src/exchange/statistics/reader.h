/// The rows of statistics in the table of readers (exchange/readers.h): JSON-stat and Kolada.
#pragma once

#include <optional>

#include "exchange/readers.h"

namespace planverk::exchange::statistics {

/// Options: `indicator` (its values are filled) or `dataset`; picks `DIMENSION=CODE`, and `keys=DIMENSION` for the dimension
/// that makes the keys. What was said is kept in the import map.
[[nodiscard]] std::optional<Reading> read_json_stat_file(Input input, const Surroundings& around, Diagnostics& found);
/// Options: `indicator` for a file of one key figure; the pick `municipality=1860` (or `ou=…`).
[[nodiscard]] std::optional<Reading> read_kolada_file(Input input, const Surroundings& around, Diagnostics& found);

}  // namespace planverk::exchange::statistics
