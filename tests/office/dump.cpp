#include "dump.h"

namespace planverk::test {

namespace {

using office::Cell;

std::string kind_of(const Cell& cell) {
  switch (cell.kind) {
    case Cell::Kind::empty:
      return cell.uncalculated ? "uncalculated" : "empty";
    case Cell::Kind::text:
      return cell.time ? "time" : "text";
    case Cell::Kind::number:
      return cell.percent ? "percent" : "number";
    case Cell::Kind::date:
      return "date";
    case Cell::Kind::boolean:
      return "boolean";
    case Cell::Kind::error:
      return "error";
  }
  return "?";
}

std::string shown(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text.replace(at, 1, "\\n");
  return text;
}

}  // namespace

std::string dump(const office::Book& book) {
  std::string out;
  for (const office::Sheet& sheet : book.sheets) {
    out += "sheet " + sheet.name + (sheet.hidden ? " hidden" : "") + "\n";
    for (std::size_t column = 0; column < sheet.hidden_columns.size(); ++column) {
      if (sheet.hidden_columns[column]) out += "hidden column " + std::to_string(column + 1) + "\n";
    }
    for (const office::Row& row : sheet.rows) {
      if (row.hidden) out += "hidden row " + std::to_string(row.number) + "\n";
      for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Cell& cell = row.cells[column];
        if (cell.kind == Cell::Kind::empty && !cell.uncalculated) continue;
        out += office::cell_address(row.number, column) + " " + kind_of(cell);
        if (!cell.text.empty()) out += " " + shown(cell.text);
        if (cell.formula) out += " (formula)";
        if (cell.merged) out += " (merged)";
        out += "\n";
      }
    }
  }
  return out;
}

std::string dump(const Sources& sources, const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& each : found.all()) {
    const Place place = sources.place(each.span);
    out += each.message.key + " " + std::string(place.file) + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column);
    for (const auto& [name, value] : each.message.values) out += " " + name + "=" + value;
    out += "\n";
  }
  return out;
}

}  // namespace planverk::test
