/// The tables that a document prints, as data: what the eye reads as a number is one, with its unit; what is drawn (a
/// symbol, a dash for nothing) is the word that is spoken, or an empty cell.
///
/// In: a completed document, made with traces (template.h), without which a number beside its unit is only words. Out:
/// every row whole, so that it can be sorted and filtered: a cell that spans rows stands in each of them, the names of
/// groups of rows are a first column, units that differ from row to row a column behind their numbers. Heads of several
/// levels are one, `Helår 2026 – Prognos`.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "office/write_book.h"
#include "template/template.h"

namespace planverk::exchange {

struct PrintedTable {
  std::string id;       ///< the plan's, of the view or table; may be empty
  std::string label;    ///< `Tabell 2`; empty: it has no number
  std::string caption;  ///< without the number; of a table without one the heading above it
  office::Table table;  ///< its name is label and caption
};

/// In reading order. Left out is what only arranges words: tables of a cover, tables without heads and caption.
[[nodiscard]] std::vector<PrintedTable> printed_tables(const document::Document& document,
                                                       const templates::Labels& labels);

}  // namespace planverk::exchange
