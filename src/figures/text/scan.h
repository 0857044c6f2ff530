/// Small scanners that the text rules share, by hand: words, numbers, years. Offsets are bytes; letters are those of
/// Latin scripts. Nothing here knows a language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace planverk::figures {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);

/// Lower case of ASCII and Latin-1 letters; the length in bytes stays.
[[nodiscard]] std::string lower(std::string_view text);

/// A run of letters and digits.
struct Word {
  std::string_view text;
  std::size_t begin = 0;
  [[nodiscard]] std::size_t end() const { return begin + text.size(); }
};
[[nodiscard]] std::vector<Word> words_in(std::string_view text);

/// Whether the text begins with the phrase and the phrase ends with a word.
[[nodiscard]] bool begins_with_words(std::string_view text, std::string_view phrase);
/// Where the phrase stands as whole words, from `from` on; npos when nowhere. Case counts.
[[nodiscard]] std::size_t find_words(std::string_view text, std::string_view phrase, std::size_t from = 0);

/// Characters to insert, remove or change to come from one to the other; more than `most` is told as `most` + 1.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// A span of two years as written.
struct YearSpan {
  std::size_t begin = 0, end = 0;
  bool proper = false;  ///< joined by an en dash without spaces
};
[[nodiscard]] std::vector<YearSpan> year_spans(std::string_view text);

/// A number with something behind it, as a reader sees it: `1 181`, `12,5`, `1.234,5`.
struct Amount {
  std::size_t begin = 0, end = 0;  ///< of the number and its unit
  Decimal value;                   ///< without sign
  std::string_view unit;           ///< as written
};
/// Numbers that are followed by one of the unit words (lower case, separated by spaces). `decimal_mark` is `,` or `.`.
[[nodiscard]] std::vector<Amount> amounts_in(std::string_view text, std::string_view units, char decimal_mark);
/// The same with units of several words, `million euros`; the longest counts.
[[nodiscard]] std::vector<Amount> amounts_in(std::string_view text, const std::vector<std::string>& units,
                                             char decimal_mark);

/// The number that begins at a digit, and where it ends.
struct NumberRead {
  std::size_t end = 0;
  std::optional<Decimal> value;
};
[[nodiscard]] NumberRead number_at(std::string_view text, std::size_t at, char decimal_mark);

/// The first number in the text, with its sign, its marks of thousands and its decimal mark; none where there is none.
[[nodiscard]] std::optional<Decimal> first_number(std::string_view text, char decimal_mark);

}  // namespace planverk::figures
