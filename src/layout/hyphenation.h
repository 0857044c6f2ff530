/// Where words may be divided: Debian's hyphenation patterns through libhyphen, under an own list of exceptions that
/// goes before them. At least two letters stay and three go to the next line. Words in letters outside ISO 8859-1
/// (Northern Sámi names, say) are not divided by the patterns of the five languages.
///
/// Dictionaries are read at the first need, once a process, and then only read: one object serves all threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace planverk::layout {

inline constexpr std::size_t letters_before_hyphen = 2;
inline constexpr std::size_t letters_after_hyphen = 3;

/// Appends the places in `word` (letters only, any case) where a hyphen may be put in: counts of letters before it,
/// rising. False when the language's dictionary is not installed.
bool hyphenate(std::string_view word, Language language, std::vector<std::uint16_t>& letters_before);

/// The Debian package with the dictionary of that language.
[[nodiscard]] std::string_view hyphenation_package(Language language);

/// Letters of the alphabets that we print: Latin with its accented letters.
[[nodiscard]] bool is_letter(char32_t character);
[[nodiscard]] bool is_capital(char32_t character);

}  // namespace planverk::layout
