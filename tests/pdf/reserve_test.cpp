// Memory for libharu where there is none left.
#include "haru/reserve.h"

#include <sys/resource.h>

#include <cstdlib>
#include <cstring>
#include <vector>

#include "support/catch.h"

// Sanitizers bring an allocator of their own, which ends the process instead.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

namespace planverk::test {

namespace {

namespace reserve = pdf::haru::reserve;

constexpr HPDF_UINT large = 1U << 20U;  // not to be had from what malloc has already

/// While it lives, malloc is given nothing more by the system.
class ShortOfMemory {
 public:
  ShortOfMemory() {
    getrlimit(RLIMIT_AS, &before_);
    const rlimit none{1, before_.rlim_max};
    setrlimit(RLIMIT_AS, &none);
  }
  ~ShortOfMemory() { setrlimit(RLIMIT_AS, &before_); }
  ShortOfMemory(const ShortOfMemory&) = delete;
  ShortOfMemory& operator=(const ShortOfMemory&) = delete;

 private:
  rlimit before_{};
};

/// Blocks of one mebibyte until none is left, at most `most`, where malloc has nothing more to give: other tests left it some.
std::vector<void*> take(std::size_t most) {
  std::vector<void*> blocks, hoard;
  blocks.reserve(most);
  hoard.reserve(std::size_t{1} << 16U);
  const ShortOfMemory now;
  while (hoard.size() < hoard.capacity()) {
    void* const block = std::malloc(large);
    if (block == nullptr) break;
    hoard.push_back(block);
  }
  while (blocks.size() < most) {
    void* const block = reserve::allocate(large);
    if (block == nullptr) break;
    std::memset(block, 0x5A, large);
    blocks.push_back(block);
  }
  for (void* const block : hoard) std::free(block);
  return blocks;
}

}  // namespace

TEST_CASE("reserve: what malloc gives is not taken from it") {
  reserve::forget();
  void* const block = reserve::allocate(large);
  CHECK(block != nullptr);
  CHECK_FALSE(reserve::taken());
  reserve::release(block);
}

TEST_CASE("reserve: what malloc refuses comes from it, is told until forgotten, and can be had again once all is given back") {
  for (int round = 0; round < 3; ++round) {
    reserve::forget();
    const std::vector<void*> blocks = take(100);
    CHECK(reserve::taken());
    CHECK(blocks.size() == 4);  // all of it, and null then
    for (void* const block : blocks) reserve::release(block);
    CHECK(reserve::taken());
    reserve::forget();
    CHECK_FALSE(reserve::taken());
  }
}

}  // namespace planverk::test

#endif
