#include "document/dump.h"
#include "page.h"

namespace planverk::html {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// Schemes that a link may have; anything else (javascript:, data:) prints its words without leading anywhere.
bool is_safe(std::string_view href) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (href.starts_with(scheme)) return true;
  }
  // Without a scheme it is a path or a fragment.
  const std::size_t colon = href.find(':');
  return colon == std::string_view::npos || href.find_first_of("/#?") < colon;
}

}  // namespace

void Page::inlines(Markup& out, NodeId container) {
  tree_.each_child(container, [&](NodeId child) { inline_node(out, child); });
}

void Page::link(Markup& out, NodeId node, std::string_view href) {
  Attributes attributes = common(node);
  attributes.add("href", href);
  if (hidden_ > 0) attributes.add("tabindex", "-1");
  out.open("a", attributes);
  inlines(out, node);
  out.close("a");
}

void Page::inline_node(Markup& out, NodeId node) {
  const Properties& properties = tree_.properties(node);
  const auto wrapped = [&](std::string_view tag, const Attributes& attributes) {
    out.open(tag, attributes);
    inlines(out, node);
    out.close(tag);
  };
  switch (tree_[node].kind) {
    case Kind::text:
      out.text(tree_.text(node).substr(node == after_symbol_ ? no_break_space.size() : 0));
      break;
    case Kind::strong:
      wrapped("strong", common(node));
      break;
    case Kind::emphasis:
      wrapped("em", common(node));
      break;
    case Kind::quiet:
      wrapped("span", common(node).classed("quiet"));
      break;
    case Kind::alert:
      wrapped("strong", common(node).classed("alert"));
      break;
    case Kind::reference:
      if (properties.target == no_node) {
        inlines(out, node);
      } else {
        link(out, node, "#" + std::string(anchors_.of(properties.target)));
      }
      break;
    case Kind::link:
      if (properties.href.empty() || !is_safe(properties.href)) {
        inlines(out, node);
      } else {
        link(out, node, properties.href);
      }
      break;
    case Kind::said:
      said(out, node);
      break;
    case Kind::symbol:
      symbol(out, node);
      break;
    case Kind::badge:
      wrapped("span", common(node).classed("badge").classed("band-" + std::to_string(properties.band)));
      break;
    case Kind::tag:
      wrapped("span", common(node).classed("tag"));
      break;
    case Kind::line_break:
      out.raw("<br>");
      break;
    case Kind::insertion:
      wrapped("ins", common(node));
      break;
    case Kind::deletion:
      wrapped("del", common(node));
      break;
    case Kind::placeholder:
      wrapped("mark", common(node));
      break;
    case Kind::foreign:
      wrapped("span", common(node));
      break;
    case Kind::abbreviation:
      wrapped("abbr", common(node).add("title", document::normal_words(properties.said)));
      break;
    case Kind::note:
      note_mark(out, node);
      break;
    default:
      break;
  }
}

/// A browser breaks a line beside any drawing, a no-break space or not; so the two are kept in one unbroken span.
void Page::symbol(Markup& out, NodeId node) {
  const document::Symbol symbol = tree_.properties(node).symbol;
  if (symbol == document::Symbol::logo) {
    logo(out);
    return;
  }
  const NodeId next = tree_[node].next;
  const bool joined = next != no_node && tree_[next].kind == Kind::text && tree_.text(next).starts_with(no_break_space);
  if (!joined) {
    out.raw(symbol_svg(symbol));
    return;
  }
  after_symbol_ = next;
  out.raw("<span class=\"joined\">");
  out.raw(symbol_svg(symbol));
  out.text(no_break_space);
  out.raw("</span>");
}

void Page::note_mark(Markup& out, NodeId node) {
  const std::string& label = tree_.properties(node).label;
  notes_.push_back(node);
  note_ids_.push_back(anchors_.unique("note-" + label));
  mark_ids_.push_back(anchors_.unique("note-" + label + "-mark"));
  Attributes attributes;
  attributes.add("id", mark_ids_.back()).add("href", "#" + note_ids_.back()).add("role", "doc-noteref");
  if (hidden_ > 0) attributes.add("tabindex", "-1");
  out.raw("<sup>");
  out.open("a", attributes);
  out.text(label);
  out.raw("</a></sup>");
}

}  // namespace planverk::html
