/// Typed sorting of plan nodes (`t:sort`): stable, what has no key stands last, no locale of the machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "compile/instruction.h"
#include "run/evaluator.h"

namespace planverk::templates {

void sort_nodes(std::vector<xml::Node>& nodes, const std::vector<Sort>& by, Language language,
                const Evaluator& evaluate);

/// `2.10` after `2.9`; parts that are no numbers by their letters.
[[nodiscard]] int compare_codes(std::string_view a, std::string_view b);
/// A key that orders words as the language's readers expect: å ä ö (sv), æ ø å (nb, nn, da) after z, case apart.
[[nodiscard]] std::string collation_key(std::string_view text, Language language);

}  // namespace planverk::templates
