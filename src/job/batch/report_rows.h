/// The parts of a plan's report that the JSON report and the journal write alike, and their way back, which throws
/// nlohmann's exceptions.
#pragma once

#include <vector>

#include "job/batch.h"
#include "report/json.h"

namespace planverk::job {

[[nodiscard]] Json documents_json(const std::vector<DocumentResult>& documents);
[[nodiscard]] std::vector<DocumentResult> documents_of(const Json& json);
[[nodiscard]] Outcome outcome_of(const Json& json);

}  // namespace planverk::job
