/// The rows of case systems in the table of readers (exchange/readers.h): Fiks politisk behandling and Fiks Arkiv.
#pragma once

#include <optional>

#include "exchange/readers.h"

namespace planverk::exchange::cases {

/// Options: `document` (of the case: gets its description), picks `by=ROLE` (who proposes) and `NAME=BODY` (a committee that
/// the plan calls otherwise).
[[nodiscard]] std::optional<Reading> read_fiks_politisk_file(Input input, const Surroundings& around, Diagnostics& found);
[[nodiscard]] std::optional<Reading> read_fiks_arkiv_file(Input input, const Surroundings& around, Diagnostics& found);

}  // namespace planverk::exchange::cases
