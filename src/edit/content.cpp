#include "content.h"

#include <algorithm>

namespace planverk::edit {

using xml::Markup;
using xml::Node;

const plan::ElementType* type_below(const plan::ElementType* parent, std::string_view name) {
  return parent == nullptr ? nullptr : plan::child_type(*parent, name);
}

const plan::ElementType* type_of(const Markup& markup, std::uint32_t element) {
  const Markup::Part& part = markup.parts[element];
  if (part.parent == Markup::none) return markup.name(part) == plan::root_type().name ? &plan::root_type() : nullptr;
  return type_below(type_of(markup, part.parent), markup.name(part));
}

const plan::ElementType* type_of(Node element) {
  const Node parent = element.parent();
  if (parent.type() != Node::Type::element) {
    return element.name() == plan::root_type().name ? &plan::root_type() : nullptr;
  }
  return type_below(type_of(parent), element.name());
}

bool holds_words(const plan::ElementType* type) {
  return type != nullptr && (type->content == plan::Content::mixed || type->content == plan::Content::text);
}

bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

bool is_mixed(const Markup& markup, std::uint32_t element) {
  if (holds_words(type_of(markup, element))) return true;
  for (auto child = markup.parts[element].first_child; child != Markup::none; child = markup.parts[child].next) {
    const Markup::Part& part = markup.parts[child];
    if (part.kind == Markup::Kind::cdata) return true;
    if (part.kind == Markup::Kind::text && !is_blank(markup.text(part))) return true;
  }
  return false;
}

bool is_mixed(Node element, const plan::ElementType* type) {
  if (holds_words(type)) return true;
  for (Node child = element.first_child(); child; child = child.next()) {
    if (child.type() == Node::Type::text && !is_blank(child.value())) return true;
  }
  return false;
}

}  // namespace planverk::edit
