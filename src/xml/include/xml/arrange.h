/// Putting elements between others: for edit alone, which works out on trees what a change of bytes shall come to.
#pragma once

#include <string_view>

#include "xml/tree.h"

namespace planverk::xml {

/// A new child element of `parent` in front of its child `child`; last when that is null. It has its parent's span.
Node insert_before(Node parent, Node child, std::string_view element_name);
/// Puts a node of the same tree below `parent`, with all that it holds, in front of `child`; last when that is null.
void take_before(Node parent, Node child, Node taken);

}  // namespace planverk::xml
