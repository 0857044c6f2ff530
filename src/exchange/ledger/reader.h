/// The rows of accounts files in the table of readers (exchange/readers.h): KOSTRA's and SIE's.
#pragma once

#include <optional>

#include "exchange/readers.h"

namespace planverk::exchange::ledger {

/// Options: `budget`, `report`; of SIE the pick `dimension=1` (objects of it make groups). Without a grouping in the import
/// map one is proposed; where lines are to be named by people, the reading asks.
[[nodiscard]] std::optional<Reading> read_kostra_file(Input input, const Surroundings& around, Diagnostics& found);
[[nodiscard]] std::optional<Reading> read_sie_file(Input input, const Surroundings& around, Diagnostics& found);

}  // namespace planverk::exchange::ledger
