/// Stated sums from which a hidden amount could be had: they go with it, before anything reads the variant.
#pragma once

#include <set>
#include <string>

#include "xml/tree.h"

namespace planverk::plan {

/// In a budget that lost a line or a group (`fig:masked`): the frame, the amounts of lines of sums, of each line that
/// such a line is a part of (`broken`, by id) with all that these are parts of in turn, and of groups that hold one.
/// In written tables: see table_sums.h. Each of a budget carries `fig:masked` afterwards, and has neither `amount` nor `stated`.
void withhold_sums(xml::Tree& variant, const std::set<std::string, std::less<>>& broken, char decimal_mark);

}  // namespace planverk::plan
