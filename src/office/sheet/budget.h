/// What is left of a book's limits while it is read: a few bytes of a file must not become gigabytes of cells.
#pragma once

#include <cstdint>
#include <string_view>

#include "office/book.h"

namespace planverk::office {

class Budget {
 public:
  explicit Budget(const BookLimits& limits);

  // Each takes what is asked for; false when there is not as much left.
  bool take_filled() { return take(filled_, 1); }
  /// Cells that are kept, empty ones before filled ones and copies under merged ones counted.
  bool take_places(std::uint64_t count) { return take(places_, count); }
  bool take_text(std::uint64_t bytes) { return take(text_, bytes); }
  /// Lines of renderings: a sheet has as many as the number of its last row.
  bool take_lines(std::uint64_t count) { return take(lines_, count); }

  [[nodiscard]] const BookLimits& limits() const { return limits_; }
  [[nodiscard]] std::uint64_t most_places() const;
  [[nodiscard]] std::uint64_t most_lines() const;
  [[nodiscard]] std::uint64_t most_shared_strings() const;
  static constexpr std::uint64_t most_text = 64ULL << 20;

 private:
  static bool take(std::uint64_t& left, std::uint64_t count) {
    const bool enough = count <= left;
    left -= enough ? count : left;
    return enough;
  }

  BookLimits limits_;
  std::uint64_t filled_, places_, text_, lines_;
};

}  // namespace planverk::office
