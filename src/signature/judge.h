/// What can be said of the signatures of a file at a moment (ETSI EN 319 102-1, 5.2 to 5.6): time stamps prove that
/// what they cover was there, the last one first, and each signature is judged at the earliest moment that is proved
/// for it.
#pragma once

#include <vector>

#include "read_signature.h"

namespace planverk::signature {

/// Fills `time_stamp`, `trust`, `when_signed`, `now` and their reasons. `signatures` stand in the order of revisions,
/// and what came later is known.
void judge(std::vector<ReadSignature>& signatures, const Trust& trust, Moment at);

}  // namespace planverk::signature
