/// Rendering plans and telling what became of them: of all commands that write documents of plans.
#pragma once

#include <string>
#include <vector>

#include "job/options.h"
#include "job/workshop.h"
#include "options/common.h"

namespace planverk::cli {

/// Findings to standard error, names of what was written to standard output; gives the exit code.
int render_and_tell(job::Workshop& workshop, const std::vector<std::string>& plans, const job::RenderOptions& options,
                    const CommonOptions& common);

}  // namespace planverk::cli
