/// Tables out, in the forms that other programs open: XLSX (ECMA-376, through libxlsxwriter) and text in columns, CSV
/// (RFC 4180) or TSV. The same tables give the same bytes, whatever the clock, the time zone and the machine.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/result.h"

namespace planverk::office {

/// A cell: nothing, words, a number, a day, yes or no. Any column may hold words (a dash, "not measured").
using TableValue = std::variant<std::monostate, std::string, Decimal, Date, bool>;

struct TableColumn {
  enum class Kind {
    text,
    number,   ///< with as many decimals as `decimals` says, without a unit
    amount,   ///< the same with `unit` behind it
    percent,  ///< of values as they are printed: 25.4 is 25.4 %
    date,
  };
  std::string heading;
  Kind kind = Kind::text;
  /// Digits shown after the point; the cell keeps the value that it is given, whole. Below zero: as many as the number
  /// that has most; in text each as it is.
  int decimals = -1;
  std::string unit = {};  ///< of amounts, as it is printed: `tkr`
  double width = 0;       ///< in letters; 0: as its content asks for, from 8 to 60
  bool total =
      false;  ///< the sum of the column's numbers stands below them: a formula with its value, in text the value
};

struct Table {
  std::string name;  ///< of its sheet; made valid and unlike the others (at most 31 letters, none of []:*?/\)
  std::vector<TableColumn> columns;  ///< if no column has a heading there is no row of headings
  std::vector<std::vector<TableValue>>
      rows;                 ///< a shorter row ends with empty cells, what is beyond the columns is left out
  std::string total_label;  ///< stands in the first column of the row of totals, when that has no total itself
};

struct TableBook {
  std::string title;
  std::string author;
  std::string subject;
  Date created;  ///< the day that stands in the file as that of its making
  std::vector<Table> tables;
  std::string keywords = {};  ///< as Book::keywords reads them
};

/// The bytes of a workbook: a sheet a table, headings fixed and repeated in print. A number of more than fifteen digits
/// is written as words, since programs would round it. Written in memory: nothing is left on disk, whatever happens.
/// Failures: `usage` when there is no table, a sheet has more rows or columns or a cell more letters than the format
/// takes (1,048,576, 16,384, 32,767: ECMA-376-1, 18.3.1.73 and Excel's specification); `device` when the system gives
/// no memory or temporary file.
[[nodiscard]] Result<std::string> write_xlsx(const TableBook& book);

/// How text in columns is written.
struct TextForm {
  char delimiter = ';';
  char decimal = ',';
  bool mark = true;  ///< a byte order mark, by which Excel knows UTF-8
};

/// As Excel expects it with the regional settings of the language (`sv`, `nb-NO`): semicolons and decimal commas, in
/// English commas and points.
[[nodiscard]] TextForm csv_form(std::string_view language);
/// Tabs, with the decimal sign of the language.
[[nodiscard]] TextForm tsv_form(std::string_view language);

/// A table as text: UTF-8, CRLF, quotes where RFC 4180 asks for them; days as yyyy-mm-dd, percentages with their sign,
/// amounts without their unit, which stands in the heading. Words that a spreadsheet would take for a formula (they
/// begin with = + - @, a tab or a carriage return, and are no number) get an apostrophe before them, as OWASP's page on
/// CSV injection advises; read_book takes it away again.
[[nodiscard]] std::string write_text(const Table& table, const TextForm& form);

}  // namespace planverk::office
