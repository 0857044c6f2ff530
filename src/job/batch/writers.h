/// Threads that do nothing but wait for the disk: a batch hands them finished outputs, so that who makes documents
/// need not stand by while a file is flushed. What is handed over and not done yet is bounded, in pieces and in bytes,
/// so that memory does not grow where the disk is slower than the work.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace planverk::job {

class Writers {
 public:
  struct Bounds {
    unsigned threads = 16;
    std::size_t pieces = 32;
    std::size_t bytes = std::size_t{64} << 20U;
  };

  /// Where the system gives fewer threads than `bounds` has, it does with those; without any, take() writes itself.
  explicit Writers(Bounds bounds);
  /// Ends when everything that was handed over is done.
  ~Writers();
  Writers(const Writers&) = delete;
  Writers& operator=(const Writers&) = delete;

  /// Waits while too much is under way; a piece larger than all bounds is taken when it is alone. `write` must not
  /// throw and must not call this.
  void take(std::size_t bytes, std::move_only_function<void()> write);

 private:
  struct Piece {
    std::size_t bytes;
    std::move_only_function<void()> write;
  };
  void work();
  [[nodiscard]] bool has_room(std::size_t bytes) const;

  Bounds bounds_;
  std::mutex lock_;
  std::condition_variable filled_;   ///< there is something to write, or nothing will come any more
  std::condition_variable drained_;  ///< there is more room
  std::deque<Piece> waiting_;
  std::size_t pieces_ = 0;  ///< waiting or being written
  std::size_t bytes_ = 0;   ///< of these
  bool ending_ = false;
  std::vector<std::jthread> threads_;  ///< last: they use everything above
};

}  // namespace planverk::job
