/// Where something stands in the input: a file of the run and a range of bytes in it. Line and column are worked out
/// only when a message is printed (Sources::place), so a span costs twelve bytes and no time.
#pragma once

#include <cstdint>

namespace planverk {

/// Names a file registered with Sources. Zero means "no place".
using FileId = std::uint32_t;

struct Span {
  FileId file = 0;
  std::uint32_t offset = 0;  ///< bytes from the start of the file, a byte order mark counted
  std::uint32_t length = 0;  ///< bytes

  [[nodiscard]] bool known() const { return file != 0; }
  bool operator==(const Span&) const = default;
};

}  // namespace planverk
