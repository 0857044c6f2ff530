#include "text/breaking.h"

#include <algorithm>
#include <limits>
#include <random>

#include "support/catch.h"

using namespace planverk;
using namespace planverk::layout;

namespace {

/// A paragraph of words of 10 to 90 pt with spaces of 3 pt; some words can be divided. mt19937 gives the same numbers
/// everywhere; distributions would not, so remainders are taken by hand.
struct Paragraph {
  std::vector<BreakCandidate> candidates;
  BreakRoom room;
};

Paragraph make(std::mt19937& random, std::size_t count) {
  const auto pick = [&](int least, int most) {
    return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
  };
  Paragraph paragraph;
  Length x;
  while (paragraph.candidates.size() + 1 < count) {
    Length width = Length{pick(10'000, 90'000)};
    if (pick(0, 2) == 0) {
      const Length half = width.scaled(pick(30, 70), 100);
      const Length hyphen = 4_pt;
      paragraph.candidates.push_back(
          {x + half + hyphen, x + half, x + half, static_cast<std::int16_t>(pick(20, 70)), true});
    }
    x += width;
    const Length space = pick(0, 6) == 0 ? Length{} : 3_pt;
    paragraph.candidates.push_back({x, x, x + space, static_cast<std::int16_t>(space.milli == 0 ? 25 : 0), false});
    x += space;
  }
  x += Length{pick(10'000, 90'000)};
  paragraph.candidates.push_back({x, x, x, 0, false});
  paragraph.room = {Length{pick(95'000, 260'000)}, Length{pick(95'000, 260'000)}, Length{pick(8'000, 40'000)}, 25_pt};
  return paragraph;
}

/// The least demerits over all ways to choose breaks.
std::int64_t exhaustive(const Paragraph& paragraph) {
  const std::size_t count = paragraph.candidates.size();
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (unsigned choice = 0; choice < 1U << (count - 1); ++choice) {
    std::vector<std::uint32_t> ends;
    for (std::uint32_t i = 0; i + 1 < count; ++i) {
      if ((choice >> i & 1U) != 0) ends.push_back(i);
    }
    ends.push_back(static_cast<std::uint32_t>(count - 1));
    least = std::min(least, demerits_of(paragraph.candidates, paragraph.room, ends));
  }
  return least;
}

/// Each line as full as it gets.
std::vector<std::uint32_t> greedy(const Paragraph& paragraph) {
  std::vector<std::uint32_t> ends;
  std::uint32_t from = 0;
  const auto count = static_cast<std::uint32_t>(paragraph.candidates.size());
  while (from < count) {
    const Along start = from == 0 ? Length{} : paragraph.candidates[from - 1].start;
    const Length room = from == 0 ? paragraph.room.first : paragraph.room.rest;
    std::uint32_t end = from;
    for (std::uint32_t i = from; i < count; ++i) {
      if (paragraph.candidates[i].end - start <= room) end = i;
    }
    ends.push_back(end);
    from = end + 1;
  }
  return ends;
}

}  // namespace

TEST_CASE("no choice of breaks has fewer demerits") {
  std::mt19937 random(20261121);
  Breaker breaker;
  std::vector<std::uint32_t> chosen;
  for (int round = 0; round < 400; ++round) {
    const Paragraph paragraph = make(random, 3 + static_cast<std::size_t>(round % 10));
    const Breaker::Outcome outcome = breaker.choose(paragraph.candidates, paragraph.room, chosen);
    INFO("round " << round);
    REQUIRE(chosen.back() + 1 == paragraph.candidates.size());
    CHECK(demerits_of(paragraph.candidates, paragraph.room, chosen) == outcome.demerits);
    CHECK(outcome.demerits == exhaustive(paragraph));
  }
}

TEST_CASE("greedy breaking is never better, and on long paragraphs mostly worse") {
  std::mt19937 random(7);
  Breaker breaker;
  std::vector<std::uint32_t> chosen;
  int better = 0;
  for (int round = 0; round < 200; ++round) {
    const Paragraph paragraph = make(random, 120);
    const Breaker::Outcome outcome = breaker.choose(paragraph.candidates, paragraph.room, chosen);
    const std::int64_t other = demerits_of(paragraph.candidates, paragraph.room, greedy(paragraph));
    INFO("round " << round);
    CHECK(outcome.demerits <= other);
    if (outcome.demerits < other) ++better;
  }
  CHECK(better > 150);
}

TEST_CASE("lines keep to their room, and only a piece that is wider alone exceeds it") {
  std::mt19937 random(11);
  Breaker breaker;
  std::vector<std::uint32_t> chosen;
  for (int round = 0; round < 100; ++round) {
    Paragraph paragraph = make(random, 60);
    const bool narrow = round % 2 == 0;
    if (narrow) paragraph.room.first = paragraph.room.rest = 60_pt;
    const Breaker::Outcome outcome = breaker.choose(paragraph.candidates, paragraph.room, chosen);
    bool overfull = false;
    std::uint32_t from = 0;
    for (const std::uint32_t end : chosen) {
      const Along start = from == 0 ? Length{} : paragraph.candidates[from - 1].start;
      const Length room = from == 0 ? paragraph.room.first : paragraph.room.rest;
      if (paragraph.candidates[end].end - start > room) {
        overfull = true;
        CHECK(end == from);
      }
      from = end + 1;
    }
    CHECK(outcome.overfull == overfull);
    if (!narrow) CHECK_FALSE(overfull);
  }
}

TEST_CASE("three hyphens in a row stand only where nothing else fits") {
  // Pieces of 30 pt that each end in a possible hyphen, without a space between them.
  std::vector<BreakCandidate> candidates;
  for (int i = 1; i <= 8; ++i)
    candidates.push_back({Length{30'000 * i + 4'000}, Length{30'000 * i}, Length{30'000 * i}, 60, true});
  candidates.push_back({270_pt, 270_pt, 270_pt, 0, false});
  Breaker breaker;
  std::vector<std::uint32_t> chosen;
  breaker.choose(candidates, {65_pt, 65_pt, 16_pt, 25_pt}, chosen);
  CHECK(chosen == std::vector<std::uint32_t>{1, 3, 5, 7, 8});
  // With a space in the middle, two hyphens, the space, and on.
  candidates[3] = {120_pt, 120_pt, 123_pt, 0, false};
  breaker.choose(candidates, {65_pt, 65_pt, 16_pt, 25_pt}, chosen);
  int row = 0;
  int longest = 0;
  for (const std::uint32_t end : chosen) {
    row = candidates[end].hyphen ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  CHECK(longest <= 2);
}

TEST_CASE("badness is cubic and bounded") {
  CHECK(badness_of(0_pt, 20_pt) == 0);
  CHECK(badness_of(10_pt, 20_pt) == 12);
  CHECK(badness_of(20_pt, 20_pt) == 100);
  CHECK(badness_of(40_pt, 20_pt) == 800);
  CHECK(badness_of(400_pt, 20_pt) == 10'000);
}
