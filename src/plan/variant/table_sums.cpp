#include "variant/table_sums.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "base/decimal.h"
#include "language/written_number.h"

namespace planverk::plan {

namespace {

bool lost_any(xml::Node node) {
  if (node.has("fig:lost")) return true;
  bool lost = false;
  node.each_element([&](xml::Node child) { lost = lost || lost_any(child); });
  return lost;
}

bool is_lost(xml::Node row, xml::Node cell) {
  return lost_any(cell) || cell.has("fig:masked") || (!cell.first_child() && row.has("fig:lost"));
}

std::size_t span_of(xml::Node cell, std::string_view attribute) {
  const std::string_view text = cell.get(attribute);
  std::size_t number = 1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && number > 0 ? number : 1;
}

void withhold(xml::Node cell) {
  cell.set("fig:masked", "true");
  while (cell.first_child()) cell.remove_child(cell.first_child());
}

/// A row of sums keeps what heads it.
void empty_sums(xml::Node row) {
  bool first = true;
  for (xml::Node cell = row.first_child("cell"); cell; cell = cell.next("cell")) {
    if (!first && cell.get("header") != "true") withhold(cell);
    first = false;
  }
}

struct Field {
  xml::Node cell;  ///< null where a cell beside it or above reaches
  std::optional<Decimal> number;
  bool lost = false;
};
using Line = std::vector<Field>;  ///< a row, or a column

std::size_t width_of(const std::vector<Line>& lines) {
  std::size_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.size());
  return width;
}

/// The rows of a table below its heads, each field in its column.
std::vector<Line> rows_of(xml::Node table, char decimal_mark) {
  std::vector<Line> rows;
  std::vector<std::size_t> covered;  // by column: so many rows more
  for (xml::Node row = table.first_child("row"); row; row = row.next("row")) {
    Line line;
    const auto skip = [&] {
      for (; line.size() < covered.size() && covered[line.size()] > 0; line.emplace_back()) --covered[line.size()];
    };
    for (xml::Node cell = row.first_child("cell"); cell; cell = cell.next("cell")) {
      skip();
      const std::size_t at = line.size();
      const bool lost = is_lost(row, cell);
      line.push_back({cell, lost || cell.get("header") == "true"
                                ? std::nullopt
                                : language::written_number(cell.text(), decimal_mark),
                      lost});
      line.resize(at + std::min<std::size_t>(span_of(cell, "columns"), 100));
      if (covered.size() < line.size()) covered.resize(line.size());
      for (std::size_t i = at; i < line.size(); ++i) covered[i] = span_of(cell, "rows") - 1;
    }
    skip();
    rows.push_back(std::move(line));
  }
  return rows;
}

std::vector<Line> turned(const std::vector<Line>& rows) {
  std::vector<Line> columns(width_of(rows), Line(rows.size()));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) columns[column][row] = rows[row][column];
  }
  return columns;
}

/// Whether the number at `at` adds up those before it; none where that can't be told.
std::optional<bool> adds_up(const Line& line, std::size_t at) {
  if (at >= line.size() || !line[at].number) return std::nullopt;
  std::optional<Decimal> sum = Decimal();
  int parts = 0;
  for (std::size_t i = 0; i < at; ++i) {
    if (line[i].lost) return std::nullopt;
    if (!line[i].number) continue;
    sum = sum ? Decimal::sum(*sum, *line[i].number) : std::nullopt;
    ++parts;
  }
  if (parts < 2 || !sum) return std::nullopt;
  return *sum == *line[at].number;
}

/// Takes out what stands at a place of sums in lines that lost a field before it; whether there was any.
bool withhold_at_ends(const std::vector<Line>& lines) {
  bool any = false;
  for (std::size_t at = 1; at < width_of(lines); ++at) {
    int right = 0, wrong = 0;
    for (const Line& line : lines) {
      if (const auto sum = adds_up(line, at)) ++(*sum ? right : wrong);
    }
    if (right <= wrong) continue;
    for (const Line& line : lines) {
      bool lost = false;
      for (std::size_t i = 0; i < std::min(at, line.size()); ++i) lost = lost || line[i].lost;
      if (!lost || at >= line.size() || !line[at].number) continue;
      withhold(line[at].cell);
      any = true;
    }
  }
  return any;
}

}  // namespace

void withhold_table_sums(xml::Node node, char decimal_mark) {
  node.each_element([&](xml::Node child) { withhold_table_sums(child, decimal_mark); });
  if (node.name() != "table") return;
  bool lost = node.has("fig:lost");
  for (xml::Node row = node.first_child("row"); row; row = row.next("row")) lost = lost || lost_any(row);
  if (!lost) return;
  // A sum that goes is a part of the next one: of the other direction, or further on.
  for (bool any = true; any;) {
    any = withhold_at_ends(rows_of(node, decimal_mark));
    any = withhold_at_ends(turned(rows_of(node, decimal_mark))) || any;
  }
  for (xml::Node row = node.first_child("row"); row; row = row.next("row")) {
    if (row.get("sum") == "true") empty_sums(row);
  }
}

}  // namespace planverk::plan
