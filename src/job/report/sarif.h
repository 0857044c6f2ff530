/// SARIF 2.1.0, which code hosts and editors read.
#pragma once

#include <string>

#include "report/json.h"

namespace planverk::job {

/// The `results` of these findings, appended.
void append_sarif_results(Json& results, const Diagnostics& found, const Sources& sources,
                          const templates::Labels& messages);

/// The log of one run with these results; `trouble`: what could not even be checked.
[[nodiscard]] Json sarif_log(Json results, const std::vector<std::string>& trouble);

}  // namespace planverk::job
