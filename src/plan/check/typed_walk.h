/// Visits every element of a plan with its type, in document order, without recursion. Elements that may not stand
/// where they do, and what is below them, are told apart from the others.
#pragma once

#include <vector>

#include "plan/vocabulary.h"
#include "xml/tree.h"

namespace planverk::plan {

/// Calls `visit(node, type, parent_type)`; `type` is null for an element that may not stand there. `visit` returns the
/// type to go on with below the element, or null to leave it out.
template <class Visit>
void walk_types(xml::Node root, const ElementType& type, Visit&& visit) {
  struct Frame {
    xml::Node next;
    const ElementType* type;
  };
  std::vector<Frame> open;
  if (const ElementType* below = visit(root, &type, nullptr)) open.push_back({root.first_child(), below});
  while (!open.empty()) {
    const Frame at = open.back();
    if (!at.next) {
      open.pop_back();
      continue;
    }
    open.back().next = at.next.next();
    if (at.next.type() != xml::Node::Type::element) continue;
    if (const ElementType* below = visit(at.next, child_type(*at.type, at.next.name()), at.type)) {
      open.push_back({at.next.first_child(), below});
    }
  }
}

}  // namespace planverk::plan
