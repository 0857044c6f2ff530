#include "body/inlines.h"

#include "document/dump.h"
#include "document/mark.h"
#include "markup/divided.h"
#include "markup/drawing.h"
#include "page/page.h"

namespace planverk::html {

namespace {

using document::Shown;

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

/// The mark of a note comes in two roles, one within the other.
bool is_mark(Kind kind) {
  return kind == Kind::note || kind == Kind::table_mark;
}

/// Empty: its words stand as if it were not there.
std::string_view tag_of(const Tree& tree, NodeId node, Role role) {
  switch (tree[node].kind) {
    case Kind::badge:
    case Kind::tag:
    case Kind::corner:
      return "span";
    case Kind::reference:
    case Kind::table_mark:
      return role == Role::link ? "a" : "";
    case Kind::link:
      return role == Role::link && is_safe(tree.properties(node).href) ? "a" : "";
    default:
      break;
  }
  const document::Mark* mark = document::mark_of(tree[node].kind);
  return mark == nullptr ? std::string_view() : mark->element;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether a hyphen stands between digits.
bool parts_digits(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

/// Browsers break lines behind a hyphen between digits: dates and numbers of organisations would stand in two lines.
void write_whole_dates(Markup& out, std::string_view text) {
  std::size_t written = 0;
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    if (at < written || !parts_digits(text, at)) continue;
    std::size_t from = at, to = at + 1;
    while (from > written && is_digit(text[from - 1])) --from;
    while (to < text.size() && (is_digit(text[to]) || (text[to] == '-' && parts_digits(text, to)))) ++to;
    out.text(text.substr(written, from - written));
    out.raw("<span class=\"joined\">");
    out.text(text.substr(from, to - from));
    out.raw("</span>");
    written = to;
  }
  out.text(text.substr(written));
}

}  // namespace

void Inlines::enter(NodeId node, Role role) {
  const bool first = !is_mark(context_.tree[node].kind) || role == Role::reference;
  if (first) said_.before(node);
  begin(node, role);
}

void Inlines::leave(NodeId node, Role role) {
  end(node, role);
  const bool last = !is_mark(context_.tree[node].kind) || role == Role::reference;
  if (last) said_.after(node);
}

void Inlines::leaf(NodeId node, Shown shown) {
  if (shown == Shown::mark) {
    context_.to().text(context_.tree.properties(node).label);
    return;
  }
  if (!said_.before(node)) return;
  switch (shown) {
    case Shown::words:
      words(node);
      break;
    case Shown::line_break:
      context_.to().raw("<br>");
      break;
    default:
      symbol(node);
      break;
  }
  said_.after(node);
}

void Inlines::words(NodeId node) {
  traces_.words(node, node == after_symbol_ ? no_break_space.size() : 0, [&](std::string_view text) {
    if (context_.divided) {
      context_.to().raw(divided(text, context_.language_of(node)));
    } else {
      write_whole_dates(context_.to(), text);
    }
  });
}

void Inlines::begin(NodeId node, Role role) {
  const Kind kind = context_.tree[node].kind;
  if (kind == Kind::note) {
    notes_.enter_mark(node, role);
    return;
  }
  if (kind == Kind::said) {
    traced_.push_back(traces_.open_around(node));
    if (traced_.back()) ++context_.linked;
    said_.enter(node);
    return;
  }
  const std::string_view tag = tag_of(context_.tree, node, role);
  if (tag == "a") {
    begin_link(node);
  } else if (!tag.empty()) {
    const Properties& properties = context_.tree.properties(node);
    Attributes attributes = context_.common(node);
    const document::Mark* mark = document::mark_of(kind);
    if (mark != nullptr && !mark->html_class.empty()) attributes.classed(mark->html_class);
    if (kind == Kind::badge || kind == Kind::tag || kind == Kind::corner) attributes.classed(name_of(kind));
    if (kind == Kind::badge) attributes.classed(fill_class(properties.fill));
    if (mark != nullptr && mark->expanded) attributes.add("title", document::normal_words(properties.said));
    context_.to().open(tag, attributes);
  }
}

void Inlines::end(NodeId node, Role role) {
  const Kind kind = context_.tree[node].kind;
  if (kind == Kind::note) {
    notes_.leave_mark(role);
  } else if (kind == Kind::said) {
    said_.leave();
    if (traced_.back()) {
      --context_.linked;
      traces_.close_around();
    }
    traced_.pop_back();
  } else if (const std::string_view tag = tag_of(context_.tree, node, role); !tag.empty()) {
    context_.to().close(tag);
    if (tag == "a") --context_.linked;
  }
}

void Inlines::begin_link(NodeId node) {
  const Properties& properties = context_.tree.properties(node);
  const Kind kind = context_.tree[node].kind;
  const bool within = kind == Kind::reference || kind == Kind::table_mark;
  Attributes attributes = context_.common(node);
  attributes.add("href", within ? "#" + std::string(context_.anchors.of(properties.target)) : properties.href);
  if (kind == Kind::table_mark) {
    attributes.add("role", "doc-noteref").add("aria-label", document::link_words(context_.document, node));
  } else {
    attributes.add("aria-label", document::normal_words(properties.alt));
  }
  if (context_.hidden > 0) attributes.add("tabindex", "-1");
  ++context_.linked;
  context_.to().open("a", attributes);
}

/// Drawn once: a register has one a row.
const std::string& Inlines::shape(document::Symbol symbol) {
  std::string& svg = shapes_[static_cast<std::size_t>(symbol)];
  if (svg.empty()) svg = symbol_svg(symbol);
  return svg;
}

/// A browser breaks a line beside any drawing, a no-break space or not; so the two are kept in one unbroken span.
void Inlines::symbol(NodeId node) {
  const Tree& tree = context_.tree;
  Markup& out = context_.to();
  const document::Symbol symbol = tree.properties(node).symbol;
  if (symbol == document::Symbol::logo) {
    write_logo(out, context_.document, context_.theme);
    return;
  }
  const NodeId next = tree[node].next;
  const bool joined = next != no_node && tree[next].kind == Kind::text && tree.text(next).starts_with(no_break_space);
  if (!joined) {
    out.raw(shape(symbol));
    return;
  }
  after_symbol_ = next;
  out.raw("<span class=\"joined\">");
  out.raw(shape(symbol));
  out.text(no_break_space);
  out.raw("</span>");
}

}  // namespace planverk::html
