/// Where words may be divided. A compound is divided at its joints first (`intern=kontroll`) and then each part by
/// itself: parts that are known (compound-parts) show where the joints are, and hyphenation patterns, Debian's
/// or the pack's own, divide the parts, but for those that carry places of their own. A word without known parts goes
/// to the patterns as a whole. At least two letters stay and three go to the next line. Words in letters outside ISO
/// 8859-1 (Northern Sámi names, say) are not divided.
///
/// Dictionaries are read at the first need, once a process, and then only read: they serve all threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/pack.h"

namespace planverk::language {

inline constexpr std::size_t letters_before_hyphen = 2;
inline constexpr std::size_t letters_after_hyphen = 3;

/// A place where a hyphen may be put in.
struct HyphenPlace {
  std::uint16_t letters_before = 0;  ///< how many letters of the word stay
  bool joint = false;                ///< between two parts of a compound: the best place
};

/// Appends the places in `word` (letters only, any case), rising. False when the pack names a dictionary that is not
/// installed; a pack without patterns divides at joints alone.
bool hyphenate(std::string_view word, const Pack& pack, std::vector<HyphenPlace>& places);

/// Whether a dictionary of that file name is there.
[[nodiscard]] bool is_installed(std::string_view dictionary);

}  // namespace planverk::language
