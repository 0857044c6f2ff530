/// SIGINT and SIGTERM: what is unfinished is removed, then the program ends with 130 or 143.
#pragma once

namespace planverk::cli {

/// Blocks the two signals in this and all later threads, and waits for them in a thread of its own. Call first in main.
void stop_cleanly_on_signals();

}  // namespace planverk::cli
