// Which node becomes what in a flow: sections, contents, and the blocks that are not lines.
#include <algorithm>
#include <utility>

#include "flow/builder.h"
#include "flow/note_area.h"
#include "flow/stacked_table.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;
using style::TextRole;

void FlowBuilder::add_block(std::unique_ptr<Block> block, Length before, Length after, Length x) {
  if (!block) return;
  Atom& atom = flow_.add_block(std::move(block), max(after_, before));
  atom.x = x;
  atom.bound = std::exchange(bind_next_, false) || led_in_;
  atom.loose = std::exchange(loosely_, false);
  led_in_ = false;
  owed_ = 0;
  if (open_next_ != Opens::nothing) flow_.mark_opening(flow_.size() - 1, std::exchange(open_next_, Opens::nothing));
  after_ = after;
}

Frame FlowBuilder::below_chain(const Frame& frame) const {
  Frame below = frame;
  if (!bind_next_ && !led_in_) return below;
  // With more above it than this, it goes without.
  below.column = max(frame.column - flow_.chain_height() - after_, frame.column / 2);
  return below;
}

void FlowBuilder::open(Opens opens) {
  // A change of shape stays wanted until something stands on it.
  if (opens != Opens::page || open_next_ == Opens::nothing) open_next_ = opens;
  bind_next_ = led_in_ = false;
  owed_ = 0;
}

void FlowBuilder::content(NodeId parent, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  if (has_inlines(tree, parent)) {
    style::TextStyle style = style_in(context_, text_in(context_, frame), frame);
    if (frame.compact) style.space_before = style.space_after = {};
    append_inlines(context_.prose, parent, run_style(style, language_at(context_.prose, parent)), context_.runs);
    ParagraphStyle manner = paragraph_style(style, frame.width);
    manner.align = frame.align;
    if (!context_.runs.empty() && context_.runs.front().kind == RunKind::symbol && frame.align == LineAlign::start) {
      // Words go on behind the symbol, not below it.
      const std::span<const InlineRun> symbol(context_.runs.data(), 1);
      manner.rest_indent =
          context_.setter.measure(symbol, manner).natural + context_.setter.width_of("\u00A0", style.font, style.size);
      manner.rest_width = manner.rest_width - manner.rest_indent;
    }
    add_paragraph(style, manner, frame.x, {});
  }
  for (NodeId child = tree[parent].first_child; child != no_node;) {
    const NodeId next = tree[child].next;
    if (tree[child].kind == Kind::paragraph && shows_logo(tree, child)) {
      child = letterhead(child, frame);
      continue;
    }
    if (!document::is_inline(tree[child].kind) || holds_blocks(tree, child)) block(child, frame);
    child = next;
  }
}

NodeId FlowBuilder::letterhead(NodeId paragraph, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  NodeId end = tree[paragraph].next;
  while (end != no_node && tree[tree[paragraph].parent].kind == Kind::column && tree[end].kind == Kind::paragraph)
    end = tree[end].next;
  const style::BlockStyle& look = context_.theme.block(style::StyleFor::letterhead);
  add_block(make_letterhead(context_, paragraph, end, look, context_.theme.logo_height_letter, frame), look.before,
            look.after, frame.x);
  return end;
}

bool is_lines(const document::Tree& tree, NodeId block) {
  const Kind kind = tree[block].kind;
  if (kind != Kind::paragraph && kind != Kind::list && kind != Kind::quote && kind != Kind::heading) return false;
  for (NodeId at = block; at != no_node; at = tree.following(at, block)) {
    switch (tree[at].kind) {
      case Kind::table:
      case Kind::figure:
      case Kind::callout:
      case Kind::columns:
      case Kind::signature_line:
        return false;
      default:
        if (tree[at].kind == Kind::paragraph && shows_logo(tree, at)) return false;
    }
  }
  return true;
}

void FlowBuilder::text_columns(NodeId section, std::int32_t columns, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const Length gap = context_.look(style::StyleFor::section, section).after;
  std::vector<NodeId> lines;
  const auto set = [&] {
    if (!lines.empty()) add_block(make_text_columns(context_, lines, columns, frame), {}, gap, frame.x);
    lines.clear();
  };
  tree.each_child(section, [&](NodeId child) {
    const bool own_heading = tree[child].kind == Kind::heading && child == tree[section].first_child;
    if (!own_heading && is_lines(tree, child)) {
      lines.push_back(child);
      return;
    }
    set();
    block(child, frame);
    if (grown_) grown_();
  });
  set();
}

void FlowBuilder::divider(NodeId heading, const Frame& frame) {
  const style::BlockStyle& look = context_.theme.block(style::StyleFor::heading, "divider");
  add_block(make_rule({}, {}, min(look.before, frame.column / 2), document::Ink::none), {}, {});
  heading_as(heading, look, frame);
  open(Opens::page);
}

void FlowBuilder::slide(NodeId section, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  open(Opens::page);
  anchor_if_named(section);
  add_block(make_slide(context_, section, frame), {}, {});
  if (grown_) grown_();
  tree.each_child(section, [&](NodeId child) {
    if (tree[child].kind == Kind::section) slide(child, frame);
  });
  open(Opens::page);
}

