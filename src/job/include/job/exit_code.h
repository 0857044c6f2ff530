/// Exit codes (design.md §3), all of them.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "job/render.h"

namespace planverk::job {

struct BatchResult;

/// Of one plan: 2 when something is blocked, refused, or written against its errors without `draft`; 1 for warnings
/// under `strict`.
[[nodiscard]] int exit_code(const RunResult& run, bool strict, bool draft);

/// Of a batch: 6 when a plan failed, 1 when there are warnings under `strict`, 4 or 5 by the trouble that stopped it,
/// else 0. That it was stopped by a signal is the caller's to say.
[[nodiscard]] int exit_code(const BatchResult& result, bool strict);

/// Of findings that belong to no document: 2 for errors, 1 for warnings under `strict`.
[[nodiscard]] int exit_code(const Diagnostics& found, bool strict);

/// 3 wrong use, 4 file or device trouble, 5 our own fault.
[[nodiscard]] int exit_code(const Failure& failure);

/// Of several codes of one call.
[[nodiscard]] int gravest(int one, int other);

}  // namespace planverk::job
