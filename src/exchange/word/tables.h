/// Tables of a Word text as tables of a plan.
#pragma once

#include "edit/element.h"
#include "office/word.h"
#include "word/blocks.h"

namespace planverk::exchange::word {

class TableWriter {
 public:
  explicit TableWriter(BlockWriter& blocks) : blocks_(blocks) {}
  /// Columns, head and rows behind what the element holds.
  void write(const office::Table& table, edit::Element& element);

 private:
  [[nodiscard]] std::size_t head_rows(const office::Table& table);
  void write_columns(const office::Table& table, std::size_t head, bool first_heads, edit::Element& element);
  [[nodiscard]] edit::Element row_of(const office::TableRow& row, bool all_head, bool first_heads);

  BlockWriter& blocks_;
};

}  // namespace planverk::exchange::word
