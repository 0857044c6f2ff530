/// Where a batch's list comes from: a folder, a list, or a manifest (job/batch/MANIFEST.md).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/sources.h"
#include "job/batch_list.h"
#include "job/options.h"
#include "job/workshop.h"

namespace planverk::job {

struct BatchSource {
  BatchList list;  ///< empty where the manifest is faulty
  Sources sources;
  Diagnostics found;                                 ///< in the manifest: all of it at once, before anything is made
  std::vector<std::unique_ptr<Workshop>> workshops;  ///< of targets with templates or a theme of their own
};

/// The plans that `from` names. A folder: each `*.xml` in it and below, hidden files and folders left out, sorted by
/// path as bytes. A file whose first element is `<batch>`: a manifest. Any other file: a list, one path a line, relative
/// to the list's folder; empty lines and lines that begin with `#` say nothing. `render` is what targets have that say
/// nothing else. Failure: wrong use (no plans, a plan instead of a list), device trouble.
Result<BatchSource> batch_source(Workshop& workshop, const std::string& from, const RenderOptions& render);

}  // namespace planverk::job
