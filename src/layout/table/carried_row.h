/// The row of sums at the foot of a part of a table, and at the head of the next: room for it, and its painting.
#pragma once

#include "table/cells.h"

namespace planverk::layout {

class CarriedRow {
 public:
  /// Without rows where the table carries no sums.
  explicit CarriedRow(TableCells& cells);

  /// 0 where pages are too low for it, or nothing is ever carried.
  [[nodiscard]] Length height(Length whole) const;
  /// The same where there is nothing to carry above `row`.
  [[nodiscard]] Length height_above(std::uint32_t row, Length whole) const;
  /// The sums of the rows above `row`; `side`: of the page.
  void paint(Painter& painter, std::uint32_t row, document::Side side, Length x, Length y) const;

 private:
  TableCells& cells_;
  const style::BlockStyle& look_;
  Lines forward_, brought_;
  Length height_;
};

}  // namespace planverk::layout
