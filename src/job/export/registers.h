/// Registers of a plan as tables that `planverk import` takes back. Inside job only.
#pragma once

#include <vector>

#include "export/material.h"
#include "journey/plan_run.h"

namespace planverk::job {

/// Of the plan as it is written; for the public of the variant of its first document, in which nothing restricted is left.
/// Failure: a register of no such name.
Result<std::vector<ExportedFile>> register_files(PlanRun& run, Bench& bench, const Shared& shared,
                                                 const ExportOptions& options);

}  // namespace planverk::job
