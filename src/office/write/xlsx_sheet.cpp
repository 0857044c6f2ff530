#include "xlsx_sheet.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "plain_table.h"
#include "xlsx_text.h"
#include "write/library.h"

namespace planverk::office {

namespace {

constexpr std::size_t exact_digits = 15;  // a program shows no more of a number

/// A format's literal: quotes cannot be written in it.
std::string in_quotes(std::string_view text) {
  std::string out = " \"";
  for (const char c : text) {
    if (c != '"') out += c;
  }
  return out + "\"";
}

/// `#,##0.00 "tkr"`. A plain number may be a year: it has no groups.
std::string number_format(const TableColumn& column, int decimals) {
  const std::string fraction = decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "";
  switch (column.kind) {
    case TableColumn::Kind::text:
      return "General";
    case TableColumn::Kind::number:
      return "0" + fraction;
    case TableColumn::Kind::amount:
      return "#,##0" + fraction + (column.unit.empty() ? "" : in_quotes(column.unit));
    case TableColumn::Kind::percent:
      return "0" + fraction + "%";
    case TableColumn::Kind::date:
      return "yyyy\\-mm\\-dd";
  }
  return "General";
}

std::size_t significant_digits(Decimal number) {
  std::string digits = number.trimmed().text();
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string::npos ? 0 : digits.find_last_not_of('0') + 1 - first;
}

/// The binary number nearest to it, of a percentage to its hundredth.
double nearest(Decimal number, bool percent) {
  const std::string text = number.text() + (percent ? "e-2" : "");
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, utf8::length(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

/// In letters, as far as the content tells.
double width_of(const Table& table, std::size_t column) {
  const TableColumn& stated = table.columns[column];
  if (stated.width > 0) return std::min(stated.width, 255.0);
  std::size_t widest = widest_line(stated.heading) + 3;  // a filter's button stands beside it
  for (const auto& row : table.rows) {
    if (column >= row.size()) continue;
    if (const auto* text = std::get_if<std::string>(&row[column])) widest = std::max(widest, widest_line(*text));
    if (const auto* number = std::get_if<Decimal>(&row[column])) {
      widest = std::max(widest, number->text().size() * 4 / 3 + 2 + utf8::length(stated.unit));
    }
    if (std::holds_alternative<Date>(row[column])) widest = std::max<std::size_t>(widest, 11);
  }
  constexpr std::size_t least = 8;
  constexpr std::size_t most = 60;
  return static_cast<double>(std::clamp(widest + 1, least, most));
}

}  // namespace

XlsxSheet::XlsxSheet(lxw_workbook& workbook, const Table& table, const std::string& name)
    : workbook_(workbook),
      table_(table),
      sheet_(xlsx_library().workbook_add_worksheet(&workbook, name.c_str())),
      words_(xlsx_library().workbook_add_format(&workbook)),
      first_row_(has_headings(table) ? 1 : 0) {
  xlsx_library().format_set_text_wrap(words_);
  xlsx_library().format_set_align(words_, LXW_ALIGN_VERTICAL_TOP);
}

void XlsxSheet::write() {
  write_headings();
  for (std::size_t column = 0; column < table_.columns.size(); ++column) write_column(column);
  if (has_totals(table_)) {
    for (std::size_t column = 0; column < table_.columns.size(); ++column) write_total(column);
  }
  set_up_page();
}

lxw_format* XlsxSheet::new_format(const TableColumn& column, std::size_t index, bool total) const {
  lxw_format* format = xlsx_library().workbook_add_format(&workbook_);
  xlsx_library().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (column.kind == TableColumn::Kind::text) {
    xlsx_library().format_set_text_wrap(format);
  } else {
    xlsx_library().format_set_num_format(format, number_format(column, shown_decimals(table_, index)).c_str());
  }
  if (total) {
    xlsx_library().format_set_bold(format);
    xlsx_library().format_set_top(format, LXW_BORDER_THIN);
  }
  return format;
}

void XlsxSheet::write_headings() {
  if (first_row_ == 0) return;
  lxw_format* format = xlsx_library().workbook_add_format(&workbook_);
  xlsx_library().format_set_bold(format);
  xlsx_library().format_set_text_wrap(format);
  xlsx_library().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  xlsx_library().format_set_bottom(format, LXW_BORDER_THIN);
  for (std::size_t column = 0; column < table_.columns.size(); ++column) {
    const std::string heading = xlsx_text(table_.columns[column].heading);
    if (!heading.empty()) xlsx_library().worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(column), heading.c_str(), format);
  }
}

void XlsxSheet::write_column(std::size_t column) {
  const auto place = static_cast<lxw_col_t>(column);
  lxw_format* format = new_format(table_.columns[column], column, false);
  xlsx_library().worksheet_set_column(sheet_, place, place, width_of(table_, column), format);
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    if (column >= table_.rows[row].size()) continue;
    write_value(first_row_ + static_cast<lxw_row_t>(row), place, table_.rows[row][column], format);
  }
}

void XlsxSheet::write_value(lxw_row_t row, lxw_col_t column, const TableValue& value, lxw_format* format) {
  if (const auto* text = std::get_if<std::string>(&value); text != nullptr && !text->empty()) {
    xlsx_library().worksheet_write_string(sheet_, row, column, xlsx_text(*text).c_str(), words_);
  } else if (const auto* number = std::get_if<Decimal>(&value)) {
    write_number(row, column, *number, format);
  } else if (const auto* date = std::get_if<Date>(&value)) {
    constexpr std::int64_t of_1970 = 25'569;    // as spreadsheets count days
    constexpr std::int64_t of_1900_03_01 = 61;  // before it they disagree
    const std::int64_t serial = date->days() + of_1970;
    if (serial >= of_1900_03_01) {
      xlsx_library().worksheet_write_number(sheet_, row, column, static_cast<double>(serial), format);
    } else {
      xlsx_library().worksheet_write_string(sheet_, row, column, date->text().c_str(), words_);
    }
  } else if (const auto* yes = std::get_if<bool>(&value)) {
    xlsx_library().worksheet_write_boolean(sheet_, row, column, *yes ? 1 : 0, format);
  }
}

void XlsxSheet::write_number(lxw_row_t row, lxw_col_t column, Decimal number, lxw_format* format) {
  const bool percent = table_.columns[column].kind == TableColumn::Kind::percent;
  if (significant_digits(number) <= exact_digits) {
    xlsx_library().worksheet_write_number(sheet_, row, column, nearest(number, percent), format);
  } else {
    xlsx_library().worksheet_write_string(sheet_, row, column, (number.text() + (percent ? "%" : "")).c_str(), words_);
  }
}

void XlsxSheet::write_total(std::size_t column) {
  const auto place = static_cast<lxw_col_t>(column);
  const lxw_row_t row = first_row_ + static_cast<lxw_row_t>(table_.rows.size());
  lxw_format* format = new_format(table_.columns[column], column, true);
  const auto total = table_.columns[column].total ? total_of(table_, column) : std::nullopt;
  if (total) {
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    xlsx_library().lxw_rowcol_to_range(range, first_row_, place, row - 1, place);
    const bool percent = table_.columns[column].kind == TableColumn::Kind::percent;
    xlsx_library().worksheet_write_formula_num(sheet_, row, place, (std::string("=SUM(") + range + ")").c_str(), format,
                                nearest(*total, percent));
  } else if (column == 0 && !table_.total_label.empty()) {
    xlsx_library().worksheet_write_string(sheet_, row, place, xlsx_text(table_.total_label).c_str(), format);
  } else {
    xlsx_library().worksheet_write_blank(sheet_, row, place, format);
  }
}

/// Headings stay in sight and come again on each page; a page is as wide as the table.
void XlsxSheet::set_up_page() {
  constexpr std::uint8_t a4 = 9;
  xlsx_library().worksheet_set_paper(sheet_, a4);
  xlsx_library().worksheet_set_landscape(sheet_);
  xlsx_library().worksheet_fit_to_pages(sheet_, 1, 0);
  if (first_row_ == 0) return;
  xlsx_library().worksheet_freeze_panes(sheet_, 1, 0);
  xlsx_library().worksheet_repeat_rows(sheet_, 0, 0);
  if (table_.rows.empty()) return;
  xlsx_library().worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(table_.rows.size()),
                       static_cast<lxw_col_t>(table_.columns.size() - 1));
}

}  // namespace planverk::office
