/// Logos that organisations of a plan bring with them.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/logo.h"
#include "base/sources.h"
#include "job/plan_file.h"

namespace planverk::job {

using Logos = std::map<std::string, std::shared_ptr<const Logo>>;  ///< by the organisation's id

/// Reads them all, also those that no document shows: what is wrong with one is found before it is needed. A file is
/// looked for beside the file that names it, and lies under the root.
Logos read_logos(FileLayer& files, const PlanFile& plan, Sources& sources, Diagnostics& found);

}  // namespace planverk::job
