#include "journey/share_out.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace planverk::job {

Status share_out(std::span<Bench> benches, std::size_t count,
                 const std::function<Status(std::size_t number, Bench& bench)>& one) {
  std::atomic<std::size_t> next{0};
  std::mutex lock;  // guards what follows
  Status failed{};
  std::exception_ptr thrown;
  const auto work = [&](Bench& bench) noexcept {
    try {
      for (std::size_t i = next++; i < count; i = next++) {
        const Status status = one(i, bench);
        if (status) continue;
        next = count;
        const std::scoped_lock guard(lock);
        if (failed) failed = status;
      }
    } catch (...) {
      next = count;
      const std::scoped_lock guard(lock);
      if (!thrown) thrown = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    threads.reserve(benches.size());
    try {
      for (std::size_t i = 1; i < std::min(benches.size(), count); ++i)
        threads.emplace_back([&, i] { work(benches[i]); });
    } catch (const std::system_error&) {  // no more threads: those that there are do
    }
    work(benches.front());
  }
  if (thrown) std::rethrow_exception(thrown);
  return failed;
}

}  // namespace planverk::job
