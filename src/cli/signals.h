/// Signals that end a program: what is unfinished is removed, then it ends with 128 and the signal's number.
#pragma once

#include <stop_token>

namespace planverk::cli {

/// Blocks these signals in this and all later threads, and waits for them in a thread of its own; throws where the
/// system gives no thread. SIGPIPE and SIGXFSZ become failed writes. Call first in main.
void stop_cleanly_on_signals();

/// From now on the first signal only asks `source` to stop, so that a batch can say what it did; a second one, or ten
/// seconds, end the program whatever it does.
void ask_before_stopping(std::stop_source source);
/// The signal that asked, or 0.
[[nodiscard]] int asking_signal();

}  // namespace planverk::cli
