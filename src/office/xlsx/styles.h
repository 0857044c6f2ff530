/// The number formats of a workbook's cells (ECMA-376-1, 18.8): what `s="4"` of a cell leads to.
#pragma once

#include <vector>

#include "number_format.h"
#include "package.h"

namespace planverk::office {

/// By the cells' style numbers; none with findings.
[[nodiscard]] std::optional<std::vector<NumberFormat>> read_cell_formats(Package& package, std::string_view part);

}  // namespace planverk::office
