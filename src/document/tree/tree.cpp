#include "document/tree.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "base/quick_hash.h"

namespace planverk::document {

namespace {

/// What names one node is no other's.
bool may_be_shared(const Properties& properties) {
  return properties.id.empty() && properties.label.empty() && properties.alt.empty() && properties.href.empty() &&
         properties.target == no_node && properties.target_id.empty() && properties.columns.empty() &&
         !properties.drawing && properties.image.empty();
}

/// Of what differs most. Those that differ in something else, and are not shared for it, are few.
std::uint64_t hash_of(const Properties& properties) {
  std::uint64_t hash = std::bit_cast<std::uint16_t>(properties.style);
  const auto add = [&hash](auto part) {
    hash = hash * std::uint64_t{0x9E3779B97F4A7C15} + static_cast<std::uint64_t>(part);
  };
  add(properties.scope);
  add(properties.align);
  add(properties.keep);
  add(properties.symbol);
  add(properties.fill);
  add(properties.rows);
  add(properties.columns_spanned);
  add(properties.indent.milli);
  return quick_hash(quick_hash(hash, properties.said), properties.lang);
}

}  // namespace

Tree::Tree() {
  nodes_.emplace_back().kind = Kind::root;
  properties_.emplace_back();
  sharers_.push_back(0);
}

NodeId Tree::add(NodeId parent, Kind kind, Span source) {
  assert(parent < nodes_.size());
  const auto node = static_cast<NodeId>(nodes_.size());
  Node& added = nodes_.emplace_back();
  added.kind = kind;
  added.source = source;
  move(node, parent);
  return node;
}

NodeId Tree::add_text(NodeId parent, std::string_view text, Span source) {
  const NodeId node = add(parent, Kind::text, source);
  nodes_[node].text_start = static_cast<std::uint32_t>(text_.size());
  nodes_[node].text_length = static_cast<std::uint32_t>(text.size());
  text_.append(text);
  return node;
}

void Tree::detach(NodeId node) {
  Node& moved = nodes_[node];
  if (moved.parent == no_node) return;
  Node& parent = nodes_[moved.parent];
  if (parent.first_child == node) {
    parent.first_child = moved.next;
    if (parent.last_child == node) parent.last_child = no_node;
  } else {
    // Siblings are linked forwards only: moving is rare, reading is not.
    NodeId before = parent.first_child;
    while (nodes_[before].next != node) before = nodes_[before].next;
    nodes_[before].next = moved.next;
    if (parent.last_child == node) parent.last_child = before;
  }
  moved.parent = no_node;
  moved.next = no_node;
}

void Tree::move(NodeId node, NodeId parent) {
  assert(node != root() && node != parent);
  detach(node);
  Node& into = nodes_[parent];
  nodes_[node].parent = parent;
  if (into.last_child == no_node) {
    into.first_child = node;
  } else {
    nodes_[into.last_child].next = node;
  }
  into.last_child = node;
}

void Tree::move_before(NodeId node, NodeId sibling) {
  assert(node != root() && node != sibling);
  detach(node);
  const NodeId parent = nodes_[sibling].parent;
  assert(parent != no_node);
  nodes_[node].parent = parent;
  nodes_[node].next = sibling;
  if (nodes_[parent].first_child == sibling) {
    nodes_[parent].first_child = node;
    return;
  }
  NodeId before = nodes_[parent].first_child;
  while (nodes_[before].next != sibling) before = nodes_[before].next;
  nodes_[before].next = node;
}

const Value* Tree::value(NodeId node) const {
  const auto found = std::lower_bound(values_.begin(), values_.end(), node,
                                      [](const auto& one, NodeId wanted) { return one.first < wanted; });
  return found == values_.end() || found->first != node ? nullptr : &found->second;
}

void Tree::set_value(NodeId text, const Value& value) {
  assert(values_.empty() || values_.back().first < text);
  values_.emplace_back(text, value);
}

Properties& Tree::edit(NodeId node) {
  std::uint32_t& own = nodes_[node].properties;
  const std::uint32_t before = own;
  if (before == 0 || sharers_[before] > 1) {
    own = static_cast<std::uint32_t>(properties_.size());
    properties_.emplace_back(properties_[before]);
    sharers_.push_back(0);
    if (before != 0) --sharers_[before];
  } else if (sharers_[before] == 1) {
    shared_.erase(hash_of(properties_[before]));
    sharers_[before] = 0;
  }
  return properties_[own];
}

void Tree::share_properties(NodeId node) {
  std::uint32_t& own = nodes_[node].properties;
  if (own == 0 || own + 1 != properties_.size() || sharers_[own] != 0 || !may_be_shared(properties_[own])) return;
  const auto [known, added] = shared_.try_emplace(hash_of(properties_[own]), own);
  if (added) {
    sharers_[own] = 1;
    return;
  }
  if (properties_[known->second] != properties_[own]) return;
  own = known->second;
  ++sharers_[own];
  properties_.pop_back();
  sharers_.pop_back();
}

NodeId Tree::following(NodeId node, NodeId within) const {
  if (nodes_[node].first_child != no_node) return nodes_[node].first_child;
  return following_past(node, within);
}

NodeId Tree::following_past(NodeId node, NodeId within) const {
  while (node != within && node != no_node) {
    if (nodes_[node].next != no_node) return nodes_[node].next;
    node = nodes_[node].parent;
  }
  return no_node;
}

std::string_view language_at(const Tree& tree, NodeId node) {
  for (; node != no_node; node = tree[node].parent) {
    if (const std::string& lang = tree.properties(node).lang; !lang.empty()) return lang;
  }
  return {};
}

bool shows_logo(const Tree& tree, NodeId paragraph) {
  const NodeId first = tree[paragraph].first_child;
  return first != no_node && tree[first].kind == Kind::symbol && tree.properties(first).symbol == Symbol::logo;
}

NodeId first_child_of(const Tree& tree, NodeId node, Kind kind) {
  for (NodeId child = tree[node].first_child; child != no_node; child = tree[child].next) {
    if (tree[child].kind == kind) return child;
  }
  return no_node;
}

}  // namespace planverk::document
