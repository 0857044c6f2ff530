#include "word/table_reader.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace planverk::office::word {

namespace {

/// Far more than programs make; keeps sums within their type.
constexpr std::uint32_t widest_span = 1000;
constexpr std::uint32_t widest_column = 100'000;

std::uint32_t count_of(std::optional<std::string_view> text, std::uint32_t otherwise, std::uint32_t most) {
  std::uint32_t number = otherwise;
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return std::min(number, most);
}

bool is_on(std::string_view value) {
  return value == "1" || value == "true" || value == "on";
}

}  // namespace

Table TableReader::read(const Element& element) {
  Table table;
  Context& context = body_.context_;
  table.span = context.here();
  const Element properties = element.child("tblPr");
  const std::string style_id(properties.value_of("tblStyle").value_or(""));
  const Style* style = context.styles.find(style_id);
  table.style = style != nullptr ? style->name : style_id;
  const Element look = properties.child("tblLook");
  const std::uint32_t bits =
      static_cast<std::uint32_t>(std::strtoul(std::string(look.get("val")).c_str(), nullptr, 16));
  table.first_row = is_on(look.get("firstRow")) || (bits & 0x20U) != 0;
  table.first_column = is_on(look.get("firstColumn")) || (bits & 0x80U) != 0;
  if (properties.child("tblPrChange")) context.omit(Omission::formatting_change);

  read_rows(element);
  find_edges();
  table.columns = static_cast<int>(edges_.size()) - 1;
  take_widths(table, element.child("tblGrid"));
  Owners above;
  bool at_top = true;
  for (GridRow& row : rows_) {
    at_top = at_top && row.header;  // only rows at the top repeat
    row.header = at_top;
    place(table, row, above);
  }
  return table;
}

void TableReader::read_rows(const Element& container) {
  container.each([&](const Element& each) {
    if (body_.context_.too_many) return;
    if (each.is("tr")) return read_row(each);
    if (each.is("sdt")) return read_rows(each.child("sdtContent"));
    if (each.is("customXml") || each.is("ins") || each.is("del")) return read_rows(each);
    if (each.is("p") || each.is("tbl")) {
      // Not where a table may have words; they are words all the same.
      GridRow row;
      row.cells.push_back({0, 1, false, {}});
      body_.read_block(each, row.cells.back().blocks);
      rows_.push_back(std::move(row));
    }
  });
}

void TableReader::read_row(const Element& element) {
  GridRow row;
  const Element properties = element.child("trPr");
  row.header = properties.toggle("tblHeader").value_or(false);
  std::uint32_t at = count_of(properties.value_of("gridBefore"), 0, widest_span);
  const std::size_t before = body_.changes_.size();
  properties.each([&](const Element& each) {
    if (const auto kind = change_of(each)) body_.changes_.push_back(body_.context_.change(*kind, each));
  });
  read_cells(element, row, at);
  body_.changes_.resize(before);
  if (!row.cells.empty()) rows_.push_back(std::move(row));
}

void TableReader::read_cells(const Element& container, GridRow& row, std::uint32_t& at) {
  container.each([&](const Element& each) {
    if (each.is("tc")) return read_cell(each, row, at);
    if (each.is("sdt")) return read_cells(each.child("sdtContent"), row, at);
    if (each.is("customXml")) return read_cells(each, row, at);
  });
}

