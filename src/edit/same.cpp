#include <string>

#include "content.h"
#include "expected.h"

namespace planverk::edit {

namespace {

using xml::Node;

bool same_attributes(Node one, Node other) {
  std::size_t left = 0;
  bool same = true;
  one.each_attribute([&](Node::Attribute attribute) {
    ++left;
    same = same && other.find(attribute.name) == attribute.value;
  });
  other.each_attribute([&](Node::Attribute) { --left; });
  return same && left == 0;
}

/// The words from `node` on up to the next element, which it moves to.
std::string text_run(Node& node) {
  std::string text;
  for (; node && node.type() == Node::Type::text; node = node.next()) text += node.value();
  return text;
}

/// The depth of trees is bounded by the limit `depth`.
bool same_elements(Node one, Node other, const plan::ElementType* type) {
  if (one.name() != other.name() || !same_attributes(one, other)) return false;
  const bool words = is_mixed(one, type) || is_mixed(other, type);
  Node left = one.first_child();
  Node right = other.first_child();
  for (;;) {
    const std::string text_left = text_run(left);
    const std::string text_right = text_run(right);
    if (words && text_left != text_right) return false;
    if (!left || !right) return !left && !right;
    if (!same_elements(left, right, type_below(type, left.name()))) return false;
    left = left.next();
    right = right.next();
  }
}

}  // namespace

bool says_the_same(const xml::Tree& one, const xml::Tree& other) {
  return same_elements(one.root(), other.root(), type_of(one.root()));
}

}  // namespace planverk::edit
