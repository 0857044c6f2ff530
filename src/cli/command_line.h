/// The command line as design.md §3 fixes it: which command, with which options.
#pragma once

namespace planverk::cli {

/// Parses, carries out, and gives the exit code.
int run_command_line(int argc, char** argv);

}  // namespace planverk::cli
