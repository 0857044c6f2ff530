#include "body/tables.h"

#include <algorithm>

#include "document/dump.h"
#include "markup/measure.h"

namespace planverk::html {

using document::Align;
using document::CellPlace;
using document::Column;
using document::Scope;
using document::Side;
using document::TableGrid;

namespace {

// Bounds, not looks. Of a phone 360 CSS pixels wide: what is left beside the page's margins, and what a column's
// padding takes, in points.
constexpr Length phone_width = Length::points(246);
constexpr Length column_padding = Length::points(12);
constexpr Length phone_text = Length::points(10.5);

Length longest_word(const Tree& tree, NodeId cell) {
  Length longest;
  for (NodeId at = tree.following(cell, cell); at != no_node; at = tree.following(at, cell)) {
    const std::string_view text = tree.text(at);
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \n\t-", start), text.size());
      longest = max(longest, SafeMeasure().width(text.substr(start, end - start), phone_text, Weight::semibold));
      start = end + 1;
    }
  }
  return longest;
}

void axis(Markup& out, std::string_view name, const std::string& words) {
  if (words.empty()) return;
  out.line();
  out.open("div", Attributes().classed(name).add("aria-hidden", "true"));
  out.text(words);
  out.raw("</div>");
}

}  // namespace

bool Tables::may_be_wider_than_a_phone(const TableGrid& grid) const {
  std::vector<Length> widths(grid.columns);
  for (const CellPlace& place : grid.cells) {
    if (place.columns != 1 || place.column > widths.size()) continue;
    Length& width = widths[place.column - 1];
    width = max(width, longest_word(context_.tree, place.cell) + context_.tree.properties(place.cell).indent);
  }
  Length total;
  for (const Length width : widths) total += width + column_padding;
  return total > phone_width;
}

bool Tables::is_matrix(NodeId table) const {
  return context_.tree.properties(table).style == Style::matrix;
}

void Tables::enter(NodeId node) {
  switch (context_.tree[node].kind) {
    case Kind::table:
      open_.push_back({.node = node, .grid = grid_of(context_.tree, node), .frame = "figure"});
      if (is_matrix(node)) {
        begin_matrix(node);
      } else {
        begin_table(node);
      }
      break;
    case Kind::table_head:
      context_.begin("thead", {});
      break;
    case Kind::table_body:
      context_.begin("tbody", {});
      break;
    case Kind::row:
      context_.begin("tr", context_.common(node).classed(context_.named(style::StyleFor::row, node)));
      break;
    default:
      begin_cell(node);
      break;
  }
}

void Tables::leave(NodeId node) {
  switch (context_.tree[node].kind) {
    case Kind::table:
      end_table();
      break;
    case Kind::table_head:
      context_.end("thead");
      break;
    case Kind::table_body:
      context_.end("tbody");
      break;
    case Kind::row:
      context_.end("tr");
      break;
    default:
      context_.to().outdent();
      context_.to().close(context_.tree[node].kind == Kind::header ? "th" : "td");
      break;
  }
}

void Tables::begin_table(NodeId node) {
  Open& table = open_.back();
  const NodeId title = first_child_of(context_.tree, node, Kind::caption);
  const bool wide = may_be_wider_than_a_phone(table.grid);
  // A region that scrolls must be reachable by keyboard and say what it is; one that never scrolls is only noise.
  table.frame = wide && title != no_node ? "section" : "div";
  Attributes attributes = Attributes().classed("scroll");
  if (wide) attributes.add("tabindex", "0");
  if (wide && title != no_node) attributes.add("aria-labelledby", context_.anchors.of(title));
  context_.begin(table.frame, attributes);
  begin_element(node);
  if (title == no_node) column_group(node);
}

void Tables::begin_element(NodeId node) {
  const Tree& tree = context_.tree;
  const NodeId title = first_child_of(tree, node, Kind::caption);
  Attributes attributes = context_.common(node);
  attributes.classed("table-" + std::string(name_of(tree.properties(node).style)));
  if (is_matrix(node) && title != no_node) attributes.add("aria-labelledby", context_.anchors.of(title));
  const NodeId heads = first_child_of(tree, node, Kind::table_head);
  if (heads != no_node && tree.properties(heads).side == Side::end) attributes.classed("heads-below");
  context_.begin("table", attributes);
}

