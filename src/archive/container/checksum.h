/// Checksums of what comes piece by piece.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace planverk::archive {

class Checksums {
 public:
  explicit Checksums(bool sha512);
  ~Checksums();
  Checksums(const Checksums&) = delete;
  Checksums& operator=(const Checksums&) = delete;

  void add(std::string_view piece);
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  // Each once, hexadecimal; the second is empty when it was not asked for.
  [[nodiscard]] std::string sha256();
  [[nodiscard]] std::string sha512();

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::uint64_t bytes_ = 0;
};

}  // namespace planverk::archive
