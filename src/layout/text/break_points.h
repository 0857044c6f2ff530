/// Where a line may end inside a word: after a hyphen between words, after the marks of a web or mail address, at a
/// soft hyphen, at a place of hyphenation, and, as a last resort, between any two letters.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/pack.h"

namespace planverk::layout {

enum class BreakKind : std::uint8_t {
  plain,       ///< nothing is added: after a hyphen, dash, slash, zero-width space, or mark of an address
  soft,        ///< the author's soft hyphen: a hyphen is drawn
  joint,       ///< between the parts of a compound: a hyphen is drawn
  dictionary,  ///< within a part: a hyphen is drawn
  edge,        ///< the same, but only two letters stay or three go on: harder to read
  letter,      ///< between two characters of what fits on no line; nothing is added
  torn,        ///< the same between two letters of a word: a hyphen shows that it goes on
};

struct BreakPoint {
  std::uint32_t offset = 0;  ///< bytes of the word that stay on the line
  BreakKind kind = BreakKind::plain;
};

/// The places that the characters themselves give (plain, soft), rising. A range of years, a date, a case number, an
/// abbreviation's hyphen (`FoU-programmet`) and a single letter's (`e-post`) give none.
void find_written_breaks(std::string_view word, std::vector<BreakPoint>& points);

/// The places of hyphenation, rising: only in stretches of letters of ordinary writing, not in addresses, not in
/// words with capitals inside. A word with a soft hyphen is divided there and nowhere else. False: no dictionary.
bool find_dictionary_breaks(std::string_view word, const language::Pack& language, std::vector<BreakPoint>& points);

/// Between any two characters; marks stay with their letter, and no line begins with a hyphen or closing punctuation.
void find_letter_breaks(std::string_view word, std::vector<BreakPoint>& points);

}  // namespace planverk::layout
