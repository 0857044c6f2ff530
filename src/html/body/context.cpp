#include "body/context.h"

#include "document/direction.h"

namespace planverk::html {

std::string Context::named(style::StyleFor kind, NodeId node) const {
  const Style style = tree.properties(node).style;
  return style == Style::normal ? std::string() : style_class(kind, name_of(style));
}

std::string_view Context::direction(NodeId node) const {
  if (tree.properties(node).lang.empty() && document::foreign_alone(tree, node) == no_node) return {};
  const bool turned = document::reads_from_right(tree, node);
  const NodeId parent = tree[node].parent;
  if (turned == (parent != no_node && document::reads_from_right(tree, parent))) return {};
  return turned ? "rtl" : "ltr";
}

Attributes Context::common(NodeId node) const {
  Attributes attributes;
  attributes.add("id", anchors.of(node)).add("lang", tree.properties(node).lang).add("dir", direction(node));
  return attributes;
}

Attributes Context::scroll_box(NodeId caption, std::string_view otherwise) const {
  Attributes attributes = Attributes().classed("scroll").add("role", "group");
  if (caption != no_node) {
    attributes.add("aria-labelledby", anchors.of(caption));
  } else {
    attributes.add("aria-label", otherwise);
  }
  return attributes.add("tabindex", "0");
}

const language::Pack& Context::language_of(NodeId node) const {
  const std::string_view own = language_at(tree, node);
  const language::Pack* known = languages.find(own.empty() ? std::string_view(document.identity.language) : own);
  return known != nullptr ? *known : languages.shared();
}

std::string_view Context::label_tag() const {
  return languages.of(document.identity.label_language).tag;
}

bool Context::has_foreign_labels() const {
  return languages.find(document.identity.language) != &languages.of(document.identity.label_language);
}

void Context::begin(std::string_view tag, const Attributes& attributes) const {
  out->line();
  out->open(tag, attributes);
  out->indent();
}

void Context::end(std::string_view tag) const {
  out->outdent();
  out->line();
  out->close(tag);
}

void Context::number(NodeId node, bool ours) const {
  out->open("span", Attributes().classed("number").add("lang", ours ? document.identity.language : std::string()));
  out->text(tree.properties(node).label);
  out->raw("</span> ");
}

}  // namespace planverk::html
