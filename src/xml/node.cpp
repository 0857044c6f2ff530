#include <bit>
#include <string>

#include "tree_impl.h"
#include "xml/arrange.h"
#include "xml/tree.h"

namespace planverk::xml {

namespace {

pugi::xml_node inner(Node node) {
  return XPathAccess::inner(node);
}
Node outer(pugi::xml_node node) {
  return XPathAccess::outer(node);
}

pugi::xml_attribute attribute_of(void* attribute) {
  return std::bit_cast<pugi::xml_attribute>(attribute);
}
void* address_of(pugi::xml_attribute attribute) {
  return std::bit_cast<void*>(attribute);
}

// Names are short and seldom alike: neither is worth a call for its length.
bool is_named(const char* text, std::string_view name) {
  for (const char c : name) {
    if (*text++ != c) return false;
  }
  return *text == '\0';
}

pugi::xml_attribute find_attribute(pugi::xml_node node, std::string_view name) {
  for (pugi::xml_attribute attribute = node.first_attribute(); address_of(attribute) != nullptr;
       attribute = attribute.next_attribute()) {
    if (is_named(attribute.name(), name)) return attribute;
  }
  return {};
}

// The node itself or the first of its following siblings that is an element of that name.
Node named(pugi::xml_node node, std::string_view name) {
  for (; there(node); node = node.next_sibling()) {
    if (node.type() == pugi::node_element && is_named(node.name(), name)) return outer(node);
  }
  return {};
}

}  // namespace

Node::Type Node::type() const {
  switch (inner(*this).type()) {
    case pugi::node_document:
      return Type::document;
    case pugi::node_element:
      return Type::element;
    case pugi::node_pcdata:
    case pugi::node_cdata:
      return Type::text;
    default:
      return Type::none;
  }
}

std::string_view Node::name() const {
  return inner(*this).name();
}
std::string_view Node::value() const {
  return inner(*this).value();
}

std::string Node::text() const {
  std::string all;
  const pugi::xml_node top = inner(*this);
  for (pugi::xml_node node = top; node; node = next_in_order(node, top)) {
    if (is_text(node)) all += node.value();
  }
  return all;
}

Node Node::parent() const {
  return outer(inner(*this).parent());
}
Node Node::first_child() const {
  return outer(inner(*this).first_child());
}
Node Node::next() const {
  return outer(inner(*this).next_sibling());
}
Node Node::previous() const {
  return outer(inner(*this).previous_sibling());
}
Node Node::next_element() const {
  Node node = next();
  while (node && node.type() != Type::element) node = node.next();
  return node;
}
Node Node::first_child(std::string_view name) const {
  return named(inner(*this).first_child(), name);
}
Node Node::next(std::string_view name) const {
  return named(inner(*this).next_sibling(), name);
}

bool Node::has(std::string_view attribute) const {
  return static_cast<bool>(find_attribute(inner(*this), attribute));
}

std::string_view Node::get(std::string_view attribute) const {
  return find_attribute(inner(*this), attribute).value();
}

std::optional<std::string_view> Node::find(std::string_view attribute) const {
  const pugi::xml_attribute found = find_attribute(inner(*this), attribute);
  if (!found) return std::nullopt;
  return found.value();
}

void Node::set(std::string_view attribute, std::string_view value) {
  pugi::xml_node node = inner(*this);
  pugi::xml_attribute found = find_attribute(node, attribute);
  if (!found) found = node.append_attribute(std::string(attribute).c_str());
  found.set_value(std::string(value).c_str());
}

void Node::remove_attribute(std::string_view attribute) {
  pugi::xml_node node = inner(*this);
  node.remove_attribute(find_attribute(node, attribute));
}

// The new element has no entry in the table: Tree::span then gives its parent's place.
Node Node::append(std::string_view element_name) {
  return outer(inner(*this).append_child(std::string(element_name).c_str()));
}

Node Node::append_text(std::string_view text) {
  pugi::xml_node added = inner(*this).append_child(pugi::node_pcdata);
  added.set_value(std::string(text).c_str());
  return outer(added);
}

void Node::remove_child(Node child) {
  pugi::xml_node gone = inner(child);
  if (!gone || gone.parent() != inner(*this)) return;
  Builder::forget(gone);
  inner(*this).remove_child(gone);
}

void Node::replace_by_children(Node child) {
  pugi::xml_node parent = inner(*this);
  pugi::xml_node gone = inner(child);
  if (!gone || gone.parent() != parent) return;
  while (const pugi::xml_node moved = gone.first_child()) parent.insert_move_before(moved, gone);
  remove_child(child);
}

Node insert_before(Node parent, Node child, std::string_view element_name) {
  const std::string name(element_name);
  if (!child) return outer(inner(parent).append_child(name.c_str()));
  return outer(inner(parent).insert_child_before(name.c_str(), inner(child)));
}

void take_before(Node parent, Node child, Node taken) {
  if (!child) {
    inner(parent).append_move(inner(taken));
  } else if (child != taken) {
    inner(parent).insert_move_before(inner(taken), inner(child));
  }
}

void* Node::first_raw_attribute() const {
  return address_of(inner(*this).first_attribute());
}
void* Node::next_raw_attribute(void* attribute) {
  return address_of(attribute_of(attribute).next_attribute());
}
Node::Attribute Node::read_raw_attribute(void* attribute) {
  const pugi::xml_attribute read = attribute_of(attribute);
  return {read.name(), read.value()};
}

}  // namespace planverk::xml
