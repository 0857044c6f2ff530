/// Debian's hyphenation patterns, read by libhyphen. Words come in small letters of ISO 8859-1, one byte a letter,
/// which is what all dictionaries of the five languages know.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace planverk::layout {

/// Longer words are not divided: libhyphen's own buffers end at 100 letters.
inline constexpr std::size_t longest_divided_word = 90;

/// Whether the language's dictionary is there; reads it at the first call.
[[nodiscard]] bool has_patterns(Language language);

/// Appends the places in `word` (at most longest_divided_word letters): counts of letters before them, rising. Nothing
/// without a dictionary, and nothing where the spelling would change.
void divide_by_patterns(std::string_view word, Language language, std::vector<std::uint16_t>& letters_before);

}  // namespace planverk::layout
