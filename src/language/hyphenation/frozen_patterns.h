/// The form of a frozen dictionary: what libhyphen made of the patterns of one file, in one block without pointers,
/// written when the program is built (freeze_patterns.cpp) and thawed where it is needed (dictionary.cpp). The
/// automaton is libhyphen's own, state for state, and libhyphen walks it.
#pragma once

#include <hyphen.h>

#include <cstdint>

namespace planverk::language::frozen {

/// Names the file that the block was made of: another file's patterns are read anew.
struct Origin {
  std::uint64_t size = 0;
  std::uint64_t hash = 0;  ///< quick_hash of its bytes
};

/// One of a dictionary's levels: first compounds, then their parts. Behind it stand its arcs, states and letters.
struct Level {
  std::int32_t arc_count, state_count, letter_count;
  std::int32_t left_least, right_least, compound_left_least, compound_right_least;
  std::int32_t is_utf8;
  std::int32_t no_hyphen_count, no_hyphen;  ///< place in the letters; -1: none
  char character_set[MAX_NAME + 4];
};

/// Texts are places in the letters, which end at a zero byte; -1: none.
struct State {
  std::int32_t match, replacement;
  std::int16_t replace_index, replace_cut;
  std::int32_t fallback, first_arc, arc_count;
};

using Arc = HyphenTrans;  ///< has no pointer, so libhyphen reads it where it lies

}  // namespace planverk::language::frozen
