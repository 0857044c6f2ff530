#include "batch/writers.h"

#include <new>
#include <system_error>
#include <utility>

namespace planverk::job {

Writers::Writers(Bounds bounds) : bounds_(bounds) {
  threads_.reserve(bounds_.threads);
  try {
    while (threads_.size() < bounds_.threads) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {  // no more threads: those that there are do
  } catch (const std::bad_alloc&) {
  }
}

Writers::~Writers() {
  {
    const std::scoped_lock guard(lock_);
    ending_ = true;
  }
  filled_.notify_all();
  threads_.clear();
}

bool Writers::has_room(std::size_t bytes) const {
  return pieces_ == 0 || (pieces_ < bounds_.pieces && bytes_ + bytes <= bounds_.bytes);
}

void Writers::take(std::size_t bytes, std::move_only_function<void()> write) {
  if (threads_.empty()) return write();
  {
    std::unique_lock guard(lock_);
    drained_.wait(guard, [&] { return has_room(bytes); });
    waiting_.push_back({bytes, std::move(write)});
    ++pieces_;
    bytes_ += bytes;
  }
  filled_.notify_one();
}

void Writers::work() {
  std::unique_lock guard(lock_);
  for (;;) {
    filled_.wait(guard, [this] { return ending_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    Piece piece = std::move(waiting_.front());
    waiting_.pop_front();
    guard.unlock();
    piece.write();
    piece.write = {};  // what it held is free before another piece may come
    guard.lock();
    --pieces_;
    bytes_ -= piece.bytes;
    drained_.notify_all();
  }
}

}  // namespace planverk::job
