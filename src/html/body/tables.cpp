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

// Bounds, not looks. Of a phone 320 CSS pixels wide: what is left beside the page's margins, and what a column's
// padding takes, in points.
constexpr Length phone_width = Length::points(216);
constexpr Length column_padding = Length::points(12);
constexpr Length phone_text = Length::points(10.5);

bool ends(Align align) {
  return align == Align::end || align == Align::decimal;
}

bool is_header(const Tree& tree, NodeId node) {
  return tree[node].kind == Kind::header || tree.properties(node).scope != Scope::none;
}

std::string_view scope_name(const Tree& tree, NodeId cell) {
  if (tree.properties(cell).scope != Scope::row) return "col";
  return names_row_group(tree, tree[cell].parent) ? "rowgroup" : "row";
}

/// What a cell does not break; the style sheet keeps all that stands at the end of its column on one line.
Length longest_word(const Tree& tree, NodeId cell, bool whole) {
  Length longest;
  for (NodeId at = tree.following(cell, cell); at != no_node; at = tree.following(at, cell)) {
    const std::string_view text = tree.text(at);
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = whole ? text.size() : std::min(text.find_first_of(" \n\t-", start), text.size());
      longest = max(longest, SafeMeasure().width(text.substr(start, end - start), phone_text, Weight::semibold));
      start = end + 1;
    }
  }
  return longest;
}

}  // namespace

bool Tables::may_be_wider_than_a_phone(const TableGrid& grid) const {
  std::vector<Length> widths(grid.columns);
  for (const CellPlace& place : grid.cells) {
    if (place.columns != 1 || place.column > widths.size()) continue;
    Length& width = widths[place.column - 1];
    const Properties& properties = context_.tree.properties(place.cell);
    const bool whole = context_.tree[place.cell].kind == Kind::cell && ends(align_of(place));
    width = max(width, longest_word(context_.tree, place.cell, whole) + properties.indent);
  }
  const std::vector<Column>& columns = context_.tree.properties(open_.back().node).columns;
  Length total;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    // A browser makes no column narrower than it was asked to.
    const Length asked = i < columns.size() ? columns[i].width : Length();
    total += max(widths[i] + column_padding, asked);
  }
  return total > phone_width;
}

void Tables::enter(NodeId node) {
  switch (context_.tree[node].kind) {
    case Kind::table:
      begin_table(node);
      break;
    case Kind::table_head:
      context_.begin("thead", part("rowgroup"));
      break;
    case Kind::table_body:
      context_.begin("tbody", part("rowgroup"));
      break;
    case Kind::row:
      begin_row(node);
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
      context_.divided = false;
      context_.to().outdent();
      context_.to().close(is_header(context_.tree, node) ? "th" : "td");
      break;
  }
}

/// A table with titles beside it is a figure, and its caption stands outside the frame that scrolls.
void Tables::begin_table(NodeId node) {
  const Tree& tree = context_.tree;
  const bool titled = first_child_of(tree, node, Kind::side_title) != no_node ||
                      first_child_of(tree, node, Kind::foot_title) != no_node;
  open_.push_back({.node = node, .grid = grid_of(tree, node), .titled = titled});
  Open& table = open_.back();
  table.numbers = NumberColumns(context_, node, table.grid);
  table.wide = may_be_wider_than_a_phone(table.grid);
  if (table.wide && !titled) table.heads = stacked_heads();
  if (titled) context_.begin("figure", Attributes().classed("titled"));
  const NodeId caption = first_child_of(tree, node, Kind::caption);
  const bool first = caption != no_node && !tree.properties(caption).as_figure;
  if (!titled || !first) begin_frame();
  if (caption == no_node || (titled && !first)) column_group(node);
}

void Tables::begin_frame() {
  Open& table = open_.back();
  if (table.titled) {
    context_.begin("div", Attributes().classed("titles"));
    title(table.node, Kind::side_title);
  }
  const NodeId caption = first_child_of(context_.tree, table.node, Kind::caption);
  // What never scrolls is no stop on the way.
  context_.begin("div", table.wide ? context_.scroll_box(caption, name_of_table()) : Attributes().classed("scroll"));
  begin_element(table.node);
}

void Tables::begin_element(NodeId node) {
  const Tree& tree = context_.tree;
  const NodeId caption = first_child_of(tree, node, Kind::caption);
  Attributes attributes = context_.common(node);
  attributes.classed("table-" + std::string(name_of(tree.properties(node).style)));
  if (open_.back().titled && caption != no_node) attributes.add("aria-labelledby", context_.anchors.of(caption));
  const NodeId heads = first_child_of(tree, node, Kind::table_head);
  if (heads != no_node && tree.properties(heads).side == Side::end) attributes.classed("heads-below");
  if (!open_.back().heads.empty()) attributes.classed("stacked").add("role", "table");
  context_.begin("table", attributes);
}

/// Its first head with words.
std::string Tables::name_of_table() const {
  for (const CellPlace& place : open_.back().grid.cells) {
    if (context_.tree[place.cell].kind != Kind::header) continue;
    std::string words = document::words_of(context_.document, place.cell);
    if (!words.empty()) return words;
  }
  return context_.document.words.table;
}

