/// One cell of a sheet: its value, typed as its type and its format say (ECMA-376-1, 18.3.1.4).
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "number_format.h"
#include "office/book.h"
#include "serial.h"
#include "xml/tree.h"

namespace planverk::office {

/// What cells of a workbook lean on.
struct CellContext {
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;
  Epoch epoch = Epoch::of_1900;
  /// The workbook asks that formulas are calculated when it is opened: its program has not done so, and a zero beside a
  /// formula stands for nothing. Programs that write files without calculating put it there.
  bool to_be_calculated = false;
};

/// The error is the value that cannot be read.
[[nodiscard]] std::expected<Cell, std::string> read_cell(xml::Node node, const CellContext& context);

}  // namespace planverk::office
