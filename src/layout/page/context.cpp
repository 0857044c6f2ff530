#include "page/context.h"

#include <utility>

namespace planverk::layout {

using document::Kind;
using document::NodeId;

namespace {

/// A level 2 heading with a number, a cover or a list of contents: a report with chapters.
bool shows_chapters(const document::Tree& tree, NodeId node, int depth) {
  constexpr int deep_enough = 4;
  if (depth > deep_enough) return false;
  bool found = false;
  tree.each_child(node, [&](NodeId child) {
    if (found) return;
    const document::Node& it = tree[child];
    if (it.kind == Kind::cover || it.kind == Kind::contents) found = true;
    if (it.kind == Kind::heading && it.level == 2 && !tree.properties(child).label.empty()) found = true;
    if (it.kind == Kind::section) found = found || shows_chapters(tree, child, depth + 1);
  });
  return found;
}

}  // namespace

bool is_turned(const document::Document& document, const style::Theme& theme, NodeId section) {
  const bool wide = theme.page.width > theme.page.height;
  return document.tree.properties(section).orientation ==
         (wide ? document::Orientation::portrait : document::Orientation::landscape);
}

Context::Context(const document::Document& of, const style::Theme& in, ParagraphSetter& by, const Limits& within,
                 Diagnostics& findings)
    : document(of),
      theme(in),
      setter(by),
      limits(within),
      found(findings),
      chapters(shows_chapters(of.tree, document::Tree::root(), 0)),
      turned_shape(turned(in.page)) {}

style::PageShape Context::shape_of(std::uint32_t number, bool turned) const {
  style::PageShape result = shape(turned);
  if (is_left_page(number, turned)) std::swap(result.left, result.right);
  return result;
}

style::PageShape turned(const style::PageShape& shape) {
  style::PageShape other = shape;
  std::swap(other.width, other.height);
  other.foot_baseline = other.height - (shape.height - shape.foot_baseline);
  return other;
}

}  // namespace planverk::layout
