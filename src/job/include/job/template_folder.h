/// An organisation's template folder: making one, and checking one against this version.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "job/workshop.h"

namespace planverk::job {

/// Copies the built-in files into a folder that does not hold any of them yet; gives their count.
Result<std::size_t> copy_templates(const Workshop& workshop, const std::string& folder);
/// Compiles the folder over the built-in files, reads labels and themes: everything that rendering would say, and what
/// is stale, unknown or missing. `sources` stand over those of the template files.
[[nodiscard]] Diagnostics check_templates(Workshop& workshop, Sources& sources);

}  // namespace planverk::job
