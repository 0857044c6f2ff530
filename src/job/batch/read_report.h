/// Reads a report that report_json.cpp wrote.
#pragma once

#include <optional>
#include <string_view>

#include "job/batch.h"

namespace planverk::job {

/// None: it is no report of a batch. Reasons come back as the sentences that they were written as.
[[nodiscard]] std::optional<BatchResult> read_batch_report(std::string_view json);

}  // namespace planverk::job
