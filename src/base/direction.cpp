#include "base/direction.h"

#include <algorithm>
#include <array>

namespace planverk {

namespace {

/// First subtags, in small letters (Unicode CLDR 44, orientation of the languages' usual scripts).
constexpr std::array<std::string_view, 18> languages{"ar",  "arc", "arz", "ckb", "dv", "fa",  "he", "iw", "ji",
                                                     "lrc", "mzn", "nqo", "ps",  "sd", "syr", "ug", "ur", "yi"};
constexpr std::array<std::string_view, 8> scripts{"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"};

bool equal_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

}  // namespace

bool is_right_to_left(std::string_view tag) {
  const auto names = [](std::string_view subtag) {
    return [subtag](std::string_view known) { return equal_letters(subtag, known); };
  };
  constexpr std::size_t script_letters = 4;
  bool first = true, turned = false;
  while (!tag.empty()) {
    const std::string_view subtag = tag.substr(0, tag.find('-'));
    if (first) turned = std::ranges::any_of(languages, names(subtag));
    if (!first && subtag.size() == script_letters && (subtag[0] > '9'))
      return std::ranges::any_of(scripts, names(subtag));
    first = false;
    tag.remove_prefix(std::min(tag.size(), subtag.size() + 1));
  }
  return turned;
}

/// Their first bytes in UTF-8: U+0590–U+07FF, U+08xx, U+200F, U+FB1D–U+FEFC, and planes above the first.
bool may_run_from_right(std::string_view text) {
  unsigned found = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    found |= static_cast<unsigned>(static_cast<unsigned char>(byte - 0xD6U) <= 0xE0U - 0xD6U) |
             static_cast<unsigned>(byte >= 0xEFU);
  }
  return found != 0;
}

}  // namespace planverk
