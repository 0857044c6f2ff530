#include "run/builder.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "document/edges.h"
#include "document/mark.h"

namespace planverk::templates {

using document::Kind;
using document::no_node;
using document::NodeId;

namespace {

/// Holds words, never blocks.
bool is_line(Kind kind) {
  switch (kind) {
    case Kind::heading:
    case Kind::paragraph:
    case Kind::caption:
    case Kind::table_note:
    case Kind::side_title:
    case Kind::foot_title:
    case Kind::note:
    case Kind::contents_entry:
      return true;
    default:
      return false;
  }
}

/// Holds words or blocks.
bool is_cell(Kind kind) {
  return kind == Kind::item || kind == Kind::cell || kind == Kind::header;
}

/// Says nothing when it has no children.
bool is_void_when_empty(Kind kind) {
  switch (kind) {
    case Kind::paragraph:
    case Kind::heading:
    case Kind::caption:
    case Kind::side_title:
    case Kind::foot_title:
    case Kind::list:
    case Kind::item:
    case Kind::quote:
    case Kind::callout:
    case Kind::columns:
    case Kind::table_head:
    case Kind::table_body:
    case Kind::badge:
    case Kind::tag:
    case Kind::corner:
    case Kind::said:
    case Kind::note:
      return true;
    default:
      break;
  }
  const document::Mark* mark = document::mark_of(kind);
  return mark != nullptr && !mark->seen_empty;
}

}  // namespace

Builder::Builder(document::Tree& tree) : tree_(tree) {
  frames_.push_back({document::Tree::root(), Kind::root, false});
}

std::size_t Builder::depth() const {
  return frames_.size();
}

void Builder::flush() {
  if (pending_.empty()) return;
  NodeId parent = frames_.back().node;
  if (change_ != Kind::text) parent = tree_.add(parent, change_, pending_source_);
  words().last_text = tree_.add_text(parent, pending_, pending_source_);
  if (pending_value_) tree_.set_value(words().last_text, *pending_value_);
  for (; waiting_ < figures_.size(); ++waiting_) figures_[waiting_].text = words().last_text;
  pending_value_.reset();
  pending_.clear();
}

void Builder::push(Kind kind, document::Style style, Span source, bool implicit) {
  flush();
  const NodeId node = tree_.add(frames_.back().node, kind, source);
  if (style != document::Style::normal) tree_.edit(node).style = style;
  const bool owns = is_line(kind) || is_cell(kind);
  if (!document::is_inline(kind)) {
    frames_.back().has_blocks = true;
  }
  frames_.push_back({node, kind, owns, implicit});
}

void Builder::pop() {
  flush();
  Frame frame = frames_.back();
  if (frame.owns_words) trim(frame);
  frames_.pop_back();
  // Words that a reference gets later stand between what is before and behind it.
  if (frame.kind == Kind::reference && tree_[frame.node].first_child == no_node) words().after_space = false;
  if (tree_[frame.node].first_child == no_node && is_void_when_empty(frame.kind)) tree_.detach(frame.node);
}

/// A space before the end of a block is not there.
void Builder::trim(Frame& frame) {
  flush();
  if (frame.last_text == no_node) return;
  document::Node& last = tree_[frame.last_text];
  if (!tree_.text(frame.last_text).ends_with(' ')) return;
  --last.text_length;
  if (last.text_length == 0) tree_.detach(frame.last_text);
}

bool Builder::takes_blocks() const {
  const Kind kind = frames_.back().kind;
  return !document::is_inline(kind) && !is_line(kind);
}

/// What the builder opened by itself ends where something else begins.
void Builder::close_implicit(Kind next) {
  while (frames_.back().implicit) {
    if (frames_.back().kind == Kind::table_body && next == Kind::row) return;
    if (frames_.back().kind == Kind::paragraph && document::is_inline(next)) return;
    pop();
  }
}

bool Builder::open(Kind kind, document::Style style, Span source) {
  if (document::is_inline(kind)) {
    prepare_words(source);
    push(kind, style, source, false);
    return true;
  }
  // Words that a block follows end with their paragraph; the inlines around them must have been closed.
  close_implicit(kind);
  if (!takes_blocks()) return false;
  Frame& parent = frames_.back();
  if (kind == Kind::row && parent.kind == Kind::table) push(Kind::table_body, document::Style::normal, source, true);
  if (is_cell(frames_.back().kind)) trim(frames_.back());
  push(kind, style, source, false);
  return true;
}

void Builder::mark_changes(Kind kind) {
  flush();
  change_ = kind;
}

void Builder::close() {
  while (frames_.back().implicit) pop();
  pop();
}

int Builder::open_below(document::Style paragraph, Span source) {
  close_implicit(Kind::paragraph);
  if (!takes_blocks()) return 0;
  flush();
  const NodeId last = tree_[frames_.back().node].last_child;
  if (last == no_node || tree_[last].kind != Kind::table) {
    push(Kind::paragraph, paragraph, source, false);
    return 1;
  }
  frames_.push_back({last, Kind::table, false});
  push(Kind::table_note, document::Style::normal, source, false);
  return 2;
}

document::Properties& Builder::edit() {
  return tree_.edit(frames_.back().node);
}

void Builder::share_properties() {
  tree_.share_properties(frames_.back().node);
}

NodeId Builder::open_table() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->kind == Kind::table) return frame->node;
  }
  return no_node;
}

