/// Stated outcomes of whole budgets from which a hidden line's could be had: they go with it, as sums of budgets do
/// (variant/withhold.h), before anything reads the variant.
#pragma once

#include <set>
#include <string>

#include "xml/tree.h"

namespace planverk::plan {

using Ids = std::set<std::string, std::less<>>;

/// In an outcome that lost a line, or whose budget did: what it states of the whole, of each line that a hidden one is a
/// part of (`broken`: of a budget's hidden lines; `told`: lines whose outcome is hidden), and of the result's settlement.
/// What it tells of a line that is not there any more goes altogether.
void withhold_outcomes(xml::Tree& variant, const Ids& broken, const Ids& told);

}  // namespace planverk::plan
