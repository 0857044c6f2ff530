/// Where words may be divided. A compound is divided at its joints first (`intern=kontroll`) and then each part by
/// itself: parts that are known (hyphenation_words.h) show where the joints are, and Debian's hyphenation patterns
/// divide the parts, but for those that carry places of their own. A word without known parts goes to the patterns as a
/// whole. At least two letters stay and three go to the next line. Words in letters outside ISO 8859-1 (Northern Sámi
/// names, say) are not divided.
///
/// Dictionaries are read at the first need, once a process, and then only read: they serve all threads.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace planverk::layout {

inline constexpr std::size_t letters_before_hyphen = 2;
inline constexpr std::size_t letters_after_hyphen = 3;

/// A place where a hyphen may be put in.
struct HyphenPlace {
  std::uint16_t letters_before = 0;  ///< how many letters of the word stay
  bool joint = false;                ///< between two parts of a compound: the best place
};

/// Appends the places in `word` (letters only, any case), rising. False when the language's dictionary is not
/// installed.
bool hyphenate(std::string_view word, Language language, std::vector<HyphenPlace>& places);

/// The Debian package with the dictionary of that language.
[[nodiscard]] std::string_view hyphenation_package(Language language);

/// Letters of the alphabets that we print: Latin with its accented letters.
[[nodiscard]] bool is_letter(char32_t character);
[[nodiscard]] bool is_capital(char32_t character);

}  // namespace planverk::layout
