// How many columns stand beside each other; the others stand below them.
#include <algorithm>
#include <limits>

#include "flow/builder.h"
#include "table/cells.h"

namespace planverk::layout {

using document::Kind;
using document::NodeId;

namespace {

std::int64_t share_of(const std::vector<document::Column>& given, std::size_t column) {
  return column < given.size() && given[column].share > 0 ? given[column].share : 1;
}

/// How many of the columns stand beside each other: none is narrower than its words can be read in.
std::size_t columns_beside(const std::vector<document::Column>& given, std::size_t wanted, Length gap, Length room,
                           Length narrowest) {
  constexpr std::size_t most = 64;
  for (std::size_t count = std::min(wanted, most); count > 1; --count) {
    std::int64_t sum = 0, least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < count; ++i) {
      sum += share_of(given, i);
      least = std::min(least, share_of(given, i));
    }
    const Length left = room - gap * static_cast<std::int32_t>(count - 1);
    if (left.milli > 0 && left.scaled(least, sum) >= narrowest) return count;
  }
  return 1;
}

/// No table below `parent` would be refused in that width.
bool tables_fit(Context& context, NodeId parent, Frame frame) {
  const document::Tree& tree = context.tree();
  bool fit = true;
  tree.each_child(parent, [&](NodeId child) {
    if (!fit) return;
    if (tree[child].kind == Kind::table) {
      fit = TableCells(context, child, frame).fits();
    } else if (tree[child].kind == Kind::callout) {
      const style::BlockStyle& box = context.look(style::StyleFor::callout, child);
      Frame inner = frame;
      inner.width = frame.width - box.indent - box.indent_end - box.bar - box.padding * 2;
      fit = tables_fit(context, child, inner);
    } else if (holds_blocks(tree, child)) {
      fit = tables_fit(context, child, frame);
    }
  });
  return fit;
}

}  // namespace

Length FlowBuilder::narrowest_column(std::span<const NodeId> columns, const style::BlockStyle& look,
                                     const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const style::TextStyle style = style_in(context_, look.text ? *look.text : text_in(context_, frame), frame);
  Length narrowest = style.size * 4;
  if (look.beside == 0) return narrowest;
  for (const NodeId column : columns) {
    tree.each_child(column, [&](NodeId child) {
      if (tree[child].kind != Kind::paragraph) return;
      append_inlines(context_.prose, child, run_style(style, language_at(context_.prose, child)), context_.runs);
      narrowest = max(narrowest, context_.setter.measure(context_.runs, paragraph_style(style, frame.width)).least);
      context_.runs.clear();
    });
  }
  return min(narrowest, frame.width);
}

bool FlowBuilder::hold_their_tables(std::span<const NodeId> columns, std::size_t beside,
                                    const std::vector<document::Column>& given, Length gap, const Frame& frame) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < beside; ++i) sum += share_of(given, i);
  const Length room = frame.width - gap * static_cast<std::int32_t>(beside - 1);
  Frame inner = frame;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    inner.width = room.scaled(share_of(given, i % beside), sum);
    if (!tables_fit(context_, columns[i], inner)) return false;
  }
  return true;
}

void FlowBuilder::columns(NodeId node, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  std::vector<NodeId> children;
  tree.each_child(node, [&](NodeId child) {
    if (tree[child].kind == Kind::column) children.push_back(child);
  });
  anchor_if_named(node);
  const style::BlockStyle& look = context_.look(style::StyleFor::columns, node);
  const auto& given = tree.properties(node).columns;
  const std::size_t wanted = look.beside > 0 ? static_cast<std::size_t>(look.beside) : children.size();
  std::size_t most = columns_beside(given, std::min(wanted, children.size()), look.gap, frame.width,
                                    narrowest_column(children, look, frame));
  while (most > 1 && !hold_their_tables(children, most, given, look.gap, frame)) --most;
  if (look.keep_previous && flow_.size() > 0) bind_next_ = true;
  for (std::size_t i = 0; i < children.size(); i += most) {
    const std::size_t count = std::min(most, children.size() - i);
    add_block(make_columns(context_, node, std::span(children).subspan(i, count), most, below_chain(frame)),
              look.before, look.after, frame.x);
  }
}

}  // namespace planverk::layout
