/// SIGINT and SIGTERM: what is unfinished is removed, then the program ends with 130 or 143.
#pragma once

#include <stop_token>

namespace planverk::cli {

/// Blocks the two signals in this and all later threads, and waits for them in a thread of its own. Call first in main.
void stop_cleanly_on_signals();

/// From now on the first signal only asks `source` to stop, so that a batch can say what it did; the second ends the
/// program at once.
void ask_before_stopping(std::stop_source source);
/// The signal that asked, or 0.
[[nodiscard]] int asking_signal();

}  // namespace planverk::cli
