#include "deflate.h"

#include <libdeflate.h>

#include <algorithm>
#include <new>

namespace planverk::pdf {

Compressor::Compressor(int level) : compressor_(libdeflate_alloc_compressor(std::clamp(level, 1, 12))) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

Compressor::~Compressor() {
  libdeflate_free_compressor(compressor_);
}

std::string_view Compressor::compress(std::string_view bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_, bytes.size());
  if (bound > capacity_) {
    buffer_ = std::make_unique_for_overwrite<char[]>(bound);
    capacity_ = bound;
  }
  const std::size_t size = libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), buffer_.get(), capacity_);
  return {buffer_.get(), size};
}

}  // namespace planverk::pdf
