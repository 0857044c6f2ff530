/// A batch's manifest: what to make of which plan, and how it is called (MANIFEST.md).
#pragma once

#include <string_view>

#include "job/batch_source.h"

namespace planverk::job {

/// Told by its first element.
[[nodiscard]] bool is_manifest(std::string_view bytes);

/// Reads the targets into `source`, or what is wrong with them. `path` is the manifest's own; paths in it start from its
/// folder.
Status read_manifest(Workshop& workshop, const std::string& path, std::string bytes, const RenderOptions& render,
                     BatchSource& source);

}  // namespace planverk::job
