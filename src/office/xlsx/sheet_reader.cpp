#include "sheet_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "pieces.h"
#include "sheet/rendering.h"

namespace planverk::office {

namespace {

constexpr std::size_t most_shown = 80;  // bytes of a value that a message repeats

void trim(Row& row) {
  while (!row.cells.empty() && row.cells.back().kind == Cell::Kind::empty && !row.cells.back().uncalculated) {
    row.cells.pop_back();
  }
}

}  // namespace

std::optional<std::string> SheetReader::read(XmlPart& part, Sheet& sheet) {
  sheet_ = &sheet;
  const auto frame = read_in_pieces(part, "sheetData", "row", [this](xml::Node row) { return take_row(row); });
  if (!frame) return std::nullopt;
  if (!over_) {
    take_hidden_columns(child(frame->root(), "cols"));
    take_merged(child(frame->root(), "mergeCells"));
  }
  for (Row& row : sheet.rows) trim(row);
  std::erase_if(sheet.rows, [](const Row& row) { return row.cells.empty(); });
  if (!sheet.rows.empty() && !budget_.take_lines(sheet.rows.back().number)) {
    pass_limit("lines", budget_.most_lines(), {sheet.rows.back().number, 0});
  }
  report_uncalculated();
  return render(sheet);
}

bool SheetReader::pass_limit(std::string_view variant, std::uint64_t most, CellPlace place) {
  over_ = true;
  problems_.report("office-limit", variant, place)
      .with("cell", cell_address(place))
      .with("max", std::to_string(most))
      .mend("smaller");
  return false;
}

bool SheetReader::take_row(xml::Node node) {
  const auto stated = node.find("r");
  const auto number = stated ? whole_number(*stated) : std::optional(last_row_ + 1);
  if (!number || *number <= last_row_) {
    problems_.report("office-book", "row-order", {last_row_, 0})
        .with("value", std::string(stated.value_or("")).substr(0, most_shown))
        .with("cell", cell_address(CellPlace{std::max(last_row_, 1U), 0}))
        .mend("again");
    return true;
  }
  if (*number > budget_.limits().rows) return pass_limit("rows", budget_.limits().rows, {*number, 0});
  last_row_ = *number;
  next_column_ = 0;
  Row& row = sheet_->rows.emplace_back();
  row.number = *number;
  row.hidden = is_on(node.get("hidden"));
  for (xml::Node cell = node.first_child(); cell; cell = cell.next()) {
    if (cell.type() != xml::Node::Type::element || local_name(cell.name()) != "c") continue;
    if (!take_cell(cell, row)) return false;
  }
  if (row.cells.empty()) sheet_->rows.pop_back();
  return true;
}

std::optional<std::size_t> SheetReader::column_of(xml::Node node, const Row& row) {
  const auto stated = node.find("r");
  if (!stated) return next_column_;
  const auto place = parse_address(*stated);
  if (place && place->row == row.number && place->column >= next_column_) return place->column;
  problems_.report("office-book", "reference", {row.number, next_column_})
      .with("value", std::string(stated->substr(0, most_shown)))
      .with("row", std::to_string(row.number))
      .mend("again");
  return std::nullopt;
}

bool SheetReader::take_cell(xml::Node node, Row& row) {
  const auto column = column_of(node, row);
  if (!column) return true;
  const CellPlace place{row.number, *column};
  if (*column >= budget_.limits().columns) return pass_limit("columns", budget_.limits().columns, place);
  next_column_ = *column + 1;
  auto cell = read_cell(node, context_);
  if (!cell) {
    problems_.report("office-book", "value", place)
        .with("value", cell.error().substr(0, most_shown))
        .with("cell", cell_address(place))
        .mend("again");
    Cell unreadable;
    unreadable.kind = Cell::Kind::error;
    unreadable.text = cell.error();
    return keep(std::move(unreadable), place, row);
  }
  return keep(std::move(*cell), place, row);
}

bool SheetReader::keep(Cell cell, CellPlace place, Row& row) {
  if (cell.kind == Cell::Kind::empty && !cell.uncalculated) return true;
  const BookLimits& limits = budget_.limits();
  // Bytes are no fewer than letters, so that most texts need not be counted.
  if (cell.text.size() > limits.cell_letters && utf8::length(cell.text) > limits.cell_letters) {
    return pass_limit("letters", limits.cell_letters, place);
  }
  if (!budget_.take_filled()) return pass_limit("cells", limits.cells, place);
  if (!budget_.take_places(place.column + 1 - row.cells.size()))
    return pass_limit("places", budget_.most_places(), place);
  if (!budget_.take_text(cell.text.size())) return pass_limit("text", Budget::most_text >> 20U, place);
  row.cells.resize(place.column + 1);
  row.cells.back() = std::move(cell);
  return true;
}

void SheetReader::take_hidden_columns(xml::Node columns) {
  columns.each_element([&](xml::Node node) {
    const auto first = whole_number(node.get("min"));
    const auto last = whole_number(node.get("max"));
    if (!is_on(node.get("hidden")) || !first || !last || *first == 0) return;
    const auto end = std::min<std::size_t>(*last, budget_.limits().columns);
    if (sheet_->hidden_columns.size() < end) sheet_->hidden_columns.resize(end);
    for (std::size_t column = *first - 1; column < end; ++column) sheet_->hidden_columns[column] = true;
  });
}

void SheetReader::take_merged(xml::Node merged) {
  std::size_t width = 0;
  for (const Row& row : sheet_->rows) width = std::max(width, row.cells.size());
  for (xml::Node node = merged.first_child(); node && !over_; node = node.next()) {
    const auto range = parse_range(node.get("ref"));
    if (range) fill(*range, width);
  }
}

/// Within what the sheet fills: a merged cell may reach over a million empty rows.
bool SheetReader::fill(const CellRange& range, std::size_t width) {
  const auto begin = std::ranges::lower_bound(sheet_->rows, range.first.row, {}, &Row::number);
  Cell value;
  if (begin != sheet_->rows.end() && begin->number == range.first.row && range.first.column < begin->cells.size()) {
    value = begin->cells[range.first.column];
  }
  value.merged = true;
  const std::size_t end = std::min(range.last.column + 1, width);
  for (auto row = begin; row != sheet_->rows.end() && row->number <= range.last.row; ++row) {
    for (std::size_t column = range.first.column; column < end; ++column) {
      const CellPlace place{row->number, column};
      if (row->number == range.first.row && column == range.first.column) continue;
      const std::size_t more = column < row->cells.size() ? 1 : column + 1 - row->cells.size();
      if (!budget_.take_places(more)) return pass_limit("places", budget_.most_places(), place);
      if (!budget_.take_text(value.text.size())) return pass_limit("text", Budget::most_text >> 20U, place);
      if (column >= row->cells.size()) row->cells.resize(column + 1);
      row->cells[column] = value;
    }
  }
  return true;
}

void SheetReader::report_uncalculated() {
  std::size_t count = 0;
  CellPlace first;
  for (const Row& row : sheet_->rows) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (!row.cells[column].uncalculated || row.cells[column].merged) continue;
      if (count++ == 0) first = {row.number, column};
    }
  }
  if (count == 0) return;
  problems_.report("office-formula", "", first)
      .with("count", std::to_string(count))
      .with("cell", cell_address(first))
      .mend();
}

}  // namespace planverk::office
