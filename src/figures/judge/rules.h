/// The domain rules: each file of them judges the context and reports; none changes anything. Which of them are on, how
/// grave they are and what is accepted is settled afterwards (job/verdict).
#pragma once

#include "judge/context.h"

namespace planverk::figures {

/// Lets every `…rules.cpp` of this stage judge, in the order of the list of sources. Such a file defines one function
/// named by its path (`risk/action_rules.cpp`: `void risk_action_rules(const Context& context)`); the calls are written
/// from the list (CMakeLists.txt), so that a new file of rules is named nowhere else.
void check_rules(const Context& context);

}  // namespace planverk::figures
