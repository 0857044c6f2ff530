#include "word/sequence.h"

#include <algorithm>
#include <cstdint>

namespace planverk::exchange::word {

namespace {

using Equal = std::function<bool(std::size_t, std::size_t)>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Entries of the table that finds the longest common part.
constexpr std::size_t largest_table = 4'000'000;
/// How far ahead an equal one is looked for where the table would be larger.
constexpr std::size_t look_ahead = 200;

struct Range {
  std::size_t begin, end;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

void by_table(Range first, Range second, const Equal& equal, Pairs& out) {
  const std::size_t width = second.size() + 1;
  std::vector<std::uint32_t> longest((first.size() + 1) * width);
  std::vector<bool> same(first.size() * second.size());
  for (std::size_t i = first.size(); i-- > 0;) {
    for (std::size_t j = second.size(); j-- > 0;) {
      const bool is_same = equal(first.begin + i, second.begin + j);
      same[i * second.size() + j] = is_same;
      const std::uint32_t skip = std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      longest[i * width + j] = is_same ? std::max(skip, longest[(i + 1) * width + j + 1] + 1) : skip;
    }
  }
  for (std::size_t i = 0, j = 0; i < first.size() && j < second.size();) {
    const std::uint32_t here = longest[i * width + j];
    if (same[i * second.size() + j] && here == longest[(i + 1) * width + j + 1] + 1) {
      out.emplace_back(first.begin + i++, second.begin + j++);
    } else if (here == longest[(i + 1) * width + j]) {
      ++i;
    } else {
      ++j;
    }
  }
}

void by_looking_ahead(Range first, Range second, const Equal& equal, Pairs& out) {
  std::size_t i = first.begin;
  for (std::size_t j = second.begin; j < second.end; ++j) {
    const std::size_t end = std::min(first.end, i + look_ahead);
    for (std::size_t at = i; at < end; ++at) {
      if (!equal(at, j)) continue;
      out.emplace_back(at, j);
      i = at + 1;
      break;
    }
  }
}

}  // namespace

Pairs common(std::size_t first, std::size_t second, const Equal& equal) {
  Pairs out;
  std::size_t begin = 0;
  while (begin < first && begin < second && equal(begin, begin)) {
    out.emplace_back(begin, begin);
    ++begin;
  }
  std::size_t tail = 0;
  while (tail < first - begin && tail < second - begin && equal(first - tail - 1, second - tail - 1)) ++tail;
  const Range left{begin, first - tail}, right{begin, second - tail};
  if (left.size() > 0 && right.size() > 0) {
    const bool small = (left.size() + 1) <= largest_table / (right.size() + 1);
    (small ? by_table : by_looking_ahead)(left, right, equal, out);
  }
  for (std::size_t at = tail; at-- > 0;) out.emplace_back(first - at - 1, second - at - 1);
  return out;
}

}  // namespace planverk::exchange::word
