/// What stands at the foot of the first page of text, wherever the document has it and reads it: paragraphs at the root of
/// their own style. An address below a letter is one.
#pragma once

#include "document/tree.h"

namespace planverk::document {

[[nodiscard]] inline bool is_page_foot(const Tree& tree, NodeId node) {
  return tree[node].kind == Kind::paragraph && tree[node].parent == Tree::root() &&
         tree.properties(node).style == Style::named("page-foot");
}

}  // namespace planverk::document
