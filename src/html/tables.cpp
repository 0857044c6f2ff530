#include <algorithm>

#include "document/dump.h"
#include "measure.h"
#include "page.h"

namespace planverk::html {

using document::Align;
using document::CellPlace;
using document::Column;
using document::Scope;
using document::Side;
using document::TableGrid;

namespace {

// Of a phone 360 CSS pixels wide: what is left beside the page's margins, and what a column's padding takes, in points.
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

}  // namespace

bool Page::may_be_wider_than_a_phone(NodeId table) const {
  const TableGrid grid = grid_of(tree_, table);
  std::vector<Length> widths(grid.columns);
  for (const CellPlace& place : grid.cells) {
    if (place.columns != 1 || place.column > widths.size()) continue;
    Length& width = widths[place.column - 1];
    width = max(width, longest_word(tree_, place.cell) + tree_.properties(place.cell).indent);
  }
  Length total;
  for (const Length width : widths) total += width + column_padding;
  return total > phone_width;
}

void Page::table(Markup& out, NodeId node) {
  if (tree_.properties(node).style == Style::matrix) {
    matrix(out, node);
    return;
  }
  const NodeId title = first_child_of(tree_, node, Kind::caption);
  const bool wide = may_be_wider_than_a_phone(node);
  // A region that scrolls must be reachable by keyboard and say what it is; one that never scrolls is only noise.
  const std::string_view frame = wide && title != no_node ? "section" : "div";
  Attributes attributes = Attributes().classed("scroll");
  if (wide) attributes.add("tabindex", "0");
  if (wide && title != no_node) attributes.add("aria-labelledby", anchors_.of(title));
  out.line();
  out.open(frame, attributes);
  out.indent();
  table_element(out, node);
  out.outdent();
  out.line();
  out.close(frame);
  table_notes(out, node);
}

void Page::table_element(Markup& out, NodeId node) {
  const bool is_matrix = tree_.properties(node).style == Style::matrix;
  const NodeId title = first_child_of(tree_, node, Kind::caption);
  const TableGrid grid = grid_of(tree_, node);
  Attributes attributes = common(node);
  attributes.classed("table-" + std::string(name_of(tree_.properties(node).style)));
  if (is_matrix && title != no_node) attributes.add("aria-labelledby", anchors_.of(title));
  const NodeId heads = first_child_of(tree_, node, Kind::table_head);
  if (heads != no_node && tree_.properties(heads).side == Side::end) attributes.classed("heads-below");
  out.line();
  out.open("table", attributes);
  out.indent();
  if (!is_matrix && title != no_node) caption(out, title, "caption");
  if (!is_matrix) column_group(out, node);
  std::size_t next_cell = 0;
  tree_.each_child(node, [&](NodeId part) {
    const Kind kind = tree_[part].kind;
    if (kind == Kind::table_head || kind == Kind::table_body) table_part(out, node, part, next_cell, grid);
  });
  out.outdent();
  out.line();
  out.close("table");
}

void Page::column_group(Markup& out, NodeId node) {
  const std::vector<Column>& columns = tree_.properties(node).columns;
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
      name = rules_.column_length(column.width);
    } else if (column.share > 0) {
      name = rules_.column_width(column.share * 1000 / std::max(shares, 1));
    }
    out.empty("col", Attributes().classed(name));
  }
  out.raw("</colgroup>");
}

void Page::table_part(Markup& out, NodeId table, NodeId part, std::size_t& next_cell, const TableGrid& grid) {
  const std::string_view tag = tree_[part].kind == Kind::table_head ? "thead" : "tbody";
  out.line();
  out.open(tag);
  out.indent();
  tree_.each_child(part, [&](NodeId row) {
    if (tree_[row].kind != Kind::row) return;
    Attributes attributes = common(row);
    attributes.classed(named(style::StyleFor::row, row));
    out.line();
    out.open("tr", attributes);
    out.indent();
    while (next_cell < grid.cells.size() && grid.cells[next_cell].row_node == row)
      table_cell(out, table, grid.cells[next_cell++]);
    out.outdent();
    out.line();
    out.raw("</tr>");
  });
  out.outdent();
  out.line();
  out.close(tag);
}

void Page::table_cell(Markup& out, NodeId table, const CellPlace& place) {
  const Properties& properties = tree_.properties(place.cell);
  const std::vector<Column>& columns = tree_.properties(table).columns;
  const bool header = tree_[place.cell].kind == Kind::header;
  Align align = properties.align;
  if (align == Align::start && place.column <= columns.size()) align = columns[place.column - 1].align;
  Attributes attributes = common(place.cell);
  if (align == Align::end || align == Align::decimal) attributes.classed("end");
  if (align == Align::centre) attributes.classed("centre");
  if (properties.band > 0) attributes.classed("band-" + std::to_string(properties.band));
  if (properties.indent.milli > 0) attributes.classed(rules_.indent(properties.indent));
  // The first cell of its row, but not in the first column: a label beside it spans rows.
  if (place.column > 1 && tree_[place.row_node].first_child == place.cell) attributes.classed("inner");
  if (header) attributes.add("scope", properties.scope == Scope::row ? "row" : "col");
  if (place.rows > 1) attributes.add("rowspan", std::to_string(place.rows));
  if (place.columns > 1) attributes.add("colspan", std::to_string(place.columns));
  const std::string_view tag = header ? "th" : "td";
  out.line();
  out.open(tag, attributes);
  out.indent();
  in_matrix_cell_ = !header && tree_.properties(table).style == Style::matrix;
  mixed(out, place.cell);
  in_matrix_cell_ = false;
  out.outdent();
  out.close(tag);
}

void Page::caption(Markup& out, NodeId node, std::string_view tag) {
  out.line();
  out.open(tag, common(node));
  if (const std::string& label = tree_.properties(node).label; !label.empty()) {
    out.raw("<span class=\"number\">");
    out.text(label);
    out.raw("</span> ");
  }
  mixed(out, node);
  out.close(tag);
}

void Page::table_notes(Markup& out, NodeId node) {
  tree_.each_child(node, [&](NodeId child) {
    if (tree_[child].kind != Kind::table_note) return;
    out.line();
    out.open("div", common(child).classed("table-note"));
    if (const std::string& label = tree_.properties(child).label; !label.empty()) {
      out.raw("<span class=\"label\">");
      out.text(label);
      out.raw("</span> ");
    }
    mixed(out, child);
    out.raw("</div>");
  });
}

/// A matrix is a table whose caption stands below, as its figure's. The titles of the axes are decoration: the heads of
/// rows and columns say them.
void Page::matrix(Markup& out, NodeId node) {
  const Properties& properties = tree_.properties(node);
  out.line();
  out.raw("<figure class=\"matrix\">");
  out.indent();
  out.line();
  out.raw("<div class=\"axes\">");
  out.indent();
  const auto axis = [&](std::string_view name, const std::string& words) {
    if (words.empty()) return;
    out.line();
    out.open("div", Attributes().classed(name).add("aria-hidden", "true"));
    out.text(words);
    out.raw("</div>");
  };
  axis(properties.towards == Side::end ? "row-axis downwards" : "row-axis", properties.row_axis);
  table_element(out, node);
  axis("column-axis", properties.column_axis);
  out.outdent();
  out.line();
  out.raw("</div>");
  if (const NodeId title = first_child_of(tree_, node, Kind::caption); title != no_node)
    caption(out, title, "figcaption");
  out.outdent();
  out.line();
  out.raw("</figure>");
  table_notes(out, node);
}

}  // namespace planverk::html
