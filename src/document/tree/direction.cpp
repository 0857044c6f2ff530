#include "document/direction.h"

#include "base/direction.h"
#include "base/utf8.h"

namespace planverk::document {

NodeId foreign_alone(const Tree& tree, NodeId block) {
  NodeId found = no_node;
  for (NodeId child = tree[block].first_child; child != no_node; child = tree[child].next) {
    if (tree[child].kind == Kind::text && utf8::trim(tree.text(child)).empty()) continue;
    if (found != no_node || tree[child].kind != Kind::foreign) return no_node;
    found = child;
  }
  return found;
}

bool reads_from_right(const Tree& tree, NodeId node) {
  if (const NodeId all = foreign_alone(tree, node); all != no_node && is_right_to_left(tree.properties(all).lang))
    return true;
  for (; node != no_node; node = tree[node].parent) {
    const std::string& own = tree.properties(node).lang;
    if (!own.empty()) return is_right_to_left(own);
  }
  return false;
}

}  // namespace planverk::document
