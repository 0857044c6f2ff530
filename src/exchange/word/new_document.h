/// A document that is not in the plan yet, with the registers that it needs: as `planverk new` begins one of its kind.
#pragma once

#include <vector>

#include "edit/element.h"
#include "exchange/readers.h"
#include "word/target.h"

namespace planverk::exchange::word {

/// Elements below the root, the document last, its sections with what asks to be filled in. Ids that the plan has are
/// not given again: what the document refers to by them is the plan's.
[[nodiscard]] std::vector<edit::Element> new_document(const Surroundings& around, const Target& target);

}  // namespace planverk::exchange::word
