/// Which rows of a sheet tell entries: not titles across all columns, sums, or headings that come again.
#pragma once

#include <vector>

#include "table/assemble.h"

namespace planverk::exchange {

[[nodiscard]] std::vector<const office::Row*> data_rows(const Layout& layout, const Registers& registers, LeftOut& left_out);

}  // namespace planverk::exchange