/// Words among blocks stand in a paragraph of their own.
void Builder::prepare_words(Span source) {
  const Frame& top = frames_.back();
  if (document::is_inline(top.kind) || is_line(top.kind)) return;
  if (is_cell(top.kind) && !top.has_blocks) return;
  push(Kind::paragraph, document::Style::normal, source, true);
}

Builder::Frame& Builder::words() {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->owns_words) return *frame;
  }
  return frames_.front();
}

void Builder::text(std::string_view text, Span source) {
  last_added_ = 0;
  std::string collapsed = utf8::collapse(text);
  if (collapsed.empty()) return;
  const bool only_space = collapsed == " ";
  const Kind top = frames_.back().kind;
  if (only_space && !document::is_inline(top) && !is_line(top) && !(is_cell(top) && !frames_.back().has_blocks)) return;
  prepare_words(source);
  Frame& frame = words();
  if (frame.after_space && collapsed.starts_with(' ')) collapsed.erase(0, 1);
  if (collapsed.empty()) return;
  if (pending_.empty()) pending_source_ = source;
  if (!only_space) pending_value_.reset();
  if (collapsed.starts_with(',') || collapsed.starts_with(';'))
    pending_.resize(document::before_comma(pending_).size());
  pending_ += collapsed;
  last_added_ = collapsed.size();
  frame.after_space = collapsed.ends_with(' ');
}

void Builder::note_figure(std::uint32_t figure) {
  if (pending_.size() < last_added_ || last_added_ == 0) return;
  const auto length = static_cast<std::uint32_t>(last_added_);
  figures_.push_back({no_node, static_cast<std::uint32_t>(pending_.size()) - length, length, figure});
}

bool Builder::in_cell() const {
  return std::any_of(frames_.begin(), frames_.end(),
                     [](const Frame& frame) { return frame.kind == Kind::cell || frame.kind == Kind::header; });
}

void Builder::value(std::string_view text, const document::Value& value, Span source) {
  const bool alone = pending_.empty();
  this->text(text, source);
  if (alone && !pending_.empty() && in_cell()) pending_value_ = value;
}

void Builder::line_break(Span source) {
  prepare_words(source);
  Frame& frame = words();
  trim(frame);
  tree_.add(frames_.back().node, Kind::line_break, source);
  frame.after_space = true;
  frame.last_text = no_node;
}

bool Builder::empty_node(Kind kind, Span source) {
  if (!open(kind, document::Style::normal, source)) return false;
  if (document::is_inline(kind)) {
    Frame& frame = words();
    frame.after_space = false;
    frame.last_text = no_node;
  }
  return true;
}

}  // namespace planverk::templates
