/// Addresses of cells as spreadsheets write them (ECMA-376-1, 18.18.7 and 18.18.62).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk::office {

struct CellPlace {
  std::uint32_t row = 0;   ///< from 1
  std::size_t column = 0;  ///< from 0
};

[[nodiscard]] std::string cell_address(CellPlace place);

/// `B7`, `$B$7`; none for anything else, or what lies beyond nine digits of rows or seven letters of columns.
[[nodiscard]] std::optional<CellPlace> parse_address(std::string_view text);

struct CellRange {
  CellPlace first, last;
};

/// `A1:F1`, or one cell; none when it is neither, or its corners are not the upper left and the lower right.
[[nodiscard]] std::optional<CellRange> parse_range(std::string_view text);

}  // namespace planverk::office
