/// What stands beside the text of each page (draft mark, organisation) is read once, before the text: paragraphs at the
/// root of their own style, each of one text. The heads of pages draw them, so no other output sets them as paragraphs.
#pragma once

#include "document/tree.h"

namespace planverk::document {

[[nodiscard]] bool is_standing(const Tree& tree, NodeId node);

}  // namespace planverk::document
