#include "body/context.h"

namespace planverk::html {

std::string Context::named(style::StyleFor kind, NodeId node) const {
  const Style style = tree.properties(node).style;
  return style == Style::normal ? std::string() : style_class(kind, name_of(style));
}

Attributes Context::common(NodeId node) const {
  Attributes attributes;
  attributes.add("id", anchors.of(node)).add("lang", tree.properties(node).lang);
  return attributes;
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

void Context::number(NodeId node) const {
  out->raw("<span class=\"number\">");
  out->text(tree.properties(node).label);
  out->raw("</span> ");
}

}  // namespace planverk::html
