/// The rule registry in the forms that `planverk rules` prints; src/RULES.md is the markdown form.
#pragma once

#include <string>

namespace planverk::job {

[[nodiscard]] std::string rules_text();
[[nodiscard]] std::string rules_json();
[[nodiscard]] std::string rules_markdown();

}  // namespace planverk::job
