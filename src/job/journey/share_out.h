/// Work on several benches side by side.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "base/result.h"
#include "bench.h"

namespace planverk::job {

/// Calls `one` with each number below `count`, each bench taking the next one when it is done with its last; on the
/// calling thread alone where there are no more. The first failure ends it; what is thrown is thrown here.
Status share_out(std::span<Bench> benches, std::size_t count,
                 const std::function<Status(std::size_t number, Bench& bench)>& one);

}  // namespace planverk::job
