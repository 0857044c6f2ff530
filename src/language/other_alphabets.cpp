#include "other_alphabets.h"

#include <algorithm>
#include <array>
#include <span>

namespace planverk::language {

namespace {

// From U+0430; capitals stand 32 before, and those from U+0450 80 before.
constexpr std::array<std::string_view, 32> cyrillic{"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "y", "k",
                                                    "l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f", "kh",
                                                    "ts", "ch", "sh", "shch", "",  "y", "",   "e", "yu", "ya"};
constexpr std::array<std::string_view, 16> more_cyrillic{"e", "yo", "dj", "g", "ye", "dz", "i", "yi",
                                                         "j", "lj", "nj", "c", "k",  "i",  "u", "dz"};
// From U+03B1; capitals stand 32 before.
constexpr std::array<std::string_view, 25> greek{"a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
                                                 "x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o"};

struct Letter {
  char32_t letter;
  std::string_view latin;
};
constexpr std::array others{
    Letter{U'Ά', "a"}, Letter{U'Έ', "e"}, Letter{U'Ή', "i"},  Letter{U'Ί', "i"},  Letter{U'Ό', "o"}, Letter{U'Ύ', "y"},
    Letter{U'Ώ', "o"}, Letter{U'ΐ', "i"}, Letter{U'ά', "a"},  Letter{U'έ', "e"},  Letter{U'ή', "i"}, Letter{U'ί', "i"},
    Letter{U'ΰ', "y"}, Letter{U'ϊ', "i"}, Letter{U'ϋ', "y"},  Letter{U'ό', "o"},  Letter{U'ύ', "y"}, Letter{U'ώ', "o"},
    Letter{U'ґ', "g"}, Letter{U'Ґ', "g"}, Letter{U'þ', "th"}, Letter{U'Þ', "th"}, Letter{U'ð', "d"}, Letter{U'Ð', "d"}};

// Polytonic Greek, from U+1F00, sixteen a vowel; from U+1F70 two.
constexpr std::array<std::string_view, 16> polytonic{"a", "e", "i", "i", "o", "y", "o", "",
                                                     "a", "i", "o", "a", "i", "i", "y", "o"};
constexpr std::array<std::string_view, 8> two_a_vowel{"a", "e", "i", "i", "o", "y", "o", ""};

std::string_view polytonic_vowel(char32_t letter) {
  if (letter == 0x1FE4 || letter == 0x1FE5 || letter == 0x1FEC) return "r";
  if (letter >= 0x1F70 && letter <= 0x1F7F) return two_a_vowel[(letter - 0x1F70) / 2];
  return polytonic[(letter - 0x1F00) / 16];
}

std::string_view in_row(std::span<const std::string_view> row, char32_t first, char32_t letter) {
  return letter >= first && letter - first < row.size() ? row[letter - first] : std::string_view();
}

}  // namespace

std::string_view latin_of(char32_t letter) {
  const auto* const other = std::ranges::find(others, letter, &Letter::letter);
  if (other != others.end()) return other->latin;
  if (letter >= 0x1F00 && letter <= 0x1FFF) return polytonic_vowel(letter);
  if (letter >= 0x391 && letter <= 0x3A9) letter += 32;
  if (letter >= 0x3B1 && letter <= 0x3C9) return in_row(greek, 0x3B1, letter);
  if (letter >= 0x400 && letter <= 0x40F) letter += 80;
  if (letter >= 0x410 && letter <= 0x42F) letter += 32;
  if (letter >= 0x450) return in_row(more_cyrillic, 0x450, letter);
  return in_row(cyrillic, 0x430, letter);
}

}  // namespace planverk::language
