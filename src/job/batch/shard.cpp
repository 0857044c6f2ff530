#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "job/batch_list.h"

namespace planverk::job {

namespace {

/// For each target the number of its shard, from 1.
std::vector<unsigned> shared_out(const std::vector<BatchTarget>& targets, unsigned shards) {
  std::vector<std::size_t> order(targets.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
    const BatchTarget &first = targets[one], &second = targets[other];
    return first.cost != second.cost ? first.cost > second.cost : first.label < second.label;
  });
  using Load = std::pair<std::uint64_t, unsigned>;
  std::priority_queue<Load, std::vector<Load>, std::greater<>> loads;
  for (unsigned i = 1; i <= shards; ++i) loads.emplace(0, i);
  std::vector<unsigned> shard_of(targets.size());
  for (const std::size_t each : order) {
    auto [load, shard] = loads.top();
    loads.pop();
    shard_of[each] = shard;
    // Each costs something whatever its size: empty files and missing ones are shared out too.
    loads.emplace(load + targets[each].cost + 1, shard);
  }
  return shard_of;
}

}  // namespace

void keep_shard(BatchList& list, Shard shard) {
  const std::vector<unsigned> shard_of = shared_out(list.targets, shard.of);
  std::erase_if(list.targets, [&](const BatchTarget& target) { return shard_of[target.number] != shard.number; });
  list.shard = shard;
}

}  // namespace planverk::job
