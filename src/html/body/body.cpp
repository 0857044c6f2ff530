#include "body/body.h"

#include <fmt/format.h>

#include <algorithm>

#include "document/page_foot.h"
#include "document/standing.h"

namespace planverk::html {

namespace {

using document::Series;
using document::Shown;

/// The element of a block that is nothing but a box around others.
std::string_view box_tag(Kind kind) {
  switch (kind) {
    case Kind::section:
      return "section";
    case Kind::quote:
      return "blockquote";
    case Kind::insertion:
      return "ins";
    case Kind::deletion:
      return "del";
    default:
      return "div";
  }
}

constexpr int deepest_tag = 6;

std::string heading_tag(const Tree& tree, NodeId node) {
  return fmt::format("h{}", std::clamp<int>(tree[node].level, 1, deepest_tag));
}

std::string_view list_tag(const Tree& tree, NodeId node) {
  return tree.properties(node).marker == document::Marker::decimal ? "ol" : "ul";
}

/// The label of a heading or a caption, in a language of its own; the number of a page, which a page on a screen lacks.
bool is_own_label(const Tree& tree, NodeId node, Role role) {
  const Kind kind = tree[node].kind;
  return role == Role::span && (kind == Kind::heading || kind == Kind::caption || kind == Kind::contents_entry);
}

/// Of a note only the mark stands in the line; a change that is no Span stands around blocks.
bool is_in_line(const Tree& tree, NodeId node, Role role) {
  const Kind kind = tree[node].kind;
  if (kind == Kind::note) return role == Role::reference || role == Role::link;
  if (kind == Kind::insertion || kind == Kind::deletion) return role != Role::none;
  return is_inline(kind);
}

}  // namespace

void Body::enter(NodeId node, Role role) {
  // The page's own head says it.
  if (is_standing(context_.tree, node)) return;
  if (is_own_label(context_.tree, node, role)) {
    label_language_ = true;
    return;
  }
  if (!is_in_line(context_.tree, node, role)) {
    enter_block(node, role);
    return;
  }
  page_start(node);
  before_words(node);
  inlines_.enter(node, role);
}

void Body::leave(NodeId node, Role role) {
  if (is_standing(context_.tree, node)) return;
  if (is_own_label(context_.tree, node, role)) {
    label_language_ = false;
    return;
  }
  if (is_in_line(context_.tree, node, role)) {
    inlines_.leave(node, role);
    return;
  }
  leave_block(node, role);
  after_block(node);
}

void Body::leaf(NodeId node, Shown shown) {
  // A page has no numbered pages.
  const NodeId parent = context_.tree[node].parent;
  if ((parent != no_node && is_standing(context_.tree, parent)) ||
      (context_.tree[node].kind == Kind::contents_entry && shown == Shown::mark))
    return;
  page_start(node);
  switch (shown) {
    case Shown::label:
      label(node);
      break;
    case Shown::drawing:
      figures_.drawing(node);
      break;
    default:
      if (context_.tree[node].kind == Kind::item) {
        context_.to().raw("<span class=\"label\" aria-hidden=\"true\">");
        context_.to().text(context_.tree.properties(node).label);
        context_.to().raw("</span> ");
        break;
      }
      if (!is_inline(context_.tree[node].kind)) {
        context_.to().line();
        context_.to().raw("<div class=\"signature-line\"></div>");
        after_block(node);
        break;
      }
      before_words(node);
      inlines_.leaf(node, shown);
      break;
  }
}

/// Where a page on paper begins, so that both are found by one number.
void Body::page_start(NodeId node) {
  const auto starts = context_.options.page_starts.find(node);
  if (starts == context_.options.page_starts.end() || !paged_.insert(node).second) return;
  if (is_inline(context_.tree[node].kind)) before_words(node);
  for (const Options::PageStart& each : starts->second) {
    const std::string id = "page-" + each.label;
    Attributes attributes;
    attributes.classed("page-start").add("role", "doc-pagebreak").add("aria-label", each.words);
    if (context_.anchors.unique(id) == id) attributes.add("id", id);
    context_.to().open("span", attributes);
    context_.to().text(each.label);
    context_.to().raw("</span>");
  }
}

void Body::before_words(NodeId node) {
  if (mixed_.empty() || mixed_.back().node != context_.tree[node].parent) return;
  if (mixed_.back().after_block) context_.to().line();
  mixed_.back().after_block = false;
}

void Body::after_block(NodeId node) {
  if (!mixed_.empty() && mixed_.back().node == context_.tree[node].parent) mixed_.back().after_block = true;
}

void Body::label(NodeId node) {
  const Kind kind = context_.tree[node].kind;
  if (kind == Kind::table_note && context_.tree.properties(node).target == no_node) {
    context_.to().raw("<span class=\"label\">");
    context_.to().text(context_.tree.properties(node).label);
    context_.to().raw("</span> ");
  } else if (kind == Kind::item || kind == Kind::table_note || kind == Kind::note) {
    context_.to().text(context_.tree.properties(node).label);
  } else {
    context_.number(node, label_language_);
  }
}

Attributes Body::box_attributes(NodeId node) {
  const Properties& properties = context_.tree.properties(node);
  Attributes attributes = context_.common(node);
  switch (context_.tree[node].kind) {
    case Kind::cover:
      return attributes.classed("cover");
    case Kind::section:
      attributes.classed(context_.named(style::StyleFor::section, node));
      if (properties.series == Series::parts) attributes.classed("series-parts");
      if (properties.break_before == document::BreakBefore::page) attributes.classed("new-page");
      if (properties.text_columns > 1) {
        attributes.classed("text-columns").classed(context_.rules.text_columns(properties.text_columns));
      }
      return attributes;
    case Kind::quote:
      return attributes.classed(context_.named(style::StyleFor::quote, node));
    case Kind::callout:
      return attributes.classed("callout").classed(context_.named(style::StyleFor::callout, node));
    case Kind::columns:
      attributes.classed("columns").classed(context_.named(style::StyleFor::columns, node));
      if (!properties.columns.empty()) attributes.classed(context_.rules.shares(properties.columns));
      return attributes;
    case Kind::column:
      return attributes.classed("column");
    default:
      return attributes;
  }
}

void Body::enter_block(NodeId node, Role role) {
  switch (context_.tree[node].kind) {
    case Kind::root:
      break;
    case Kind::contents:
    case Kind::contents_entry:
      contents_.enter(node, role);
      break;
    case Kind::heading:
      begin_heading(node);
      break;
    case Kind::paragraph:
      begin_paragraph(node);
      break;
    case Kind::list:
      context_.begin(list_tag(context_.tree, node), context_.common(node));
      break;
    case Kind::item:
    case Kind::table_note:
      enter_item(node, role);
      break;
    case Kind::header:
    case Kind::cell:
      if (role == Role::p) {
        context_.to().raw("<span class=\"line\">");
        break;
      }
      open_mixed(node);
      [[fallthrough]];
    case Kind::table:
    case Kind::table_head:
    case Kind::table_body:
    case Kind::row:
      tables_.enter(node);
      break;
    case Kind::caption:
      enter_caption(node);
      break;
    case Kind::figure:
      if (role != Role::figure) figures_.enter(node);
      break;
    case Kind::note:
      notes_.enter(node, role);
      break;
    case Kind::signature_line:  // its field is the PDF's
      break;
    default:
      context_.begin(box_tag(context_.tree[node].kind), box_attributes(node));
      break;
  }
}

void Body::leave_block(NodeId node, Role role) {
  switch (context_.tree[node].kind) {
    case Kind::root:
      break;
    case Kind::contents:
    case Kind::contents_entry:
      contents_.leave(role);
      break;
    case Kind::heading:
      context_.to().close(heading_tag(context_.tree, node));
      break;
    case Kind::paragraph:
      if (context_.tree[node].first_child == no_node) break;
      context_.to().close("p");
      if (document::is_page_foot(context_.tree, node)) context_.to().raw("</footer>");
      break;
    case Kind::list:
      context_.end(list_tag(context_.tree, node));
      break;
    case Kind::item:
    case Kind::table_note:
      leave_item(node, role);
      break;
    case Kind::header:
    case Kind::cell:
      if (role == Role::p) {
        context_.to().raw("</span> ");  // lines are told apart without a style sheet too
        break;
      }
      close_mixed();
      [[fallthrough]];
    case Kind::table:
    case Kind::table_head:
    case Kind::table_body:
    case Kind::row:
      tables_.leave(node);
      break;
    case Kind::caption:
      leave_caption(node);
      break;
    case Kind::figure:
      if (role != Role::figure) figures_.leave();
      break;
    case Kind::note:
      notes_.leave(role);
      break;
    case Kind::signature_line:
      break;
    default:
      context_.end(box_tag(context_.tree[node].kind));
      break;
  }
}

void Body::begin_heading(NodeId node) {
  const bool own_series = context_.tree.properties(context_.tree[node].parent).series != Series::sections;
  Attributes attributes = context_.common(node);
  if (!context_.tree.properties(node).label.empty()) attributes.classed(own_series ? "annex-title" : "numbered");
  if (const int level = context_.tree[node].level; level > deepest_tag)
    attributes.add("aria-level", std::to_string(level));
  context_.to().line();
  context_.to().open(heading_tag(context_.tree, node), attributes);
}

void Body::begin_paragraph(NodeId node) {
  if (context_.tree[node].first_child == no_node) return;
  Attributes attributes = context_.common(node);
  if (shows_logo(context_.tree, node)) attributes.classed("beside-logo");
  attributes.classed(context_.named(style::StyleFor::paragraph, node));
  context_.to().line();
  if (document::is_page_foot(context_.tree, node)) context_.to().raw("<footer>");
  context_.to().open("p", attributes);
}

/// Of a list, or below a table: label and content.
void Body::enter_item(NodeId node, Role role) {
  Markup& out = context_.to();
  switch (role) {
    case Role::li:
      out.line();
      out.open("li", context_.common(node));
      break;
    case Role::note:
    case Role::p:
      out.line();
      out.open("div", context_.common(node).classed("table-note"));
      open_mixed(node);
      break;
    case Role::lbl:
      if (context_.tree.properties(node).target != no_node) {
        notes_.open_back(node, context_.anchors.of(context_.tree.properties(node).target));
      } else if (context_.tree[node].kind == Kind::item) {
        out.raw("<span class=\"label\">");
      }
      break;
    default:
      out.indent();
      open_mixed(node);
      break;
  }
}

void Body::leave_item(NodeId node, Role role) {
  Markup& out = context_.to();
  switch (role) {
    case Role::li:
      out.close("li");
      break;
    case Role::note:
    case Role::p:
      close_mixed();
      out.close("div");
      break;
    case Role::lbl:
      if (context_.tree.properties(node).target != no_node) {
        out.raw("</a> ");
      } else if (context_.tree[node].kind == Kind::item) {
        out.raw("</span> ");
      }
      break;
    default:
      close_mixed();
      out.outdent();
      break;
  }
}

void Body::enter_caption(NodeId node) {
  if (context_.tree[context_.tree[node].parent].kind == Kind::table) {
    tables_.enter_caption(node);
  } else {
    figures_.enter_caption(node);
  }
  open_mixed(node);
}

void Body::leave_caption(NodeId node) {
  close_mixed();
  if (context_.tree[context_.tree[node].parent].kind == Kind::table) {
    tables_.leave_caption();
  } else {
    figures_.leave_caption();
  }
}

}  // namespace planverk::html
