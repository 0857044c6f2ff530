/// A worksheet part as a Sheet: rows, what is hidden, merged cells (ECMA-376-1, 18.3).
#pragma once

#include <optional>
#include <string>

#include "cell_reader.h"
#include "sheet/address.h"
#include "sheet/budget.h"
#include "sheet_problems.h"
#include "xml_part.h"

namespace planverk::office {

class SheetReader {
 public:
  SheetReader(const CellContext& context, Budget& budget) : context_(context), budget_(budget) {}

  /// Fills rows and hidden columns of the sheet and gives its cells places in the text that comes back. None when the
  /// part is no XML. What is wrong with cells is in problems(); when a limit is passed, what was read until then is
  /// there.
  std::optional<std::string> read(XmlPart& part, Sheet& sheet);

  [[nodiscard]] SheetProblems& problems() { return problems_; }
  /// A limit was passed: there is no book.
  [[nodiscard]] bool over() const { return over_; }

 private:
  bool take_row(xml::Node node);
  bool take_cell(xml::Node node, Row& row);
  std::optional<std::size_t> column_of(xml::Node node, const Row& row);
  bool keep(Cell cell, CellPlace place, Row& row);
  bool pass_limit(std::string_view variant, std::uint64_t most, CellPlace place);
  void take_hidden_columns(xml::Node columns);
  void take_merged(xml::Node merged);
  bool fill(const CellRange& range, std::size_t width);
  void report_uncalculated();

  const CellContext& context_;
  Budget& budget_;
  SheetProblems problems_;
  Sheet* sheet_ = nullptr;
  std::uint32_t last_row_ = 0;
  std::size_t next_column_ = 0;
  bool over_ = false;
};

}  // namespace planverk::office
