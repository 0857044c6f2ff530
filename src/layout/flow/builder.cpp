#include "flow/builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/headings.h"
#include "document/walk.h"

namespace planverk::layout {

using document::Kind;
using document::no_node;
using document::NodeId;
using style::TextRole;

bool holds_blocks(const document::Tree& tree, NodeId mark) {
  const Kind kind = tree[mark].kind;
  if (kind != Kind::insertion && kind != Kind::deletion) return false;
  for (NodeId at = tree.following(mark, mark); at != no_node; at = tree.following(at, mark)) {
    if (!document::is_inline(tree[at].kind)) return true;
  }
  return false;
}

bool has_inlines(const document::Tree& tree, NodeId parent) {
  for (NodeId child = tree[parent].first_child; child != no_node; child = tree[child].next) {
    if (document::is_inline(tree[child].kind) && !holds_blocks(tree, child)) return true;
  }
  return false;
}

namespace {

TextRole heading_role(const Context& context, NodeId heading, const Frame& frame) {
  if (frame.box != nullptr) return frame.box->headings;
  constexpr TextRole roles[] = {TextRole::title, TextRole::heading1, TextRole::heading2, TextRole::heading3,
                                TextRole::heading4};
  const bool in_part = document::is_in_part(context.tree(), heading);
  return roles[document::heading_rank(context.tree()[heading].level, in_part, context.chapters,
                                      context.document.slides)];
}

/// Of a paragraph, before and after a break.
constexpr std::size_t least_lines = 2;

/// A line break that a paragraph begins or ends with leaves a line without: nobody reads it as one.
bool shows_something(const Line& line) {
  return line.first_text < line.end_text || line.first_shape < line.end_shape;
}

}  // namespace

Frame page_frame(const Context& context, bool turned) {
  Frame frame;
  frame.width = text_width(context.shape(turned));
  frame.column = text_height(context.shape(turned));
  return frame;
}

LineAlign align_of(document::Align align, LineAlign otherwise) {
  switch (align) {
    case document::Align::end:
    case document::Align::decimal:
      return LineAlign::end;
    case document::Align::centre:
      return LineAlign::centre;
    case document::Align::start:
      break;
  }
  return otherwise;
}

style::TextStyle style_in(const Context& context, const style::TextStyle& text, const Frame& frame) {
  style::TextStyle style = text;
  if (frame.font && style.font == FontStyle::regular) style.font = *frame.font;
  if (frame.ink) style.ink = *frame.ink;
  if (frame.permille != 1000) {
    const Length full = style.size;
    style.size = max(min(full, context.theme.least_text), full.scaled(frame.permille, 1000));
    style.leading = style.leading.scaled(style.size.milli, full.milli);
  }
  return style;
}

TextRole contents_role(int level) {
  return level <= 1 ? TextRole::contents1 : level == 2 ? TextRole::contents2 : TextRole::contents3;
}

const style::TextStyle& text_in(const Context& context, const Frame& frame) {
  return frame.text != nullptr ? *frame.text : context.theme.style(TextRole::body);
}

const style::TextStyle& text_of(const Context& context, NodeId paragraph, const Frame& frame) {
  const style::BlockStyle& look = context.look(style::StyleFor::paragraph, paragraph);
  return look.text ? *look.text : text_in(context, frame);
}

std::size_t FlowBuilder::add_paragraph(const style::TextStyle& style, const ParagraphStyle& manner, Length x,
                                       Label label) {
  Lines& pool = flow_.pool();
  const std::size_t first_line = pool.lines.size();
  const std::size_t first_atom = flow_.size();
  context_.setter.set(context_.runs, manner, pool);
  context_.runs.clear();
  if (pool.lines.size() == first_line && label.line == none) return first_atom;
  if (pool.lines.size() == first_line) {
    // A label with nothing beside it is a line of its own.
    pool.lines.push_back(pool.lines[label.line]);
    Line& line = pool.lines.back();
    line.end_text = line.first_text, line.end_shape = line.first_shape;
    line.end_link = line.first_link, line.end_note = line.first_note;
    line.height = manner.leading;
  }
  const std::size_t count = pool.lines.size() - first_line;
  const auto shown = static_cast<std::size_t>(
      std::count_if(pool.lines.begin() + static_cast<std::ptrdiff_t>(first_line), pool.lines.end(), shows_something));
  std::size_t above = 0;  // of those
  for (std::size_t i = 0; i < count; ++i) {
    Atom atom;
    atom.line = static_cast<std::uint32_t>(first_line + i);
    atom.height = pool.lines[atom.line].height;
    atom.x = x;
    if (i == 0) {
      atom.before = max(after_, style.space_before);
      atom.label = label.line;
      atom.label_x = label.x;
      atom.bound = std::exchange(bind_next_, false) || led_in_;
      atom.loose = std::exchange(loosely_, false);
      atom.opens = std::exchange(open_next_, Opens::nothing);
    } else {
      atom.bound = above < least_lines || shown - above < least_lines;
    }
    if (shows_something(pool.lines[atom.line])) ++above;
    flow_.add(atom);
  }
  after_ = style.space_after;
  owed_ -= std::min(owed_, shown);
  bind_next_ = owed_ > 0;
  led_in_ = false;
  return first_atom;
}

FlowBuilder::Label FlowBuilder::set_label(NodeId node, FontStyle font, const style::TextStyle& style, document::Ink ink,
                                          Length x) {
  const std::string& text = context_.tree().properties(node).label;
  if (text.empty()) return {};
  const Tag tag = document::is_decorated(context_.tree(), node)
                      ? Tag{.artifact = Artifact::rule, .piece = {}}
                      : Tag{.artifact = Artifact::none, .piece = {node, document::Part::label}};
  const Length width = context_.setter.set_line(text, font, style.size, ink, tag, flow_.pool());
  // The words behind a label stay apart from it when the text is taken out.
  flow_.pool().texts.back().space_after = true;
  return {static_cast<std::uint32_t>(flow_.pool().lines.size() - 1), x, width};
}

void FlowBuilder::anchor_if_named(NodeId node) {
  if (!context_.tree().properties(node).id.empty()) flow_.anchor_next(node);
}

void FlowBuilder::paragraph(NodeId node, const Frame& frame) {
  const style::BlockStyle& look = context_.look(style::StyleFor::paragraph, node);
  if (look.keep_previous) bind_next_ = flow_.size() > 0;
  const std::size_t before = flow_.size();
  if (look.is_box()) {
    anchor_if_named(node);
    add_block(make_box(context_, node, look, frame), look.before, look.after, frame.x);
  } else {
    lines(node, look, frame);
  }
  if (look.keep_next && flow_.size() > before) bind_next_ = true;
}

bool FlowBuilder::lead_on(NodeId next) const {
  if (next == no_node) return false;
  const auto last = std::find_if(context_.runs.rbegin(), context_.runs.rend(),
                                 [](const InlineRun& run) { return run.kind != RunKind::note_mark; });
  if (last == context_.runs.rend() || last->kind != RunKind::text) return false;
  const std::string_view words = utf8::trim(last->text);
  const Kind kind = context_.tree()[next].kind;
  if (kind == Kind::section || kind == Kind::heading || words.empty()) return false;
  if (words.ends_with(':')) return true;
  return (kind == Kind::list || kind == Kind::quote) && std::string_view(".!?").find(words.back()) == words.npos;
}

void FlowBuilder::lines(NodeId node, const style::BlockStyle& look, const Frame& frame) {
  style::TextStyle style = style_in(context_, look.text ? *look.text : text_in(context_, frame), frame);
  style.space_before = max(style.space_before, look.before);
  style.space_after = max(style.space_after, look.after);
  Length width = frame.width - look.indent - look.indent_end;
  if (look.width.milli > 0) width = min(width, look.width);
  append_inlines(context_.prose, node, run_style(style, language_at(context_.prose, node)), context_.runs);
  // The logo is a block's to draw, not the line's.
  std::erase_if(context_.runs, [](const InlineRun& run) { return run.symbol == document::Symbol::logo; });
  ParagraphStyle manner = paragraph_style(style, width);
  manner.align = align_of(context_.tree().properties(node).align, frame.align);
  anchor_if_named(node);
  const bool leads = lead_on(context_.tree()[node].next);
  add_paragraph(style, manner, frame.x + look.indent, {});
  led_in_ = leads;
}

void FlowBuilder::caption(NodeId node, const Frame& frame) {
  const style::TextStyle style = style_in(context_, TextRole::caption, frame);
  RunStyle label = run_style(style, language_at(context_.prose, node));
  label.font = FontStyle::semibold;
  label.ink = document::Ink::text;
  append_label(context_.document, node, label, context_.runs);
  if (!context_.runs.empty()) {
    InlineRun space = context_.runs.back();
    space.text = " ";
    context_.runs.push_back(space);
  }
  append_inlines(context_.prose, node, run_style(style, label.language), context_.runs);
  add_paragraph(style, paragraph_style(style, frame.width), frame.x, {});
}

void FlowBuilder::note(NodeId node, const Frame& frame) {
  const style::TextStyle style = style_in(context_, TextRole::note, frame);
  const Label label = set_label(node, style.font, style, style.ink, frame.x);
  const bool marked = context_.tree()[node].kind == Kind::note ||
                      context_.tree().properties(node).target != document::no_node;
  if (label.line != none && marked) {
    // Back to its mark.
    Lines& pool = flow_.pool();
    Line& line = pool.lines[label.line];
    line.first_link = static_cast<std::uint32_t>(pool.links.size());
    pool.links.push_back({Length{}, -style.size, label.width, style.size.scaled(128, 100), node, true});
    line.end_link = line.first_link + 1;
  }
  const Length indent = context_.theme.block(style::StyleFor::list).indent;
  // Without a sign there is nothing to stand free of.
  const Length room = label.line == none ? Length{} : max(indent, label.width + style.size / 3);
  append_inlines(context_.prose, node, run_style(style, language_at(context_.prose, node)), context_.runs);
  flow_.anchor_next(node);
  add_paragraph(style, paragraph_style(style, frame.width - room), frame.x + room, label);
}

void FlowBuilder::heading(NodeId node, const Frame& frame) {
  heading_in(node, context_.theme.style(heading_role(context_, node, frame)), frame);
}

void FlowBuilder::heading_as(NodeId node, const style::BlockStyle& look, const Frame& frame) {
  heading_in(node, look.text ? *look.text : context_.theme.style(heading_role(context_, node, frame)), frame);
  if (look.rule_below.milli <= 0) return;
  bind_next_ = flow_.size() > 0;
  add_block(make_rule(min(look.rule_width, frame.width), look.rule_below, look.rule_below, look.rule_ink), look.gap,
            look.gap, frame.x);
}

void FlowBuilder::heading_in(NodeId node, const style::TextStyle& text, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  style::TextStyle style = style_in(context_, text, frame);
  if (frame.box != nullptr && frame.box->heading_ink != document::Ink::none) style.ink = frame.box->heading_ink;
  const Label label = set_label(node, style.font, style, document::Ink::quiet, frame.x);
  const Length room = label.line == none ? Length{} : max(context_.theme.number_width, label.width + style.size / 2);
  append_inlines(context_.prose, node, run_style(style, language_at(context_.prose, node)), context_.runs);
  ParagraphStyle manner = paragraph_style(style, frame.width - room);
  manner.keep_last_word = true;
  manner.align = align_of(tree.properties(node).align, frame.align);
  flow_.anchor_next(node);
  // One line of text is all that the heading before has: both stay with this one, as long as the chain is short; a long
  // one would never divide. Where its section ends with that line, they need not.
  constexpr std::size_t long_chain = 8;
  if (owed_ > 0 && owed_ < least_lines) {
    loosely_ = tree[node].level <= owing_level_;
    if (flow_.size() - flow_.last_chain() > long_chain) bind_next_ = false;
  }
  const std::size_t first = add_paragraph(style, manner, frame.x + room, label);
  for (std::size_t i = first + 1; i < flow_.size(); ++i) flow_[i].bound = true;
  for (std::size_t i = first; i < flow_.size(); ++i) flow_[i].title = tree[node].level == 1;
  if (first < flow_.size()) {
    owed_ = least_lines;
    owing_level_ = tree[node].level;
  }
  bind_next_ = first < flow_.size();
}

void FlowBuilder::quote(NodeId node, const Frame& frame) {
  Frame inner = frame;
  const style::BlockStyle& look = context_.look(style::StyleFor::quote, node);
  inner.x += look.indent;
  inner.width -= look.indent + look.indent_end;
  if (look.text) inner.text = &*look.text;
  content(node, inner);
}

void FlowBuilder::list(NodeId node, const Frame& frame) {
  const document::Tree& tree = context_.tree();
  const style::BlockStyle& look = context_.look(style::StyleFor::list, node);
  Frame inner = frame;
  if (!frame.compact && look.text) inner.text = &*look.text;
  const style::TextStyle style = style_in(context_, text_in(context_, inner), inner);
  Length room = frame.compact ? look.indent.scaled(3, 4) : look.indent;
  if (tree.properties(node).marker == document::Marker::none) room = {};
  const FontStyle face = frame.box != nullptr ? FontStyle::semibold : style.font;
  tree.each_child(node, [&](NodeId item) {
    const std::string& label = tree.properties(item).label;
    if (!label.empty()) room = max(room, context_.setter.width_of(label, face, style.size) + style.size / 3);
  });
  anchor_if_named(node);
  tree.each_child(node, [&](NodeId child) {
    if (tree[child].kind == Kind::item) item(child, inner, room);
  });
  // What follows the whole list stands as far off as what follows a paragraph.
  const bool nested = tree[node].parent != no_node && tree[tree[node].parent].kind == Kind::item;
  if (!frame.compact && !nested) after_ = max(after_, look.after);
}

void FlowBuilder::item(NodeId node, const Frame& frame, Length label_room) {
  const document::Tree& tree = context_.tree();
  style::TextStyle style = style_in(context_, text_in(context_, frame), frame);
  if (frame.compact) style.space_before = style.space_after = {};
  const FontStyle face = frame.box != nullptr ? FontStyle::semibold : style.font;
  const Label label = set_label(node, face, style, style.ink, frame.x);
  Frame inner = frame;
  inner.x += label_room;
  inner.width -= label_room;
  anchor_if_named(node);
  const std::size_t first = flow_.size();
  // The label stands beside the first line: of the item's own words, or of the paragraph that it begins with.
  const NodeId begin = tree[node].first_child;
  const bool begins_with_paragraph = begin != no_node && tree[begin].kind == Kind::paragraph;
  if (has_inlines(tree, node) || !begins_with_paragraph) {
    append_inlines(context_.prose, node, run_style(style, language_at(context_.prose, node)), context_.runs);
    const NodeId last = tree[node].last_child;
    const bool leads = last != no_node && !document::is_inline(tree[last].kind) && lead_on(last);
    add_paragraph(style, paragraph_style(style, inner.width), inner.x, label);
    led_in_ = leads;
  }
  tree.each_child(node, [&](NodeId child) {
    if (!document::is_inline(tree[child].kind) || holds_blocks(tree, child)) block(child, inner);
  });
  if (label.line == none || first == flow_.size() || flow_[first].label != none || flow_[first].line == none) return;
  flow_[first].label = label.line;
  flow_[first].label_x = label.x;
}

}  // namespace planverk::layout
