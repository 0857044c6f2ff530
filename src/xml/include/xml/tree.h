/// One XML tree with places: the plan with everything it includes merged in, or a template or label file. Strictly read
/// (reader.h), kept by pugixml behind handles, so that no other stage sees its headers. Elements remember where they
/// stand in the input; attributes are found again by scanning the element's own bytes when a message needs them.
///
/// A Tree owns its nodes. A Node is a handle of one pointer: copy it freely, never let it outlive its Tree. Null
/// handles are harmless: every question gives null, empty or zero.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sources.h"
#include "base/span.h"

namespace planverk::xml {

class Tree;

/// An element, a run of text, or the document node above the root.
class Node {
 public:
  enum class Type { none, document, element, text };

  Node() = default;
  [[nodiscard]] Type type() const;
  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const Node&) const = default;

  [[nodiscard]] std::string_view name() const;   ///< of an element, prefix included (`fig:cell`)
  [[nodiscard]] std::string_view value() const;  ///< of a text node
  /// All text below this node, in order.
  [[nodiscard]] std::string text() const;

  [[nodiscard]] Node parent() const;
  [[nodiscard]] Node first_child() const;
  [[nodiscard]] Node next() const;  ///< next sibling, elements and text
  [[nodiscard]] Node previous() const;
  [[nodiscard]] Node next_element() const;
  [[nodiscard]] Node first_child(std::string_view name) const;  ///< first child element of that name
  [[nodiscard]] Node next(std::string_view name) const;         ///< next sibling element of that name

  [[nodiscard]] bool has(std::string_view attribute) const;
  /// The attribute's value, empty when absent.
  [[nodiscard]] std::string_view get(std::string_view attribute) const;
  [[nodiscard]] std::optional<std::string_view> find(std::string_view attribute) const;

  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  /// Calls `visit(Attribute)` for each attribute in document order.
  template <class Visit>
  void each_attribute(Visit&& visit) const {
    for (void* attribute = first_raw_attribute(); attribute != nullptr; attribute = next_raw_attribute(attribute)) {
      visit(read_raw_attribute(attribute));
    }
  }
  /// Calls `visit(Node)` for each child element, in order.
  template <class Visit>
  void each_element(Visit&& visit) const {
    for (Node child = first_child(); child; child = child.next()) {
      if (child.type() == Type::element) visit(child);
    }
  }

  // Changing the tree: for the variant and figures stages only; figures seals what it hands on by giving it const.
  void set(std::string_view attribute, std::string_view value);
  void remove_attribute(std::string_view attribute);
  Node append(std::string_view element_name);  ///< a new last child element; it takes over its parent's span
  Node append_text(std::string_view text);
  void remove_child(Node child);
  /// Puts the children of `child` in its place and removes it (unwraps `<ins>`).
  void replace_by_children(Node child);

  /// An address that is equal for equal nodes: a key for hash tables.
  [[nodiscard]] const void* key() const { return node_; }

 private:
  friend class Tree;
  friend class XPathAccess;
  explicit Node(void* node) : node_(node) {}
  [[nodiscard]] void* first_raw_attribute() const;
  [[nodiscard]] static void* next_raw_attribute(void* attribute);
  [[nodiscard]] static Attribute read_raw_attribute(void* attribute);
  void* node_ = nullptr;
};

class Tree {
 public:
  Tree();
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  ~Tree();

  [[nodiscard]] Node document() const;  ///< above the root; XPath `/`
  [[nodiscard]] Node root() const;

  /// Where the element's start tag stands, from `<` to its `>`. A text node gives its parent's span.
  [[nodiscard]] Span span(Node node) const;
  /// Where the attribute's value stands (without quotes); the element's span when it has none of that name.
  [[nodiscard]] Span span(Node node, std::string_view attribute, const Sources& sources) const;
  /// Where the first character of the element's content stands.
  [[nodiscard]] Span content_span(Node node, const Sources& sources) const;
  void set_span(Node node, Span span);

  /// A deep copy with all spans.
  [[nodiscard]] Tree copy() const;
  /// The copy in `to` of everything below and including `node`, spans included.
  Node copy_into(Node parent, const Tree& from, Node node);

  /// Canonical-enough text of a subtree for dumps: indented, attributes in document order, UTF-8.
  [[nodiscard]] std::string dump(Node node) const;
  /// The same without indentation: an XML document to attach or hash.
  [[nodiscard]] std::string serialise() const;

 private:
  friend class Builder;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::xml
