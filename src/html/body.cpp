#include <fmt/format.h>

#include <algorithm>

#include "page.h"

namespace planverk::html {

std::string Page::named(style::StyleFor kind, NodeId node) const {
  const Style style = tree_.properties(node).style;
  return style == Style::normal ? std::string() : style_class(kind, name_of(style));
}

Attributes Page::common(NodeId node) const {
  Attributes attributes;
  attributes.add("id", anchors_.of(node)).add("lang", tree_.properties(node).lang);
  return attributes;
}

void Page::blocks(Markup& out, NodeId container) {
  tree_.each_child(container, [&](NodeId child) { block(out, child); });
}

void Page::boxed(Markup& out, std::string_view tag, const Attributes& attributes, NodeId node) {
  out.line();
  out.open(tag, attributes);
  out.indent();
  blocks(out, node);
  out.outdent();
  out.line();
  out.close(tag);
}

void Page::block(Markup& out, NodeId node) {
  const Properties& properties = tree_.properties(node);
  switch (tree_[node].kind) {
    case Kind::cover:
      boxed(out, "div", common(node).classed("cover"), node);
      break;
    case Kind::contents:
      contents(out, node);
      break;
    case Kind::section: {
      Attributes attributes = common(node);
      attributes.classed(named(style::StyleFor::section, node));
      if (properties.break_before == document::BreakBefore::page) attributes.classed("new-page");
      if (properties.text_columns > 1) {
        attributes.classed("text-columns").classed(rules_.text_columns(properties.text_columns));
      }
      boxed(out, "section", attributes, node);
      break;
    }
    case Kind::heading:
      heading(out, node);
      break;
    case Kind::paragraph:
      paragraph(out, node);
      break;
    case Kind::list:
      list(out, node);
      break;
    case Kind::quote:
      boxed(out, "blockquote", common(node).classed(named(style::StyleFor::quote, node)), node);
      break;
    case Kind::callout:
      boxed(out, "div", common(node).classed("callout").classed(named(style::StyleFor::callout, node)), node);
      break;
    case Kind::columns:
      columns(out, node);
      break;
    case Kind::column:
      boxed(out, "div", common(node).classed("column"), node);
      break;
    case Kind::table:
      table(out, node);
      break;
    case Kind::figure:
      figure(out, node);
      break;
    case Kind::signature_line:
      out.line();
      out.raw("<div class=\"signature-line\"></div>");
      break;
    case Kind::insertion:
      boxed(out, "ins", common(node), node);
      break;
    case Kind::deletion:
      boxed(out, "del", common(node), node);
      break;
    default:
      if (is_inline(tree_[node].kind)) blocks(out, node);
      break;
  }
}

void Page::heading(Markup& out, NodeId node) {
  const Properties& properties = tree_.properties(node);
  const std::string tag = fmt::format("h{}", std::clamp<int>(tree_[node].level, 1, 6));
  const document::Series series = tree_.properties(tree_[node].parent).series;
  const bool annex = series != document::Series::sections;
  Attributes attributes = common(node);
  if (!properties.label.empty()) attributes.classed(annex ? "annex-title" : "numbered");
  out.line();
  out.open(tag, attributes);
  if (!properties.label.empty()) {
    out.raw("<span class=\"number\">");
    out.text(properties.label);
    out.raw("</span> ");
  }
  inlines(out, node);
  out.close(tag);
}

void Page::paragraph(Markup& out, NodeId node) {
  if (tree_[node].first_child == no_node) return;
  Attributes attributes = common(node);
  if (shows_logo(node)) attributes.classed("beside-logo");
  attributes.classed(named(style::StyleFor::paragraph, node));
  out.line();
  out.open("p", attributes);
  inlines(out, node);
  out.close("p");
}

void Page::mixed(Markup& out, NodeId node) {
  bool after_block = false;
  tree_.each_child(node, [&](NodeId child) {
    if (is_inline(tree_[child].kind)) {
      if (after_block) out.line();
      inline_node(out, child);
      after_block = false;
    } else {
      block(out, child);
      after_block = true;
    }
  });
}

void Page::list(Markup& out, NodeId node) {
  const bool ordered = tree_.properties(node).marker == document::Marker::decimal;
  const std::string_view tag = ordered ? "ol" : "ul";
  out.line();
  out.open(tag, common(node));
  out.indent();
  tree_.each_child(node, [&](NodeId item) {
    if (tree_[item].kind != Kind::item) return;
    out.line();
    out.open("li", common(item));
    if (const std::string& label = tree_.properties(item).label; !label.empty()) {
      out.raw("<span class=\"label\">");
      out.text(label);
      out.raw("</span> ");
    }
    out.indent();
    mixed(out, item);
    out.outdent();
    out.close("li");
  });
  out.outdent();
  out.line();
  out.close(tag);
}

void Page::columns(Markup& out, NodeId node) {
  const Properties& properties = tree_.properties(node);
  Attributes attributes = common(node).classed("columns");
  attributes.classed(named(style::StyleFor::columns, node));
  if (!properties.columns.empty()) attributes.classed(rules_.shares(properties.columns));
  boxed(out, "div", attributes, node);
}

void Page::contents(Markup& out, NodeId node) {
  const NodeId title = first_child_of(tree_, node, Kind::heading);
  const document::Listed& listed = tree_.properties(node).listed;
  // Only what lists the headings stands beside the text.
  Attributes attributes = common(node).classed(listed.headings ? "contents" : "listing");
  if (title != no_node) {
    attributes.add("aria-labelledby", anchors_.of(title));
  } else {
    attributes.add("aria-label", listed.tables ? document_.words.tables : document_.words.figures);
  }
  out.line();
  out.open("nav", attributes);
  out.indent();
  for (NodeId child = tree_[node].first_child; child != no_node;) {
    if (tree_[child].kind == Kind::contents_entry) {
      contents_level(out, child, tree_[child].level);
    } else {
      block(out, child);
      child = tree_[child].next;
    }
  }
  out.outdent();
  out.line();
  out.close("nav");
}

/// Entries of one level and, inside them, those that are deeper. Leaves `entry` at the first that belongs further out.
void Page::contents_level(Markup& out, NodeId& entry, int level) {
  out.line();
  out.raw("<ol>");
  out.indent();
  const auto goes_on = [&] { return entry != no_node && tree_[entry].kind == Kind::contents_entry; };
  while (goes_on() && tree_[entry].level >= level) {
    const Properties& properties = tree_.properties(entry);
    out.line();
    out.raw("<li>");
    out.open("a",
             Attributes().add("href", "#" + std::string(anchors_.of(properties.target))).add("lang", properties.lang));
    if (!properties.label.empty()) {
      out.raw("<span class=\"number\">");
      out.text(properties.label);
      out.raw("</span> ");
    }
    inlines(out, entry);
    out.raw("</a>");
    entry = tree_[entry].next;
    if (goes_on() && tree_[entry].level > level) {
      out.indent();
      contents_level(out, entry, tree_[entry].level);
      out.outdent();
      out.line();
    }
    out.raw("</li>");
  }
  out.outdent();
  out.line();
  out.raw("</ol>");
}

}  // namespace planverk::html
