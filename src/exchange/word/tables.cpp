#include "word/tables.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace planverk::exchange::word {

namespace {

using office::Block;
using office::Paragraph;
using office::Run;
using office::Table;
using office::TableCell;
using office::TableRow;

/// Of a cell that holds words, every one strong.
bool is_strong(const TableCell& cell) {
  bool words = false;
  for (const Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) return false;
    for (const Run& run : paragraph->runs) {
      if (run.kind != Run::Kind::text || utf8::trim(run.text).empty()) continue;
      if (!run.bold) return false;
      words = true;
    }
  }
  return words;
}

std::vector<Block> without_strength(std::vector<Block> blocks) {
  for (Block& block : blocks) {
    for (Run& run : std::get<Paragraph>(block).runs) run.bold = false;
  }
  return blocks;
}

bool is_blank(const TableCell& cell) {
  return cell.blocks.empty();
}

/// A number as people write it in tables: `1 234,5`, `−3`, `12 %`.
bool is_number(const TableCell& cell) {
  if (cell.blocks.size() != 1) return false;
  const auto* paragraph = std::get_if<Paragraph>(&cell.blocks.front());
  if (paragraph == nullptr) return false;
  const std::string text(utf8::trim(paragraph->words()));
  bool digits = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t letter = utf8::next(text, at);
    if (letter >= U'0' && letter <= U'9') {
      digits = true;
    } else if (!std::u32string_view(U" \u00A0\u202F.,-−–+%").contains(letter)) {
      return false;
    }
  }
  return digits;
}

/// Styles whose first row looks like all others.
bool is_plain_style(std::string_view name) {
  return name.empty() || name == "Table Grid" || name == "Normal Table" || name == "Table Normal";
}

/// The first cell of each row behind the head stands in the first column and is strong, or empty.
bool first_column_heads(const Table& table, std::size_t head) {
  if (table.columns < 2 || head >= table.rows.size()) return false;
  int below = 0;  // rows that a taller first cell still covers
  bool strong = false;
  for (std::size_t at = head; at < table.rows.size(); ++at) {
    if (below > 0) {
      --below;
      continue;
    }
    const TableCell& cell = table.rows[at].cells.front();
    if (!is_blank(cell) && (!is_strong(cell) || cell.columns == table.columns)) return false;
    strong = strong || !is_blank(cell);
    below = cell.rows - 1;
  }
  return strong;
}

}  // namespace

void TableWriter::write(const Table& table, edit::Element& element) {
  const std::size_t head = head_rows(table);
  // A table that nobody can be told the cells of is none that prints: without a head its first column is taken for one.
  const bool guessed = head == 0 && !first_column_heads(table, head);
  const bool heads = guessed || first_column_heads(table, head);
  if (guessed) ++blocks_.losses().guessed_columns;
  write_columns(table, head, heads, element);
  if (head > 0) {
    edit::Element rows{"head", {}, {}};
    for (std::size_t at = 0; at < head; ++at) rows.append(row_of(table.rows[at], true, false));
    element.append(std::move(rows));
  }
  int below = 0;
  for (std::size_t at = head; at < table.rows.size(); ++at) {
    element.append(row_of(table.rows[at], false, heads && below == 0));
    below = below > 0 ? below - 1 : table.rows[at].cells.front().rows - 1;
  }
}

/// How many rows head the table: those that the file repeats on each page, else the first where its form says so.
std::size_t TableWriter::head_rows(const Table& table) {
  std::size_t head = 0;
  while (head < table.rows.size() && table.rows[head].header) ++head;
  if (head == table.rows.size()) head = 0;  // a table of nothing but heads has none
  if (head > 0 || table.rows.size() < 2) return head;
  const TableRow& first = table.rows.front();
  const auto tall = [](const TableCell& cell) { return cell.rows > 1; };
  if (std::ranges::any_of(first.cells, tall) || first.cells.size() < 2) return 0;
  // Programs say of every table that its first row is marked; it is where the style marks it, or its words are strong.
  const bool styled = table.first_row && !is_plain_style(table.style) && std::ranges::none_of(first.cells, is_blank);
  const auto heads = [](const TableCell& cell) { return is_strong(cell) || is_blank(cell); };
  const bool strong = std::ranges::all_of(first.cells, heads) && std::ranges::any_of(first.cells, is_strong);
  const bool all_strong = strong && std::ranges::all_of(table.rows[1].cells, is_strong);
  // A list of things with several facts each says in its first row which facts; one of two columns names the things.
  const bool likely = table.columns > 2 && first.cells.size() == static_cast<std::size_t>(table.columns) &&
                      std::ranges::none_of(first.cells, is_blank) && !first_column_heads(table, 0);
  if (!styled && (!strong || all_strong) && !likely) return 0;
  ++blocks_.losses().guessed_heads;
  return 1;
}

/// Widths as parts of a hundred; columns of numbers stand by their commas.
void TableWriter::write_columns(const Table& table, std::size_t head, bool first_heads, edit::Element& element) {
  const auto columns = static_cast<std::size_t>(table.columns);
  std::vector<std::size_t> numbers(columns), others(columns);
  for (std::size_t at = head; at < table.rows.size(); ++at) {
    const TableRow& row = table.rows[at];
    if (row.cells.size() != columns) continue;
    for (std::size_t column = 0; column < columns; ++column) {
      if (is_blank(row.cells[column])) continue;
      ++(is_number(row.cells[column]) ? numbers : others)[column];
    }
  }
  const std::uint64_t all = std::accumulate(table.widths.begin(), table.widths.end(), std::uint64_t{0});
  for (std::size_t column = 0; column < columns; ++column) {
    edit::Element each{"column", {}, {}};
    if (column < table.widths.size() && all > 0)
      each.set("share", std::to_string(std::max<std::uint64_t>(1, (table.widths[column] * 100ULL + all / 2) / all)));
    const bool heads = column == 0 && first_heads;
    if (!heads && numbers[column] > 0 && others[column] == 0) each.set("align", "decimal");
    element.append(std::move(each));
  }
}

edit::Element TableWriter::row_of(const TableRow& row, bool all_head, bool first_heads) {
  edit::Element element{"row", {}, {}};
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const TableCell& cell = row.cells[at];
    edit::Element each{"cell", {}, {}};
    if (cell.columns > 1) each.set("columns", std::to_string(cell.columns));
    if (cell.rows > 1) each.set("rows", std::to_string(cell.rows));
    const bool heads_row = at == 0 && first_heads && !is_blank(cell);
    if (heads_row) each.set("header", "true");
    // What heads prints as such: that its words are strong is the theme's to say.
    const bool heads = (all_head || heads_row) && is_strong(cell);
    blocks_.write_cell(heads ? without_strength(cell.blocks) : cell.blocks, each);
    element.append(std::move(each));
  }
  return element;
}

}  // namespace planverk::exchange::word
