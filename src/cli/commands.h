/// Carries out what the command line asks and prints: results on standard output, findings on standard error (for
/// `check` on standard output, since they are its result). Gives the exit code.
#pragma once

#include "command_line.h"

namespace planverk::cli {

int carry_out(const CommandLine& line);

}  // namespace planverk::cli