void FlowBuilder::section(NodeId node, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const document::Properties& properties = tree.properties(node);
  const bool upright = frame.width == page_frame(context_, false).width && grown_;
  if (context_.document.slides && upright) return slide(node, frame);
  const bool turned = upright && is_turned(context_.document, context_.theme, node);
  if (turned && shares_turned_page(context_.document, context_.theme, last_turned_, node)) {
    open_next_ = Opens::nothing;  // goes on below the one before it
  } else if (turned) {
    open(Opens::turned_page);
  } else if (properties.break_before == document::BreakBefore::page) {
    open(Opens::page);
  }
  anchor_if_named(node);
  const Frame inner = turned ? page_frame(context_, true) : frame;
  const bool divided = context_.look(style::StyleFor::section, node).divider;
  if (properties.text_columns > 1 && !frame.compact) {
    text_columns(node, properties.text_columns, inner);
  } else {
    tree.each_child(node, [&](NodeId child) {
      if (divided && tree[child].kind == Kind::heading) {
        divider(child, inner);
      } else {
        block(child, inner);
      }
      if (grown_) grown_();
    });
  }
  const NodeId parent = tree[node].parent;
  if (parent == no_node || tree[parent].kind != Kind::section) add_end_notes(*this, std::span(&node, 1), inner);
  if (!turned) return;
  open(Opens::upright_page);
  last_turned_ = node;
}

void FlowBuilder::table(NodeId node, const Frame& frame) {
  const style::BlockStyle& look = context_.look(style::StyleFor::table, node);
  anchor_if_named(node);
  // A table that is too wide for an upright page stands on a turned one, if that is wider.
  const Frame upright = page_frame(context_, false), turned = page_frame(context_, true);
  const bool may_turn = !frame.compact && grown_ && frame.width == upright.width && turned.width > upright.width;
  const bool may_stack = !frame.compact && stacks_tables(context_.theme);
  auto block = make_table(context_, node, frame, may_turn || may_stack);
  if (block) return add_block(std::move(block), look.before, look.after, frame.x);
  if (may_turn) block = make_table(context_, node, turned, may_stack);
  if (!block) return add_stacked_table(*this, node, frame);
  // The heading that it belongs to goes with it.
  // The document's title stays where it is.
  const std::size_t chain = bind_next_ ? flow_.chain_below_title() : flow_.size();
  if (chain < flow_.size()) {
    flow_.turn(chain);
  } else if (open_next_ == Opens::upright_page) {
    open_next_ = Opens::nothing;  // goes on below the one before it
  } else {
    open(Opens::turned_page);
  }
  add_block(std::move(block), look.before, look.after);
  open(Opens::upright_page);
}

void FlowBuilder::contents(NodeId node, const Frame& frame) {
  if (context_.tree().properties(node).break_before == document::BreakBefore::page) open(Opens::page);
  content(node, frame);
}

void FlowBuilder::contents_entry(NodeId node, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const int level = tree[node].level;
  const style::TextStyle style = style_in(context_, contents_role(level), frame);
  // Each level begins where the titles of the one above do; tables and figures have no level above theirs.
  const NodeId target = tree.properties(node).target;
  const bool nested = level > 1 && target != no_node && tree[target].kind == Kind::heading;
  const Length indent = context_.theme.number_width.scaled(nested ? level - 1 : 0, 1);
  const Label label = set_label(node, style.font, style, document::Ink::quiet, frame.x + indent);
  const Length label_room =
      label.line == none ? Length{} : max(context_.theme.number_width, label.width + style.size / 2);
  const Length number_room = style.size * 3;
  const Length x = indent + label_room;
  append_inlines(context_.prose, node, run_style(style, language_at(context_.prose, node)), context_.runs);
  const std::size_t first =
      add_paragraph(style, paragraph_style(style, frame.width - x - number_room), frame.x + x, label);
  for (std::size_t i = first; i < flow_.size(); ++i) {
    flow_[i].entry = node;
    flow_[i].entry_right = frame.x + frame.width;
    flow_[i].numbered = i + 1 == flow_.size();
  }
}

void FlowBuilder::block(NodeId node, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const auto look = [&](style::StyleFor kind) -> const style::BlockStyle& { return context_.look(kind, node); };
  switch (tree[node].kind) {
    case Kind::section:
      return section(node, frame);
    case Kind::contents:
      return contents(node, frame);
    case Kind::contents_entry:
      return contents_entry(node, frame);
    case Kind::heading:
      return heading(node, frame);
    case Kind::paragraph:
      if (shows_logo(tree, node)) {
        letterhead(node, frame);
        return;
      }
      return paragraph(node, frame);
    case Kind::list:
      return list(node, frame);
    case Kind::quote:
      return quote(node, frame);
    case Kind::columns:
      return columns(node, frame);
    case Kind::caption:
      return caption(node, frame);
    case Kind::callout: {
      anchor_if_named(node);
      const style::BlockStyle& box = look(style::StyleFor::callout);
      return add_block(make_box(context_, node, box, below_chain(frame)), box.before, box.after, frame.x);
    }
    case Kind::figure: {
      anchor_if_named(node);
      const style::BlockStyle& figure = look(style::StyleFor::figure);
      return add_block(make_figure(context_, node, below_chain(frame)), figure.before, figure.after, frame.x);
    }
    case Kind::signature_line: {
      const style::BlockStyle& line = look(style::StyleFor::signature_line);
      const Length width = line.width.milli > 0 ? min(frame.width, line.width) : frame.width;
      const bool field = !tree.properties(node).alt.empty();
      return add_block(make_rule(width, line.rule_below, line.height, line.rule_ink, field ? node : document::no_node),
                       line.before, line.after, frame.x);
    }
    case Kind::table:
      return table(node, frame);
    default:
      return content(node, frame);
  }
}

}  // namespace planverk::layout
