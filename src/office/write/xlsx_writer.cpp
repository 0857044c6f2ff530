#include <xlsxwriter.h>

#include "base/utf8.h"
#include "memory_file.h"
#include "office/book.h"
#include "office/write_book.h"
#include "plain_table.h"
#include "sheet_names.h"
#include "xlsx_sheet.h"
#include "xlsx_text.h"
#include "write/library.h"

namespace planverk::office {

namespace {

Status check_text(std::string_view text, const Table& table, std::size_t row, std::size_t column) {
  const std::size_t most = BookLimits().cell_letters;
  if (text.size() <= most || utf8::length(xlsx_text(text)) <= most) return {};
  return usage_failure("trouble.book-text", {{"table", table.name},
                                             {"cell", cell_address(static_cast<std::uint32_t>(row + 1), column)},
                                             {"max", std::to_string(most)}});
}

Status check_texts(const Table& table) {
  const std::size_t first_row = has_headings(table) ? 1 : 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (auto checked = check_text(table.columns[column].heading, table, 0, column); !checked) return checked;
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      const auto* text = std::get_if<std::string>(&table.rows[row][column]);
      if (text == nullptr) continue;
      if (auto checked = check_text(*text, table, first_row + row, column); !checked) return checked;
    }
  }
  return {};
}

Status check_size(const Table& table) {
  const BookLimits limits;
  const std::size_t rows = table.rows.size() + (has_headings(table) ? 1U : 0U) + (has_totals(table) ? 1U : 0U);
  if (rows <= limits.rows && table.columns.size() <= limits.columns) return {};
  return usage_failure(
      "trouble.book-size",
      {{"table", table.name}, {"rows", std::to_string(limits.rows)}, {"columns", std::to_string(limits.columns)}});
}

Status check(const TableBook& book) {
  if (book.tables.empty()) return usage_failure("trouble.book-empty");
  for (const Table& table : book.tables) {
    auto checked = check_size(table);
    if (checked) checked = check_texts(table);
    if (!checked) return checked;
  }
  return {};
}

void set_properties(lxw_workbook& workbook, const TableBook& book) {
  std::string title = xlsx_text(book.title);
  std::string subject = xlsx_text(book.subject);
  std::string author = xlsx_text(book.author);
  std::string keywords = xlsx_text(book.keywords);
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.subject = subject.data();
  properties.author = author.data();
  properties.keywords = keywords.data();
  constexpr std::int64_t day = 86'400;
  properties.created = book.created.days() * day + day / 2;  // noon: nought would mean now
  xlsx_library().workbook_set_properties(&workbook, &properties);
}

}  // namespace

Result<std::string> write_xlsx(const TableBook& book) {
  if (auto checked = check(book); !checked) return std::unexpected(checked.error());
  auto file = MemoryFile::make();
  if (!file) return std::unexpected(file.error());
  lxw_workbook* workbook = xlsx_library().workbook_new(file->path().c_str());
  if (workbook == nullptr) return device_failure("trouble.memory-file", {{"reason", "memory"}});
  set_properties(*workbook, book);
  std::vector<std::string> wanted;
  for (const Table& table : book.tables) wanted.push_back(table.name);
  const std::vector<std::string> names = sheet_names(wanted);
  for (std::size_t i = 0; i < names.size(); ++i) XlsxSheet(*workbook, book.tables[i], names[i]).write();
  if (const lxw_error error = xlsx_library().workbook_close(workbook); error != LXW_NO_ERROR) {
    const bool memory = error == LXW_ERROR_MEMORY_MALLOC_FAILED;
    return device_failure("trouble.memory-file", {{"reason", memory ? "memory" : "no-more"}});
  }
  return file->read();
}

}  // namespace planverk::office
