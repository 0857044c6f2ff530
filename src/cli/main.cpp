#include <execinfo.h>
#include <malloc.h>

#include <cstdio>
#include <exception>
#include <new>
#include <system_error>

#include "base/loaded.h"
#include "command_line.h"
#include "signals.h"

namespace {

/// A short run asks for its memory in a few large steps and gives none back before its end: of the 45 milliseconds of a
/// three-page case this saves three (decisions/07).
void take_memory_in_large_steps() {
  constexpr int step = 32 << 20;
  mallopt(M_TOP_PAD, step);
  mallopt(M_MMAP_THRESHOLD, step);
  mallopt(M_TRIM_THRESHOLD, 4 * step);
}

/// The C library loads what it unwinds with when an exception first passes through it, as out of std::call_once, and
/// ends the program where memory is then too short for that. A call that needs it loads it now.
void load_what_unwinds() {
  void* frame = nullptr;
  ::backtrace(&frame, 1);
}

}  // namespace

int main(int argc, char** argv) {
  take_memory_in_large_steps();
  load_what_unwinds();
  try {
    planverk::cli::stop_cleanly_on_signals();
    return planverk::cli::run_command_line(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("planverk: out of memory\n", stderr);
    return 4;
  } catch (const planverk::MissingLibrary& error) {
    std::fprintf(stderr, "planverk: %s\n", error.what());
    return 4;
  } catch (const std::system_error& error) {
    // Of the system's calls that report this way only threads are used.
    std::fprintf(stderr, "planverk: the system gives no more threads (error %d)\n", error.code().value());
    return 4;
  } catch (const std::exception& error) {
    // Only our own bugs come here.
    std::fprintf(stderr, "planverk: this is our own fault: %s\n", error.what());
    return 5;
  }
}
