/// Random documents from a seed: every kind of block and inline that a document can hold, nested and mixed. Nearly all
/// words are different, so that what is lost, doubled or out of order shows. The tests of layout and of the whole path
/// share them.
#pragma once

#include <cstdint>

#include "fixture.h"

namespace planverk::test {

/// SplitMix64: the same numbers everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  /// In [least, most].
  int between(int least, int most) {
    return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  std::uint64_t state_;
};

struct RandomShape {
  int most_chapters = 4;
  int most_blocks = 6;  ///< of a section
  int most_rows = 30;   ///< of a table
  /// Words as people write them, with what line breaks, PDF strings and HTML treat specially. Wants a font with more
  /// than the test font's letters.
  bool real_words = false;
  /// What is told beside the words: a name for each row of many columns, all signs before items, signs of notes below
  /// tables, those who attend as a list.
  bool told = false;
  /// Figures, tables, columns and boxes in boxes, items and quotes; figures as high as a page.
  bool nested = false;
};

/// A completed document.
document::Document random_document(std::uint64_t seed, const RandomShape& shape = {});

}  // namespace planverk::test
