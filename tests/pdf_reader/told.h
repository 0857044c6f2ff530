/// What is true of a file and still leaves a listener at a loss: no fault of any document, but of templates.
#pragma once

#include <string>
#include <vector>

#include "tag_tree.h"

namespace planverk::test::pdf {

/// Rows of a table that no header cell of their own tells apart, links called otherwise than they show, notes without a
/// way back, lists numbered otherwise than their items.
[[nodiscard]] std::vector<std::string> untold(const TagTree& tree, const std::vector<std::string>& idle_text);

}  // namespace planverk::test::pdf
