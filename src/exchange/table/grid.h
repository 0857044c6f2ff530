/// Tables whose columns of numbers are series: of a dataset.
#pragma once

#include "table/assemble.h"

namespace planverk::exchange {

[[nodiscard]] Assembled assemble_grid(Layout& layout, const Desk& desk);

}  // namespace planverk::exchange
