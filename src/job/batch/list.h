/// Lists of plans: what folders, lists and manifests have in common.
#pragma once

#include <cstdint>
#include <string>

#include "job/batch_list.h"
#include "job/options.h"

namespace planverk::job {

/// Bytes of the plan; 0 where there is no such file.
[[nodiscard]] std::uint64_t plan_size(const std::string& plan);

/// The folder as paths below it begin, without slashes at its end; here, where it has no name.
[[nodiscard]] std::string plain_folder(std::string folder);

/// Once all targets are in it: their number, and the digest of what they are and what is asked of them.
void seal(BatchList& list, const RenderOptions& render);

}  // namespace planverk::job
