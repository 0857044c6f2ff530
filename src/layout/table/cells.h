/// The cells of one table: how wide its columns are, and its rows measured one at a time when they are reached, so that
/// a long table holds only the rows that are being placed.
#pragma once

#include <memory>
#include <vector>

#include "flow/builder.h"
#include "table/carried.h"
#include "table/grid.h"

namespace planverk::layout {

/// A cell with its content set at the width of its columns.
struct CellBox {
  CellBox(const GridCell& of, Lines& lines) : cell(&of), flow(lines) {}
  const GridCell* cell;
  Flow flow;
  Length x, width;              ///< of the columns it covers, from the table's left edge
  Length top;                   ///< where it begins in the part of the table that is being placed
  bool repeats = false;         ///< all of it stood on an earlier part, and its rows go on: its label is shown again
  std::uint32_t corner = none;  ///< line of the flow's pool that stands in the lower right corner
  Length corner_x, corner_height;
  Length below;  ///< what the corner adds where it would meet the words

  /// Height of what is left of it, with its corner.
  [[nodiscard]] Length rest() { return max(flow.rest() + below, corner_height); }
};

struct MeasuredRow {
  std::uint32_t index = 0;
  std::uint32_t last_needed = 0;  ///< the last row that one of its cells covers
  Lines lines;
  std::vector<CellBox> cells;
};

class TableCells {
 public:
  TableCells(Context& context, document::NodeId table, const Frame& frame);
  /// The columns have the width that they need, if need be at the least size of text.
  [[nodiscard]] bool fits() const { return !too_wide_; }
  /// How high the rows made from here on may be at most on an empty page.
  void set_column(Length height) { frame_.column = height; }
  /// Says which column wants too much.
  void report_overflow();

  [[nodiscard]] const TableGrid& grid() const { return grid_; }
  [[nodiscard]] const style::BlockStyle& look() const { return look_; }
  [[nodiscard]] std::unique_ptr<MeasuredRow> row(std::uint32_t index);
  /// The style sheet's word on a row.
  [[nodiscard]] const style::BlockStyle& row_look(std::uint32_t index) const {
    return context_.look(style::StyleFor::row, grid_.rows[index].node);
  }
  [[nodiscard]] Length padding() const { return padding_y_; }
  [[nodiscard]] Length least_row() const;  ///< height of a row without words
  /// Height of a row of one line, as small as the table is set.
  [[nodiscard]] Length one_line() const;
  /// Room left of the columns, for a title beside them.
  [[nodiscard]] Length left() const { return side_; }
  [[nodiscard]] Length width() const { return frame_.width - side_; }
  /// The middle of the columns that are not heads of rows.
  [[nodiscard]] Length middle() const;
  /// Something is drawn behind the words of its cells.
  [[nodiscard]] bool has_grounds() const { return has_grounds_; }
  [[nodiscard]] Length column_left(std::size_t column) const { return lefts_[column]; }
  [[nodiscard]] Context& context() { return context_; }
  /// Null where no sums are carried over.
  [[nodiscard]] const CarriedSums* carried() const { return carried_ ? &*carried_ : nullptr; }
  /// Where the decimal marks of a column stand.
  [[nodiscard]] Length mark_at(std::size_t column) const {
    return lefts_[column + 1] - gap_after(column) - after_mark_[column];
  }
  /// For words in the columns left of this one.
  [[nodiscard]] Length room_before(std::size_t column) const {
    return lefts_[column] - lefts_[0] - gap_after(column - 1) - inset();
  }
  /// Of words in its cells, as small as the table is set.
  [[nodiscard]] style::TextStyle text() const { return style_in(context_, text_, frame_); }
  /// `(forts.)` under a label that is shown again.
  [[nodiscard]] const Lines& continued_mark() const { return continued_; }

 private:
  struct ColumnFacts;
  void solve();
  void measure_cell(const GridCell& cell, std::vector<ColumnFacts>& facts);
  [[nodiscard]] Measure measure(document::NodeId cell, const Frame& frame);
  [[nodiscard]] Frame frame_of(const GridCell& cell) const;
  [[nodiscard]] Length gap_after(std::size_t column) const;
  [[nodiscard]] bool is_boxed() const { return look_.table.cell_rule.milli > 0; }
  /// Room between a cell's left edge and its words.
  [[nodiscard]] Length inset() const { return is_boxed() ? look_.gap / 2 : Length{}; }
  /// The words of a cell's corner, into the context's runs.
  void corner_runs(const GridCell& cell);
  void measure_carried(std::vector<ColumnFacts>& facts);
  [[nodiscard]] ParagraphStyle corner_style() const;
  void set_corner(CellBox& box, Length room);
  void align_on_mark(CellBox& box);

  Context& context_;
  document::NodeId table_;
  Frame frame_;
  TableGrid grid_;
  const style::BlockStyle& look_;
  style::TextStyle text_;  ///< of words in cells
  Length padding_y_;
  Length side_;
  bool has_grounds_ = false;
  std::vector<Length> lefts_;       ///< of each column, and the right edge of the last
  std::vector<Length> after_mark_;  ///< widest part behind the decimal mark, by column
  std::optional<CarriedSums> carried_;
  Lines continued_;
  std::optional<std::size_t> too_wide_;  ///< the column that wants most, where not all fit
};

/// The word for "continued" as one line in that style; no line when the document has no such word.
[[nodiscard]] Lines continued_line(Context& context, const style::TextStyle& style);

}  // namespace planverk::layout
