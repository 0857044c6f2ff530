/// The proposal of a case: what stands below a heading that names it becomes the items of the case's own proposal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/element.h"
#include "word/blocks.h"
#include "word/difference.h"
#include "word/outline.h"
#include "word/section_names.h"

namespace planverk::exchange::word {

/// Takes the chapter that names the proposal out of the uppermost ones; none where no chapter does, or where it holds
/// what no item can (tables, chapters below).
[[nodiscard]] std::optional<Chapter> take_proposal(std::vector<Chapter>& chapters, const SectionNames& names);

/// Its blocks as `item`s: each item of a list, and each paragraph beside lists, is one.
[[nodiscard]] std::vector<Arrived> items_of(const Chapter& chapter, BlockWriter& blocks);

}  // namespace planverk::exchange::word
