#include "table/measure.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/table.h"
#include "table/titles.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;
using style::TextRole;

namespace {

constexpr std::size_t message_words = 60;

/// An amount with its unit, not a text that mentions one: that wraps as words do.
constexpr std::size_t longest_number = 24;

/// What a block that has no words of its own wants: pictures shrink, boxes want a little room.
Measure of_block(const Context& context, NodeId node) {
  const auto& drawing = context.tree().properties(node).drawing;
  constexpr Length some = 40_pt;
  return {some, some, drawing ? max(some, drawing->widest()) : some * 3, some};
}

/// What a table within a cell wants: the sum of its columns. Cells over several columns take part with the room that
/// the others leave them.
Measure of_table(Context& context, NodeId table, const Frame& frame) {
  const document::Tree& tree = context.tree();
  const document::TableGrid grid = grid_of(tree, table, static_cast<std::uint32_t>(context.limits.columns));
  const style::BlockStyle& look = context.look(style::StyleFor::table, table);
  std::vector<Measure> columns(grid.columns);
  for (const document::CellPlace& place : grid.cells) {
    if (place.columns != 1 || place.column > columns.size()) continue;
    Frame inner = frame;
    const bool head = tree[tree[place.row_node].parent].kind == Kind::table_head;
    inner.text = &context.theme.style(head ? look.table.head : TextRole::table_text);
    if (!head && look.text) inner.text = &*look.text;
    Measure& column = columns[place.column - 1];
    column = widest(column, measure_content(context, place.cell, inner));
  }
  Measure sum;
  for (const Measure& column : columns) {
    if (sum.natural.milli > 0) sum = with_room(sum, look.gap * 2);
    sum.least += column.least;
    sum.hyphenated += column.hyphenated;
    sum.natural += column.natural;
  }
  if (look.table.cell_rule.milli > 0) sum = with_room(sum, look.gap);
  if (document::first_child_of(tree, table, Kind::side_title) != no_node)
    sum = with_room(sum, EdgeTitle::beside(context.theme.style(look.table.titles)));
  sum.before_mark = {};
  return sum;
}

}  // namespace

bool is_number(const document::Tree& tree, NodeId node) {
  std::size_t length = 0;
  bool digit = false;
  for (NodeId at = tree.following(node, node); at != no_node; at = tree.following(at, node)) {
    if (tree[at].kind != Kind::text) continue;
    const std::string_view text = tree.text(at);
    length += utf8::length(text);
    if (length > longest_number) return false;
    digit = digit || std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  return digit;
}

Measure widest(Measure a, const Measure& b) {
  a.least = max(a.least, b.least);
  a.hyphenated = max(a.hyphenated, b.hyphenated);
  a.natural = max(a.natural, b.natural);
  a.before_mark = max(a.before_mark, b.before_mark);
  return a;
}

Measure with_room(Measure a, Length room) {
  a.least += room;
  a.hyphenated += room;
  a.natural += room;
  a.before_mark += room;
  return a;
}

std::string words_below(const document::Tree& tree, NodeId node) {
  std::string words;
  for (NodeId at = tree.following(node, node); at != no_node && words.size() < message_words;
       at = tree.following(at, node)) {
    if (tree[at].kind == Kind::text) words += tree.text(at);
    if (tree[at].kind == Kind::line_break) words += ' ';
  }
  return words;
}

Measure measure_content(Context& context, NodeId node, const Frame& frame) {
  const document::Tree& tree = context.tree();
  Measure result;
  if (has_inlines(tree, node)) {
    const style::TextStyle style = style_in(context, text_in(context, frame), frame);
    context.runs.clear();
    append_inlines(context.prose, node, run_style(style, language_at(context.prose, node)), context.runs);
    result = context.setter.measure(context.runs, paragraph_style(style, frame.width));
    context.runs.clear();
  }
  tree.each_child(node, [&](NodeId child) {
    if (document::is_inline(tree[child].kind)) {
      if (holds_blocks(tree, child)) result = widest(result, measure_content(context, child, frame));
      return;
    }
    switch (tree[child].kind) {
      case Kind::paragraph: {
        Frame inner = frame;
        inner.text = &text_of(context, child, frame);
        result = widest(result, measure_content(context, child, inner));
        break;
      }
      case Kind::list:
      case Kind::quote:
        tree.each_child(child, [&](NodeId item) {
          result = widest(result, with_room(measure_content(context, item, frame),
                                            context.theme.block(style::StyleFor::list).indent));
        });
        break;
      case Kind::table:
        result = widest(result, of_table(context, child, frame));
        break;
      case Kind::figure: {
        // Its caption stands as wide as its column; a long one in a narrow column is higher than a page.
        Frame inner = frame;
        inner.text = &context.theme.style(TextRole::caption);
        const NodeId caption = document::first_child_of(tree, child, Kind::caption);
        if (caption != no_node) result = widest(result, measure_content(context, caption, inner));
        result = widest(result, of_block(context, child));
        break;
      }
      default:
        result = widest(result, of_block(context, child));
        break;
    }
  });
  return result;
}

}  // namespace planverk::layout