/// A table of words is read row by row, so on a phone each row may be a list, its words below their heads. One of
/// numbers is compared down its columns: it stays, and scrolls.
std::vector<std::string> Tables::stacked_heads() const {
  const Tree& tree = context_.tree;
  const Open& table = open_.back();
  const NodeId head = first_child_of(tree, table.node, Kind::table_head);
  if (head == no_node || tree[head].first_child == no_node || tree[head].first_child != tree[head].last_child ||
      tree.properties(head).side == Side::end || table.grid.columns < 3)
    return {};
  std::vector<std::string> heads(table.grid.columns);
  std::size_t of_words = 0;
  for (const CellPlace& place : table.grid.cells) {
    if (place.row_node != tree[head].first_child) break;
    if (place.columns != 1 || place.column > heads.size()) return {};
    heads[place.column - 1] = document::words_of(context_.document, place.cell);
    if (align_of(place) == Align::start) ++of_words;
  }
  return of_words * 2 >= heads.size() ? heads : std::vector<std::string>();
}

/// Changed to blocks, the parts of a table say what they are only by their roles.
Attributes Tables::part(std::string_view role, Attributes attributes) const {
  return open_.back().heads.empty() ? attributes : attributes.add("role", role);
}

void Tables::begin_row(NodeId node) {
  context_.begin("tr", part("row", context_.common(node).classed(context_.named(style::StyleFor::row, node))));
}

Align Tables::align_of(const CellPlace& place) const {
  const Align own = context_.tree.properties(place.cell).align;
  const std::vector<Column>& columns = context_.tree.properties(open_.back().node).columns;
  const bool by_column = own == Align::start && place.column > 0 && place.column <= columns.size();
  return by_column ? columns[place.column - 1].align : own;
}

/// Decoration: the heads of rows and columns say it.
void Tables::title(NodeId table, Kind which) {
  const NodeId title = first_child_of(context_.tree, table, which);
  if (title == no_node) return;
  Attributes attributes = Attributes().classed(name_of(which));
  if (const auto towards = context_.tree.properties(title).towards)
    attributes.classed(*towards == Side::start ? "to-start" : "to-end");
  context_.to().line();
  context_.to().open("div", attributes.add("aria-hidden", "true"));
  context_.to().text(document::words_of(context_.document, title));
  context_.to().close("div");
}

void Tables::end_table() {
  if (!open_.back().closed) end_rows();
  if (open_.back().titled) context_.end("figure");
  open_.pop_back();
}

void Tables::end_rows() {
  Open& table = open_.back();
  context_.end("table");
  context_.end("div");
  table.closed = true;
  if (!table.titled) return;
  title(table.node, Kind::foot_title);
  context_.end("div");
}

void Tables::enter_caption(NodeId node) {
  Open& table = open_.back();
  table.late = table.titled && context_.tree.properties(node).as_figure;
  if (table.late && !table.closed) end_rows();
  context_.to().line();
  context_.to().open(table.titled ? "figcaption" : "caption", context_.common(node));
}

void Tables::leave_caption() {
  const Open& table = open_.back();
  context_.to().close(table.titled ? "figcaption" : "caption");
  if (table.late) return;
  if (table.titled) begin_frame();
  column_group(table.node);
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
    if (column.width.milli > 0) {
      name = context_.rules.column_length(column.width);
    } else if (column.fit) {
      name = "fit";
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
  const bool header = is_header(tree, node);
  const Align align = align_of(place);
  Attributes attributes = context_.common(node);
  if (ends(align)) attributes.classed("end");
  if (align == Align::centre) attributes.classed("centre");
  // A cell that heads its row without the look of a head.
  if (header && tree[node].kind == Kind::cell) attributes.classed("as-cell");
  attributes.classed(fill_class(properties.fill));
  if (properties.emphasised) attributes.classed("emphasised");
  if (properties.indent.milli > 0) attributes.classed(context_.rules.indent(properties.indent));
  // The first cell of its row, but not in the first column: a label beside it spans rows.
  if (place.column > 1 && tree[tree[node].parent].first_child == node) attributes.classed("inner");
  if (header) attributes.add("scope", scope_name(tree, node));
  if (place.rows > 1) attributes.add("rowspan", std::to_string(place.rows));
  if (place.columns > 1) attributes.add("colspan", std::to_string(place.columns));
  if (table.numbers && place.columns == 1) attributes.classed(table.numbers->room_behind(context_, node, place.column));
  if (!table.heads.empty()) {
    attributes.add("role", !header ? "cell" : properties.scope == Scope::column ? "columnheader" : "rowheader");
    if (properties.scope != Scope::column && place.column > 1 && place.column <= table.heads.size())
      attributes.add("data-head", table.heads[place.column - 1]);
  }
  context_.divided = table.titled && header;
  context_.begin(header ? "th" : "td", attributes);
}

}  // namespace planverk::html
