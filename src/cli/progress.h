/// How far a batch is, on standard error: one line that is written over on a terminal, a line a plan elsewhere, a JSON
/// object a line for machines, or nothing.
#pragma once

#include <memory>
#include <string>

#include "job/batch.h"

namespace planverk::cli {

enum class Progress { automatic, plain, json, none };

/// `automatic` is the bar when standard error is a terminal, else plain.
std::unique_ptr<job::BatchObserver> make_progress(Progress wanted);

}  // namespace planverk::cli
