#include "rendering.h"

#include <algorithm>
#include <iterator>

namespace planverk::office {

namespace {

void append_on_line(std::string& out, std::string_view text) {
  for (const char c : text) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

}  // namespace

std::string render(Sheet& sheet) {
  std::string out;
  std::uint32_t line = 1;
  for (Row& row : sheet.rows) {
    out.append(row.number - line, '\n');
    line = row.number;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (column > 0) out += '\t';
      Cell& cell = row.cells[column];
      cell.span = {0, static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(cell.text.size())};
      append_on_line(out, cell.text);
    }
  }
  if (!out.empty()) out += '\n';
  return out;
}

void set_file(Sheet& sheet, FileId file) {
  sheet.file = file;
  for (Row& row : sheet.rows) {
    for (Cell& cell : row.cells) cell.span.file = file;
  }
}

Span place_of(const Sheet& sheet, CellPlace cell) {
  const auto behind = std::ranges::upper_bound(sheet.rows, cell.row, {}, &Row::number);
  if (behind == sheet.rows.begin()) return {sheet.file, 0, 0};
  const Row& row = *std::prev(behind);
  if (row.number == cell.row && cell.column < row.cells.size()) return row.cells[cell.column].span;
  const Span last = row.cells.back().span;  // rows without cells are not kept
  return {sheet.file, last.offset + last.length, 0};
}

}  // namespace planverk::office
