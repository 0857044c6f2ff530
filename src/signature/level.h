/// Which level of PAdES a signature has what is needed for, and what it lacks for the next (ETSI EN 319 142-1, 6).
#pragma once

#include <vector>

#include "file/revisions.h"
#include "read_signature.h"

namespace planverk::signature {

/// Fills `level`. Reasons: `level-…`, never fatal. `stored`: what the security store holds.
void find_levels(std::vector<ReadSignature>& signatures, Revisions& revisions, const Evidence& stored,
                 const VerifyOptions& options);

}  // namespace planverk::signature
