/// From which side words are read.
#pragma once

#include "document/tree.h"

namespace planverk::document {

/// The words in another language that are all that a block says; none: it says more.
[[nodiscard]] NodeId foreign_alone(const Tree& tree, NodeId block);

/// Of a block, or of words in another language: by the language of what it holds when all of that is in one, else by
/// the nearest language at the node or above it. A document's own language is never one that is read from right to
/// left.
[[nodiscard]] bool reads_from_right(const Tree& tree, NodeId node);

}  // namespace planverk::document
