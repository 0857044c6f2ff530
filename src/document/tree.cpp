#include "document/tree.h"

#include <algorithm>
#include <cassert>

namespace planverk::document {

Tree::Tree() {
  nodes_.emplace_back().kind = Kind::root;
  properties_.emplace_back();
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
  Node& owner = nodes_[node];
  if (owner.properties == 0) {
    owner.properties = static_cast<std::uint32_t>(properties_.size());
    properties_.emplace_back();
  }
  return properties_[owner.properties];
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
