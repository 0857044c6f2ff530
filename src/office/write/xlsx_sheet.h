/// One table as a sheet of a workbook that libxlsxwriter is making.
#pragma once

#include <xlsxwriter.h>

#include <string>

#include "office/write_book.h"

namespace planverk::office {

class XlsxSheet {
 public:
  /// All must outlive it. `name` is one that a sheet may have.
  XlsxSheet(lxw_workbook& workbook, const Table& table, const std::string& name);

  void write();

 private:
  [[nodiscard]] lxw_format* new_format(const TableColumn& column, std::size_t index, bool total) const;
  void write_headings();
  void write_column(std::size_t column);
  void write_value(lxw_row_t row, lxw_col_t column, const TableValue& value, lxw_format* format);
  void write_number(lxw_row_t row, lxw_col_t column, Decimal number, lxw_format* format);
  void write_total(std::size_t column);
  void set_up_page();

  lxw_workbook& workbook_;
  const Table& table_;
  lxw_worksheet* sheet_;
  lxw_format* words_;  ///< for words in any column
  lxw_row_t first_row_;
};

}  // namespace planverk::office
