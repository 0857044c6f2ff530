/// Names that sheets of a workbook may have (Excel's rules for the names of worksheets).
#pragma once

#include <string>
#include <vector>

namespace planverk::office {

/// Of the same number and order as `wanted`: each with 1 to 31 UTF-16 units, without []:*?/\ and control characters, no
/// apostrophe at its ends, not "History", and unlike the others whatever their case.
[[nodiscard]] std::vector<std::string> sheet_names(const std::vector<std::string>& wanted);

}  // namespace planverk::office
