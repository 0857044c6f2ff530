/// A hash for tables in memory.
#pragma once

#include <cstdint>
#include <string_view>

namespace planverk {

/// Not for untrusted keys at scale: a quick mix of eight bytes at a time.
[[nodiscard]] std::uint64_t quick_hash(std::uint64_t seed, std::string_view text);

}  // namespace planverk
