#include "base/quick_hash.h"

#include <cstring>

namespace planverk {

namespace {

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93ULL;
  return value ^ (value >> 29);
}

}  // namespace

std::uint64_t quick_hash(std::uint64_t seed, std::string_view text) {
  std::uint64_t hash = mix(seed + 0x9E3779B97F4A7C15ULL + text.size());
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, at, 8);
    hash = mix(hash ^ chunk) * 0x9FB21C651E98DF25ULL;
  }
  std::uint64_t rest = 0;
  if (left > 0) std::memcpy(&rest, at, left);
  return mix(mix(hash ^ rest) * 0x9FB21C651E98DF25ULL);
}

}  // namespace planverk
