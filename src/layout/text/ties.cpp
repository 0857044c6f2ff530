#include "text/ties.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace planverk::layout {

namespace {

enum Bit : std::uint16_t {
  begins_digit = 1,  ///< after an opening bracket at most
  ends_digit = 2,
  leads_number = 4,  ///< §, nr, kap. …
  unit = 8,          ///< %, mnkr, dagar …
  day = 16,          ///< 1–31, with or without a full stop
  month = 32,
  year = 64,
  dash = 128,          ///< a dash by itself
  group = 256,         ///< exactly three digits, then nothing but punctuation
  short_number = 512,  ///< one to three digits: may be the first group of a number
  initial = 1024,      ///< a capital with a full stop
  capital = 2048,      ///< begins with a capital
  hyphen = 4096,       ///< begins with a hyphen: the end of a compound (`-program`), or a negative number
  letter = 8192,       ///< a to h by itself: the letter of a paragraph (`§ 12 a`)
  bracketed_year = 16384,  ///< `(2025)`
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Without closing punctuation, as long as something is left.
std::string_view without_end(std::string_view word, std::string_view characters) {
  while (word.size() > 1 && characters.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

/// Bits by the first letters. Capitals outside ASCII that matter here: À–Þ.
std::uint16_t letter_bits(std::string_view word) {
  std::uint16_t bits = 0;
  std::size_t at = 0;
  const char32_t first = utf8::next(word, at);
  if (utf8::is_capital(first)) {
    bits |= capital;
    if (word.substr(at) == ".") bits |= initial;
  }
  if (word.size() == 1 && first >= 'a' && first <= 'h') bits |= letter;
  if (first == '-' && word.size() > 1) bits |= hyphen;
  return bits;
}

std::uint16_t number_bits(std::string_view word) {
  std::uint16_t bits = 0;
  const std::string_view core = without_end(word, ",;:)");
  const std::string_view digits = without_end(core, ".");
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return bits;
  if (digits.size() == 3) bits |= group;
  if (digits.size() <= 3 && digits == word) bits |= short_number;
  if (digits.size() == 4) bits |= year;
  if (digits.size() <= 2 && core == word) {
    const int value = digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + digits[1] - '0';
    if (value >= 1 && value <= 31) bits |= day;
  }
  return bits;
}

bool among_small(const language::Words& words, std::string_view word) {
  if (language::contains(words, word)) return true;
  if (word.front() < 'A' || word.front() > 'Z') return false;
  std::string small(word);
  small.front() = static_cast<char>(small.front() + 0x20);
  return language::contains(words, small);
}

/// Bits by the words that the language ties.
std::uint16_t word_bits(std::string_view word, const language::Pack& language) {
  std::uint16_t bits = 0;
  const std::string_view lead = word.size() > 1 && word.front() == '(' ? word.substr(1) : word;
  if (among_small(language.before_numbers, lead)) bits |= leads_number;
  const std::string_view bare = without_end(word, ".,;:)");
  const std::string_view stopped = without_end(word, ",;:)");
  const auto is_unit = [&](std::string_view form) { return language::contains(language.units, form); };
  if (is_unit(word) || (bare.size() != word.size() && is_unit(bare)) ||
      (stopped.size() != word.size() && is_unit(stopped)))
    bits |= unit;
  const language::Words& months = language.months_in_dates.empty() ? language.months : language.months_in_dates;
  if (among_small(months, bare)) bits |= month;
  return bits;
}

/// All bits of a word without no-break spaces.
std::uint16_t bits_of(std::string_view word, const language::Pack* language) {
  std::uint16_t bits = 0;
  if (word.empty()) return bits;
  const char first = word.size() > 1 && (word.front() == '(') ? word[1] : word.front();
  if (is_digit(first)) {
    bits |= begins_digit;
    bits |= number_bits(word);
    if (word.front() == '(' && word.find(')') == 5 && (number_bits(word.substr(1)) & year) != 0) bits |= bracketed_year;
  }
  if (is_digit(word.back())) bits |= ends_digit;
  bits |= letter_bits(word);
  if (word.size() > 16) return bits;
  const bool minus = word.starts_with("\u2212");
  if (minus && word.size() > 3 && is_digit(word[3])) {
    bits |= begins_digit;
    if ((number_bits(word.substr(3)) & short_number) != 0) bits |= short_number;
  }
  if (word == "\u2013" || word == "\u2014" || word == "-") bits |= dash;
  if (language != nullptr) bits |= word_bits(word, *language);
  return bits;
}

}  // namespace

TieClass tie_class(std::string_view word, const language::Pack* language) {
  constexpr std::string_view no_break = "\u00A0";
  const std::size_t first = word.find(no_break);
  if (first == std::string_view::npos) {
    const std::uint16_t bits = bits_of(word, language);
    return {bits, bits};
  }
  return {bits_of(word.substr(0, first), language),
          bits_of(word.substr(word.rfind(no_break) + no_break.size()), language)};
}

bool stays_whole(std::string_view word, TieClass ties) {
  constexpr std::size_t short_word = 9;
  return (ties.begins & unit) != 0 && word.size() <= short_word;
}

bool tied(TieClass before, TieClass after) {
  const auto first = [&](std::uint16_t bits) { return (before.ends & bits) != 0; };
  const auto second = [&](std::uint16_t bits) { return (after.begins & bits) != 0; };
  if (first(leads_number) && second(begins_digit)) return true;
  if (first(ends_digit | unit) && second(unit)) return true;
  if (first(ends_digit) && second(letter)) return true;
  if (first(initial) && second(capital)) return true;
  if (first(short_number | group) && second(group)) return true;
  if (first(day) && second(month)) return true;
  if (first(month) && second(year)) return true;
  // A range with spaces around its dash; the number before the dash holds it by the rule below.
  if (first(dash) && second(begins_digit)) return true;
  return second(dash | hyphen | bracketed_year);
}

}  // namespace planverk::layout
