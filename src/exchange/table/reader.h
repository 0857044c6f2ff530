/// Tables (XLSX, CSV, TSV) as registers of a plan: the rows of readers.h.
#pragma once

#include "exchange/readers.h"

namespace planverk::exchange {

[[nodiscard]] bool recognise_xlsx(std::string_view bytes);
/// Text that no reader before it in the table knows: what its cells part is worked out when it is read.
[[nodiscard]] bool recognise_text_table(std::string_view bytes);

std::optional<Reading> read_table(Input input, const Surroundings& around, Diagnostics& found);

}  // namespace planverk::exchange
