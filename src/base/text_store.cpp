#include "base/text_store.h"

#include <algorithm>
#include <cstring>

namespace planverk {

namespace {

constexpr std::size_t block_bytes = std::size_t{64} * 1024;

}  // namespace

std::string_view TextStore::keep(std::string_view text) {
  if (blocks_.empty() || used_ + text.size() > size_) {
    size_ = std::max(block_bytes, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size_));
    used_ = 0;
  }
  char* place = blocks_.back().get() + used_;
  if (!text.empty()) std::memcpy(place, text.data(), text.size());
  used_ += text.size();
  return {place, text.size()};
}

}  // namespace planverk
