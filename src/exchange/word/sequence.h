/// What of one sequence is in another: the longest part that both have in the same order.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace planverk::exchange::word {

/// Pairs of places, ascending in both. `equal` is asked of places in the first and the second. Of very long sequences
/// that differ throughout, pairs may be missed; never wrong ones given.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> common(
    std::size_t first, std::size_t second, const std::function<bool(std::size_t, std::size_t)>& equal);

}  // namespace planverk::exchange::word
