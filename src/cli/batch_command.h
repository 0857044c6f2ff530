/// `planverk batch`: progress on standard error, the report on standard output at the end, and in a file when asked
/// for.
#pragma once

#include "command_line.h"
#include "job/workshop.h"

namespace planverk::cli {

int batch(const CommandLine& line, job::Workshop& workshop);

}  // namespace planverk::cli
