/// Typed sorting of plan nodes (`t:sort`): stable, what has no key stands last, no locale of the machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compile/instruction.h"
#include "language/pack.h"
#include "run/evaluator.h"

namespace planverk::templates {

void sort_nodes(std::vector<xml::Node>& nodes, const std::vector<Sort>& by, const language::Pack& pack,
                const Evaluator& evaluate);

/// `2.10` after `2.9`; parts that are no numbers by their letters.
[[nodiscard]] int compare_codes(std::string_view a, std::string_view b);

}  // namespace planverk::templates
