#include "signals.h"

#include <csignal>
#include <cstdlib>
#include <thread>

#include "base/file.h"

namespace planverk::cli {

void stop_cleanly_on_signals() {
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGINT);
  sigaddset(&stopping, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
  // An ordinary thread waits instead of a handler, since removing files may lock and allocate.
  std::thread([stopping] {
    int signal = 0;
    sigwait(&stopping, &signal);
    remove_unfinished_outputs();
    std::_Exit(128 + signal);
  }).detach();
}

}  // namespace planverk::cli
