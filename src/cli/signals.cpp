#include "signals.h"

#include <csignal>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>

#include "base/file.h"

namespace planverk::cli {

namespace {

struct Asking {
  std::mutex lock;
  std::optional<std::stop_source> source;
  int signal = 0;
};

Asking& asking() {
  static Asking state;
  return state;
}

/// Whether somebody was there to be asked, who then ends the program.
bool asked(int signal) {
  std::optional<std::stop_source> source;
  {
    Asking& state = asking();
    const std::scoped_lock guard(state.lock);
    if (!state.source || state.signal != 0) return false;
    state.signal = signal;
    source = state.source;
  }
  source->request_stop();
  return true;
}

}  // namespace

void stop_cleanly_on_signals() {
  asking();  // made before the thread, so that it lives as long
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGINT);
  sigaddset(&stopping, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
  // An ordinary thread waits instead of a handler, since removing files may lock and allocate.
  std::thread([stopping] {
    int signal = 0;
    do {
      sigwait(&stopping, &signal);
    } while (asked(signal));
    remove_unfinished_outputs();
    std::_Exit(128 + signal);
  }).detach();
}

void ask_before_stopping(std::stop_source source) {
  Asking& state = asking();
  const std::scoped_lock guard(state.lock);
  state.source = std::move(source);
}

int asking_signal() {
  Asking& state = asking();
  const std::scoped_lock guard(state.lock);
  return state.signal;
}

}  // namespace planverk::cli
