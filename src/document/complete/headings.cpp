#include "document/headings.h"

#include <algorithm>

#include "complete/steps.h"

namespace planverk::document {

namespace {

bool shows_chapters(const Tree& tree, NodeId node, int depth) {
  constexpr int deep_enough = 4;
  if (depth > deep_enough) return false;
  // Annexes are counted, and items of meetings have numbers, whatever the document is.
  if (tree[node].kind == Kind::section &&
      (tree.properties(node).series == Series::annexes || is_item_of_minutes(tree, node)))
    return false;
  bool found = false;
  tree.each_child(node, [&](NodeId child) {
    if (found) return;
    const Node& it = tree[child];
    if (it.kind == Kind::cover || it.kind == Kind::contents) found = true;
    if (it.kind == Kind::heading && it.level == 2 && !tree.properties(child).label.empty()) found = true;
    if (it.kind == Kind::section) found = found || shows_chapters(tree, child, depth + 1);
  });
  return found;
}

}  // namespace

bool has_chapters(const Document& document) {
  return shows_chapters(document.tree, Tree::root(), 0);
}

int heading_rank(int level, bool in_part, bool chapters, bool slides) {
  constexpr int least = 4;
  if (in_part) --level;
  if (level <= 1) return 0;
  if (slides) return 1;
  return std::min(chapters ? level - 1 : level, least);
}

bool is_in_part(const Tree& tree, NodeId node) {
  for (; node != no_node; node = tree[node].parent) {
    if (tree[node].kind == Kind::section && tree.properties(node).series == Series::parts) return true;
  }
  return false;
}

}  // namespace planverk::document
