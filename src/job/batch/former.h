/// What stands in a batch's output folder from runs before.
#pragma once

#include "batch/journal.h"
#include "job/batch.h"

namespace planverk::job {

/// Of a run that reached all targets. What a plan that failed now has written before stays, and is not spoken of. Only
/// files that the journal knows, below its folder and with the bytes that were written, are removed, if `prune`.
[[nodiscard]] Result<FormerFiles> former_files(FileLayer& files, Journal& journal, const BatchResult& result, bool prune);

}  // namespace planverk::job
