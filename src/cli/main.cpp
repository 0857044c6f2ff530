#include <cstdio>
#include <exception>

#include "command_line.h"
#include "commands.h"
#include "signals.h"

int main(int argc, char** argv) {
  planverk::cli::stop_cleanly_on_signals();
  try {
    const planverk::cli::Parsed parsed = planverk::cli::parse(argc, argv);
    return parsed.line ? planverk::cli::carry_out(*parsed.line) : parsed.exit;
  } catch (const std::exception& error) {
    // Only out of memory and our own bugs come here.
    std::fprintf(stderr, "planverk: this is our own fault: %s\n", error.what());
    return 5;
  }
}
