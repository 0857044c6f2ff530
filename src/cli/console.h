/// Printing whole texts, and what a failure gives as exit code.
#pragma once

#include <cstdio>
#include <string_view>

#include "base/result.h"

namespace planverk::cli {

/// Writes whole, what could act on a terminal made harmless (base/printable.h); a closed pipe or full device is a
/// device failure (exit code 4), not silence.
int put(std::FILE* stream, std::string_view text);
/// Says what failed on standard error; gives the exit code.
int fail(const Failure& failure);

}  // namespace planverk::cli
