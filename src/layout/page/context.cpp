#include "page/context.h"

#include <utility>

#include "document/headings.h"

namespace planverk::layout {

using document::NodeId;

bool is_turned(const document::Document& document, const style::Theme& theme, NodeId section) {
  const bool wide = theme.page.width > theme.page.height;
  return document.tree.properties(section).orientation ==
         (wide ? document::Orientation::portrait : document::Orientation::landscape);
}

bool shares_turned_page(const document::Document& document, const style::Theme& theme, NodeId before, NodeId section) {
  const document::Tree& tree = document.tree;
  const auto turned = [&](NodeId node) {
    return tree[node].kind == document::Kind::section && is_turned(document, theme, node);
  };
  return before != document::no_node && tree[before].next == section && !document.slides &&
         tree[before].first_child != document::no_node && turned(before) && turned(section) &&
         tree.properties(section).break_before != document::BreakBefore::page;
}

Context::Context(const Prose& of, const style::Theme& in, ParagraphSetter& by, const Limits& within,
                 Diagnostics& findings)
    : document(of.document),
      prose(of),
      theme(in),
      setter(by),
      limits(within),
      found(findings),
      chapters(document::has_chapters(of.document)),
      turned_shape(turned(in.page)) {}

style::PageShape Context::shape_of(std::uint32_t number, bool turned) const {
  style::PageShape result = shape(turned);
  if (is_left_page(number, turned)) std::swap(result.left, result.right);
  return result;
}

style::PageShape turned(const style::PageShape& shape) {
  style::PageShape other = shape;
  std::swap(other.width, other.height);
  return other;
}

}  // namespace planverk::layout
