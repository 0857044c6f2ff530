/// How much content may still be decoded and run: forms in forms and pages that share content could ask for any amount.
#pragma once

#include <cstdint>

namespace planverk::foreign {

class Work {
 public:
  Work(std::uint64_t bytes, std::uint64_t of_one_stream) : left_(bytes), of_one_stream_(of_one_stream) {}
  /// False once all is spent.
  bool spend(std::uint64_t bytes) {
    spent_ = spent_ || bytes > left_;
    left_ -= bytes > left_ ? left_ : bytes;
    return !spent_;
  }
  /// A stream of this size was cut off where it may have been longer: what was to be run is not all there.
  bool take(std::uint64_t bytes) {
    const bool whole = bytes < next();
    spent_ = !spend(bytes) || !whole;
    return !spent_;
  }
  [[nodiscard]] bool spent() const { return spent_; }
  /// What the next stream may decode to.
  [[nodiscard]] std::uint64_t next() const { return left_ < of_one_stream_ ? left_ : of_one_stream_; }

 private:
  std::uint64_t left_;
  std::uint64_t of_one_stream_;
  bool spent_ = false;
};

}  // namespace planverk::foreign
