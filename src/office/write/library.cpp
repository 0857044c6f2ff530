#include "write/library.h"

#include "base/loaded.h"

namespace planverk::office {

namespace {

XlsxLibrary load() {
  const Loaded library(PLANVERK_LIBXLSXWRITER, PLANVERK_LIBXLSXWRITER_PACKAGE);
  XlsxLibrary out;
  library.find("format_set_align", out.format_set_align);
  library.find("format_set_bold", out.format_set_bold);
  library.find("format_set_bottom", out.format_set_bottom);
  library.find("format_set_num_format", out.format_set_num_format);
  library.find("format_set_text_wrap", out.format_set_text_wrap);
  library.find("format_set_top", out.format_set_top);
  library.find("workbook_add_format", out.workbook_add_format);
  library.find("workbook_add_worksheet", out.workbook_add_worksheet);
  library.find("workbook_close", out.workbook_close);
  library.find("workbook_new", out.workbook_new);
  library.find("workbook_set_properties", out.workbook_set_properties);
  library.find("worksheet_autofilter", out.worksheet_autofilter);
  library.find("worksheet_fit_to_pages", out.worksheet_fit_to_pages);
  library.find("worksheet_freeze_panes", out.worksheet_freeze_panes);
  library.find("worksheet_repeat_rows", out.worksheet_repeat_rows);
  library.find("worksheet_set_column", out.worksheet_set_column);
  library.find("worksheet_set_landscape", out.worksheet_set_landscape);
  library.find("worksheet_set_paper", out.worksheet_set_paper);
  library.find("worksheet_write_blank", out.worksheet_write_blank);
  library.find("worksheet_write_boolean", out.worksheet_write_boolean);
  library.find("worksheet_write_formula_num", out.worksheet_write_formula_num);
  library.find("worksheet_write_number", out.worksheet_write_number);
  library.find("worksheet_write_string", out.worksheet_write_string);
  library.find("lxw_rowcol_to_range", out.lxw_rowcol_to_range);
  return out;
}

}  // namespace

const XlsxLibrary& xlsx_library() {
  static const XlsxLibrary library = load();
  return library;
}

}  // namespace planverk::office
