/// Bytes that stay put, kept a few at a time: for many short texts of one life.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace planverk {

class TextStore {
 public:
  /// A copy that lives as long as the store.
  std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0, size_ = 0;  ///< of the last block
};

}  // namespace planverk
