#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "job/batch_list.h"
#include "support/catch.h"

namespace planverk::job {

namespace {

BatchList some_list(std::size_t plans, unsigned seed) {
  std::mt19937 chance(seed);
  BatchList list;
  list.whole = plans;
  for (std::size_t i = 0; i < plans; ++i) {
    const std::string label = fmt::format("{:04}.xml", i);
    list.targets.push_back({"on/some/machine/" + label, label, chance() % 5000, i});
  }
  return list;
}

std::vector<std::size_t> numbers(const BatchList& list) {
  std::vector<std::size_t> out;
  for (const BatchTarget& target : list.targets) out.push_back(target.number);
  return out;
}

std::uint64_t cost(const BatchList& list) {
  std::uint64_t sum = 0;
  for (const BatchTarget& target : list.targets) sum += target.cost;
  return sum;
}

}  // namespace

TEST_CASE("shards have each target once, in the list's order, and differ by no more than one target's cost") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    for (const unsigned of : {1U, 2U, 7U, 40U, 300U}) {
      const BatchList whole = some_list(200, seed);
      std::set<std::size_t> seen;
      std::uint64_t least = ~std::uint64_t{0}, most = 0;
      for (unsigned number = 1; number <= of; ++number) {
        BatchList shard = whole;
        keep_shard(shard, {number, of});
        CHECK(shard.whole == 200);
        CHECK((shard.shard == Shard{number, of}));
        const std::vector<std::size_t> own = numbers(shard);
        CHECK(std::ranges::is_sorted(own));
        for (const std::size_t each : own) CHECK(seen.insert(each).second);
        least = std::min(least, cost(shard));
        most = std::max(most, cost(shard));
      }
      CHECK(seen.size() == 200);
      CHECK(most - least <= 5000);
    }
  }
}

TEST_CASE("shards do not depend on where the plans lie") {
  BatchList here = some_list(100, 4), there = here;
  for (BatchTarget& target : there.targets) target.plan = "/mnt/other/" + target.label;
  keep_shard(here, {2, 3});
  keep_shard(there, {2, 3});
  CHECK(numbers(here) == numbers(there));
}

TEST_CASE("the dearest target is alone where it costs as much as all others") {
  BatchList list;
  list.whole = 4;
  for (const std::uint64_t each : {10U, 20U, 60U, 30U}) list.targets.push_back({"x", std::to_string(each), each, list.targets.size()});
  BatchList first = list, second = list;
  keep_shard(first, {1, 2});
  keep_shard(second, {2, 2});
  CHECK(numbers(first) == std::vector<std::size_t>{2});
  CHECK(numbers(second) == std::vector<std::size_t>{0, 1, 3});
}

}  // namespace planverk::job
