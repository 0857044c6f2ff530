/// Whether what stands behind a signed edition is a proper edition: one that every reader takes for the same
/// (incremental saving attacks leave out what some readers do not ask for).
#pragma once

#include <cstdint>
#include <string_view>

#include "later/changes.h"

namespace planverk::signature {

/// `end`: where the signed edition ends. Reasons: `later-table`, `later-unlisted`.
void judge_tail(std::string_view bytes, std::uint64_t end, Changes& changes);

}  // namespace planverk::signature