void Tables::end_table() {
  const bool matrix = is_matrix(open_.back().node);
  if (!matrix) context_.end("table");
  if (matrix && !open_.back().closed) end_matrix_rows();
  context_.end(open_.back().frame);
  open_.pop_back();
}

void Tables::enter_caption(NodeId node) {
  const bool matrix = is_matrix(open_.back().node);
  if (matrix && !open_.back().closed) end_matrix_rows();
  context_.to().line();
  context_.to().open(matrix ? "figcaption" : "caption", context_.common(node));
}

void Tables::leave_caption() {
  const NodeId table = open_.back().node;
  context_.to().close(is_matrix(table) ? "figcaption" : "caption");
  if (!is_matrix(table)) column_group(table);
}

void Tables::column_group(NodeId node) {
  Markup& out = context_.to();
  const std::vector<Column>& columns = context_.tree.properties(node).columns;
  const bool any = std::any_of(columns.begin(), columns.end(), [](const Column& column) {
    return column.fit || column.share > 0 || column.width.milli > 0;
  });
  if (!any) return;
  int shares = 0;
  for (const Column& column : columns) shares += column.share;
  out.line();
  out.raw("<colgroup>");
  for (const Column& column : columns) {
    std::string name;
    if (column.fit) {
      name = "fit";
    } else if (column.width.milli > 0) {
      name = context_.rules.column_length(column.width);
    } else if (column.share > 0) {
      name = context_.rules.column_width(column.share * 1000 / std::max(shares, 1));
    }
    out.empty("col", Attributes().classed(name));
  }
  out.raw("</colgroup>");
}

void Tables::begin_cell(NodeId node) {
  const Tree& tree = context_.tree;
  Open& table = open_.back();
  // A row is cut where it has more columns than any page could show.
  CellPlace place{.cell = node};
  if (table.next_cell < table.grid.cells.size() && table.grid.cells[table.next_cell].cell == node)
    place = table.grid.cells[table.next_cell++];
  const Properties& properties = tree.properties(node);
  const std::vector<Column>& columns = tree.properties(table.node).columns;
  const bool header = tree[node].kind == Kind::header;
  Align align = properties.align;
  if (align == Align::start && place.column > 0 && place.column <= columns.size())
    align = columns[place.column - 1].align;
  Attributes attributes = context_.common(node);
  if (align == Align::end || align == Align::decimal) attributes.classed("end");
  if (align == Align::centre) attributes.classed("centre");
  if (properties.band > 0) attributes.classed("band-" + std::to_string(properties.band));
  if (properties.indent.milli > 0) attributes.classed(context_.rules.indent(properties.indent));
  // The first cell of its row, but not in the first column: a label beside it spans rows.
  if (place.column > 1 && tree[tree[node].parent].first_child == node) attributes.classed("inner");
  if (header) attributes.add("scope", properties.scope == Scope::row ? "row" : "col");
  if (place.rows > 1) attributes.add("rowspan", std::to_string(place.rows));
  if (place.columns > 1) attributes.add("colspan", std::to_string(place.columns));
  context_.begin(header ? "th" : "td", attributes);
}

/// A matrix is a table whose caption stands below, as its figure's. The titles of the axes are decoration: the heads of
/// rows and columns say them.
void Tables::begin_matrix(NodeId node) {
  const Properties& properties = context_.tree.properties(node);
  context_.begin("figure", Attributes().classed("matrix"));
  context_.begin("div", Attributes().classed("axes"));
  axis(context_.to(), properties.towards == Side::end ? "row-axis downwards" : "row-axis", properties.row_axis);
  begin_element(node);
}

void Tables::end_matrix_rows() {
  context_.end("table");
  axis(context_.to(), "column-axis", context_.tree.properties(open_.back().node).column_axis);
  context_.end("div");
  open_.back().closed = true;
}

}  // namespace planverk::html
