/// Changes of the structure tree (ISO 32000-1, 14.7): a field that came later may have an element of its own, anything
/// else changes what is read aloud.
#pragma once

#include <set>

#include "later/comparison.h"

namespace planverk::signature {

/// `added`: fields and annotations that came later.
void compare_structure(Comparison& comparison, const std::set<foreign::ObjectId>& added);

}  // namespace planverk::signature
