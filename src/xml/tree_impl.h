/// What stands behind Tree and Node: the pugixml document and the side table of places. For this folder only.
#pragma once

#include <bit>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "span_table.h"
#include "xml/tree.h"

namespace planverk::xml {

struct Tree::Impl {
  /// The document knows what owns it, so that a node alone leads to its table.
  struct OwnedDocument : pugi::xml_document {
    Impl* owner = nullptr;
  };
  OwnedDocument document;
  SpanTable spans;

  Impl() { document.owner = this; }
};

/// From handles to pugixml and back. Both are the address of the same struct; pugixml's own ways from one to the other
/// are calls into the library, as many as a walk over the tree has steps.
class XPathAccess {
 public:
  static pugi::xml_node inner(Node node) { return std::bit_cast<pugi::xml_node>(node.node_); }
  static Node outer(pugi::xml_node node) { return Node(std::bit_cast<void*>(node)); }
};

/// Not null: as pugixml's own test, without a call.
[[nodiscard]] inline bool there(pugi::xml_node node) {
  return std::bit_cast<void*>(node) != nullptr;
}
[[nodiscard]] inline bool is_same(pugi::xml_node a, pugi::xml_node b) {
  return std::bit_cast<void*>(a) == std::bit_cast<void*>(b);
}

/// Gives trees their content and their places.
class Builder {
 public:
  /// Parses bytes that the scanner found clean; `start_tags` are the places of the elements in document order.
  static Tree build(std::string_view bytes, const std::vector<Span>& start_tags);
  /// Puts copies of the children of `source`, a node of `from`, before `place`, a node of `to`.
  static void insert_children_before(Tree& to, Node place, const Tree& from, Node source);
  /// Of a tree that was just built.
  static std::size_t element_count(const Tree& tree) { return tree.impl_->spans.size(); }
  /// Forgets the places of everything below and including `node`, which is about to die.
  static void forget(pugi::xml_node node);

 private:
  static Tree::Impl& owner_of(pugi::xml_node node);
};

/// The node after `node` in document order within the subtree of `top`; null at its end. Never recurses, so that depth
/// is bounded by memory and not by the stack.
[[nodiscard]] inline pugi::xml_node next_in_order(pugi::xml_node node, pugi::xml_node top) {
  if (const pugi::xml_node child = node.first_child(); there(child)) return child;
  while (!is_same(node, top)) {
    if (const pugi::xml_node sibling = node.next_sibling(); there(sibling)) return sibling;
    node = node.parent();
  }
  return {};
}

[[nodiscard]] inline bool is_text(pugi::xml_node node) {
  const pugi::xml_node_type type = node.type();
  return type == pugi::node_pcdata || type == pugi::node_cdata;
}

}  // namespace planverk::xml
