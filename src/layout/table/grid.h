/// A table's cells on their grid: which columns and rows each covers. Spans are cut at the edge of their head or body;
/// what lies outside the limits is left out with a finding, so a hostile span costs nothing.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "document/tree.h"

namespace planverk::layout {

struct GridCell {
  document::NodeId node;
  std::uint32_t row = 0;
  std::uint32_t rows = 1;
  std::uint16_t column = 0;
  std::uint16_t columns = 1;
  [[nodiscard]] std::uint32_t last_row() const { return row + rows - 1; }
};

struct GridRow {
  document::NodeId node;
  std::uint32_t first_cell = 0, end_cell = 0;
};

struct TableGrid {
  std::size_t columns = 0;
  std::uint32_t head_rows = 0;  ///< the first rows
  std::vector<GridRow> rows;
  std::vector<GridCell> cells;  ///< in tree order
};

[[nodiscard]] TableGrid make_grid(const document::Tree& tree, document::NodeId table, const Limits& limits,
                                  Diagnostics& found);

}  // namespace planverk::layout
