/// Plans with meetings made up at random, with words that only some may see.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace planverk::test {

struct RandomMeeting {
  std::string plan;                  ///< XML; documents `minutes` of the meeting `m` and `notice`
  std::vector<std::string> secrets;  ///< words of what is restricted: titles of items first
  std::vector<std::string> points;   ///< of decisions that are open to all, in order
  std::size_t decided = 0;           ///< items with a decision that were not withdrawn
};

[[nodiscard]] RandomMeeting random_meeting(std::uint64_t seed);

}  // namespace planverk::test