void TableReader::read_cell(const Element& element, GridRow& row, std::uint32_t& at) {
  const Element properties = element.child("tcPr");
  GridCell cell;
  cell.begin = at;
  cell.end = at + std::max(1U, count_of(properties.value_of("gridSpan"), 1, widest_span));
  if (const Element merge = properties.child("vMerge")) cell.goes_on = merge.get("val") != "restart";
  if (properties.child("shd")) body_.context_.omit(Omission::frame);
  const std::size_t before = body_.changes_.size();
  for (const auto& [name, kind] :
       {std::pair("cellIns", TrackedChange::Kind::insertion), std::pair("cellDel", TrackedChange::Kind::deletion)}) {
    if (const Element change = properties.child(name)) body_.changes_.push_back(body_.context_.change(kind, change));
  }
  body_.read_into(element, cell.blocks);
  body_.changes_.resize(before);
  // An older way to cover cells to the right.
  const Element beside = properties.child("hMerge");
  if (beside && beside.get("val") != "restart" && !row.cells.empty()) {
    GridCell& left = row.cells.back();
    left.end = cell.end;
    left.blocks.insert(left.blocks.end(), std::make_move_iterator(cell.blocks.begin()),
                       std::make_move_iterator(cell.blocks.end()));
  } else {
    row.cells.push_back(std::move(cell));
  }
  at = row.cells.back().end;
}

/// Columns are what stands between edges that some cell has.
void TableReader::find_edges() {
  edges_ = {0};
  for (const GridRow& row : rows_) {
    for (const GridCell& cell : row.cells) {
      edges_.push_back(cell.begin);
      edges_.push_back(cell.end);
    }
  }
  std::ranges::sort(edges_);
  const auto doubles = std::ranges::unique(edges_);
  edges_.erase(doubles.begin(), doubles.end());
}

int TableReader::columns_between(std::uint32_t begin, std::uint32_t end) const {
  return static_cast<int>(std::ranges::lower_bound(edges_, end) - std::ranges::lower_bound(edges_, begin));
}

void TableReader::place(Table& table, GridRow& row, Owners& above) {
  Owners below;
  TableRow out;
  out.header = row.header;
  table.rows.emplace_back();  // so that owners can name it
  const std::size_t index = table.rows.size() - 1;
  std::uint32_t at = 0;
  const auto add = [&](std::uint32_t begin, std::uint32_t end, std::vector<Block> blocks) {
    below[begin] = {index, out.cells.size(), end};
    out.cells.push_back({columns_between(begin, end), 1, std::move(blocks)});
  };
  for (GridCell& cell : row.cells) {
    if (cell.begin > at) add(at, cell.begin, {});
    at = cell.end;
    if (cell.goes_on && place_going_on(table, cell, row.header, above, below)) continue;
    add(cell.begin, cell.end, std::move(cell.blocks));
  }
  if (at < edges_.back()) add(at, edges_.back(), {});
  above = std::move(below);
  if (!out.cells.empty()) {
    table.rows[index] = std::move(out);
    return;
  }
  // All of it is covered from above: there is no such row.
  table.rows.pop_back();
  for (const auto& [begin, owner] : above) --table.rows[owner.row].cells[owner.cell].rows;
}

/// Makes the cell above taller; false when there is none of the same width in the same part of the table.
bool TableReader::place_going_on(Table& table, GridCell& cell, bool header, const Owners& above, Owners& below) {
  const auto owner = above.find(cell.begin);
  if (owner == above.end() || owner->second.end != cell.end) return false;
  TableRow& row = table.rows[owner->second.row];
  if (row.header != header) return false;
  TableCell& taller = row.cells[owner->second.cell];
  ++taller.rows;
  taller.blocks.insert(taller.blocks.end(), std::make_move_iterator(cell.blocks.begin()),
                       std::make_move_iterator(cell.blocks.end()));
  below[cell.begin] = owner->second;
  return true;
}

void TableReader::take_widths(Table& table, const Element& grid) const {
  std::vector<std::uint32_t> widths;
  grid.each([&](const Element& each) {
    if (each.is("gridCol")) widths.push_back(count_of(each.find("w"), 0, widest_column));
  });
  if (widths.size() < edges_.back()) return;
  for (std::size_t column = 0; column + 1 < edges_.size(); ++column) {
    std::uint32_t width = 0;
    for (std::uint32_t at = edges_[column]; at < edges_[column + 1]; ++at) width += widths[at];
    table.widths.push_back(width);
  }
  if (std::ranges::find(table.widths, 0U) != table.widths.end()) table.widths.clear();
}

}  // namespace planverk::office::word
