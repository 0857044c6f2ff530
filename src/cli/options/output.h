/// What is written and where: of `render` and `batch`.
#pragma once

#include <CLI/CLI.hpp>

#include "job/options.h"

namespace planverk::cli {

/// `options` must live as long as the command.
void add_output(CLI::App& command, job::RenderOptions& options);

}  // namespace planverk::cli
