/// Where the cells of a table stand once spans are counted out: rows over the whole table (head, then body), columns
/// from
/// 1. Row spans end with the part (head or body) that they begin in, as in HTML and PDF.
#pragma once

#include <cstdint>
#include <vector>

#include "document/tree.h"

namespace planverk::document {

struct CellPlace {
  NodeId cell = no_node;
  NodeId row_node = no_node;
  std::uint32_t row = 0;     ///< from 1, over head and body
  std::uint32_t column = 0;  ///< from 1
  std::uint32_t rows = 1;    ///< cut at the end of its part
  std::uint32_t columns = 1;
};

struct TableGrid {
  std::vector<CellPlace> cells;       ///< in tree order
  std::vector<std::uint32_t> widths;  ///< columns taken in each row; equal in a sound table
  std::vector<NodeId> rows;           ///< the row nodes, in order
  std::uint32_t columns = 0;          ///< the widest row
};

/// `most_columns` bounds the work for hostile spans; a row is cut there.
[[nodiscard]] TableGrid grid_of(const Tree& tree, NodeId table, std::uint32_t most_columns = 4096);

/// A row of the body that holds nothing but one header from side to side: it names the rows below it. HTML's scope for
/// that is `rowgroup`; PDF 1.7 has none (headers_of()).
[[nodiscard]] bool names_row_group(const Tree& tree, NodeId row);
/// Whether a row of a table's body begins a group of rows: it names one, or it is the sum of all groups at their end.
[[nodiscard]] bool begins_row_group(const Tree& tree, NodeId row);
/// Whether any row names a group of rows, so that cells can't be told by the heads of their row and column alone.
[[nodiscard]] bool has_row_groups(const Tree& tree, NodeId table);

/// The header cells of each cell, in the order of grid.cells, as indices into it: of its columns (every level), of the
/// group that its row stands in, of its row. A cell that names a group has none.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> headers_of(const Tree& tree, const TableGrid& grid);

/// The same counting for any reader of tables (the finished PDF's tags): rows in order, spans as stated.
class GridCounter {
 public:
  /// A part (THead, TBody) begins; it holds `rows` rows.
  void begin_part(std::uint32_t rows);
  void begin_row();
  /// The first free column for the next cell, taken for its spans.
  std::uint32_t place(std::uint32_t rows, std::uint32_t columns);
  [[nodiscard]] std::uint32_t row() const { return row_; }
  [[nodiscard]] std::uint32_t rows_left() const { return part_end_ - row_ + 1; }
  /// Columns taken in the current row, from above or by its own cells.
  [[nodiscard]] std::uint32_t width() const;

 private:
  std::vector<std::uint32_t> taken_until_;  ///< by column: the last row that it is taken in
  std::uint32_t row_ = 0;
  std::uint32_t part_end_ = 0;
  std::uint32_t column_ = 0;
};

}  // namespace planverk::document
