/// Elements of packages' XML, one after the other: a thin way of writing onto xml::Tree, which escapes and serialises.
#pragma once

#include <string>
#include <string_view>

#include "xml/tree.h"

namespace planverk::archive {

/// An XML document that grows: elements with attributes and text. What has no value is left out, as Noark 5 asks
/// (6.4.5).
class Element {
 public:
  Element(xml::Node node) : node_(node) {}

  Element add(std::string_view name) { return node_.append(name); }
  /// `<name>text</name>`; nothing where the text is empty.
  void put(std::string_view name, std::string_view text) {
    if (!text.empty()) node_.append(name).append_text(text);
  }
  void put(std::string_view name, std::uint64_t number) { put(name, std::to_string(number)); }
  Element& set(std::string_view attribute, std::string_view value) {
    node_.set(attribute, value);
    return *this;
  }
  Element& set(std::string_view attribute, std::uint64_t number) { return set(attribute, std::to_string(number)); }
  Element& text(std::string_view value) {
    node_.append_text(value);
    return *this;
  }

 private:
  xml::Node node_;
};

/// A document with its root element.
class XmlDocument {
 public:
  explicit XmlDocument(std::string_view root) { tree_.document().append(root); }
  [[nodiscard]] Element root() { return tree_.root(); }
  [[nodiscard]] xml::Node node() const { return tree_.root(); }
  [[nodiscard]] const xml::Tree& tree() const { return tree_; }
  /// Another tree in its place.
  void take(const xml::Tree& other) { tree_ = other.copy(); }
  /// Indented, with a declaration, UTF-8.
  [[nodiscard]] std::string bytes() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + tree_.dump(tree_.root());
  }

 private:
  xml::Tree tree_;
};

}  // namespace planverk::archive
