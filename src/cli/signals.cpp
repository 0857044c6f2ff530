#include "signals.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <mutex>
#include <optional>
#include <thread>

#include "base/file.h"

namespace planverk::cli {

namespace {

/// Each would end the program. What a crash is (SIGSEGV, SIGABRT …) is left to the system, and the next run clears up.
constexpr std::array ending{SIGHUP,  SIGINT,  SIGQUIT, SIGTERM, SIGALRM, SIGVTALRM, SIGPROF,
                            SIGUSR1, SIGUSR2, SIGXCPU, SIGPOLL, SIGPWR,  SIGSTKFLT};

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

/// `nohup`, and a shell for what runs behind it, ask a program not to mind some signals.
bool is_ignored(int signal) {
  struct sigaction now{};
  return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

[[noreturn]] void wait_for(const sigset_t& stopping) {
  int signal = 0;
  sigwait(&stopping, &signal);
  if (asked(signal)) {
    // Who was asked ends soon, or hangs: the signal must end the program all the same.
    constexpr timespec patience{.tv_sec = 10, .tv_nsec = 0};
    sigtimedwait(&stopping, nullptr, &patience);
  }
  remove_unfinished_outputs();
  std::_Exit(128 + signal);
}

}  // namespace

void stop_cleanly_on_signals() {
  asking();  // made before the thread, so that it lives as long
  // A reader that has gone and a file that may not grow are told by the write that meets them.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  sigset_t stopping;
  sigemptyset(&stopping);
  for (const int signal : ending) {
    if (!is_ignored(signal)) sigaddset(&stopping, signal);
  }
  pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
  // An ordinary thread waits instead of a handler, since removing files may lock and allocate.
  std::thread([stopping] { wait_for(stopping); }).detach();
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
