/// Which documents of a plan, and how they are read.
#pragma once

#include <CLI/CLI.hpp>

#include "job/options.h"

namespace planverk::cli {

/// `select` must live as long as the command.
void add_select(CLI::App& command, job::Select& select);

/// The same where the command itself knows which documents.
void add_readers(CLI::App& command, job::Select& select);

}  // namespace planverk::cli
