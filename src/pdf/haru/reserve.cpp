#include "haru/reserve.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <mutex>

namespace planverk::pdf::haru::reserve {

namespace {

/// Room for the few objects of one page, and for an object list that grows, in several threads at once.
constexpr std::size_t reserve_size = 4U << 20U;
alignas(std::max_align_t) std::array<std::byte, reserve_size> bytes;
std::mutex guard;
std::size_t used = 0;
std::size_t blocks = 0;
thread_local bool took = false;

bool is_reserve(const void* block) {
  return block >= bytes.data() && block < bytes.data() + bytes.size();
}

}  // namespace

void* allocate(HPDF_UINT size) {
  if (void* const block = std::malloc(size); block != nullptr) return block;
  took = true;
  constexpr std::size_t step = alignof(std::max_align_t);
  const std::size_t rounded = (std::size_t{size} + step - 1) / step * step;
  const std::scoped_lock lock(guard);
  if (rounded > reserve_size - used) return nullptr;
  void* const block = bytes.data() + used;
  used += rounded;
  ++blocks;
  return block;
}

void release(void* block) {
  if (!is_reserve(block)) return std::free(block);
  const std::scoped_lock lock(guard);
  if (--blocks == 0) used = 0;
}

bool taken() {
  return took;
}

void forget() {
  took = false;
}

}  // namespace planverk::pdf::haru::reserve
