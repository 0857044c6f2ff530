#include "hyphenation.h"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <mutex>
#include <optional>

#include "base/utf8.h"
#include "hyphenation_exceptions.h"

namespace planverk::layout {

namespace {

constexpr std::size_t longest_word = 90;  ///< libhyphen's own buffers end at 100

struct Source {
  std::string_view file;
  std::string_view package;
};
constexpr std::array<Source, all_languages.size()> sources{{
    {"/usr/share/hyphen/hyph_sv_SE.dic", "hyphen-sv"},
    {"/usr/share/hyphen/hyph_nb_NO.dic", "hyphen-no"},
    {"/usr/share/hyphen/hyph_nn_NO.dic", "hyphen-no"},
    {"/usr/share/hyphen/hyph_da_DK.dic", "hyphen-da"},
    {"/usr/share/hyphen/hyph_en_GB.dic", "hyphen-en-gb"},
}};

struct Free {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, Free>;

/// Loaded once a process. Never freed in a set order: the operating system takes it back.
const HyphenDict* dictionary_of(Language language) {
  static std::array<std::once_flag, all_languages.size()> once;
  static std::array<Dictionary, all_languages.size()> loaded;
  const auto place = static_cast<std::size_t>(language);
  std::call_once(once[place], [place] { loaded[place].reset(hnj_hyphen_load(sources[place].file.data())); });
  return loaded[place].get();
}

char32_t lower(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  return c;
}

/// The word in small letters of ISO 8859-1, one byte a letter; none when it has other letters.
std::optional<std::string> latin1_lower(std::string_view word) {
  std::string bytes;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = lower(utf8::next(word, at));
    if (c > 0xFF) return std::nullopt;
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(c)));
  }
  return bytes;
}

/// Appends the places of the exception that `word` (small letters, UTF-8) begins with; gives how many letters it
/// governs.
std::size_t by_exception(std::string_view word, Language language, std::vector<std::uint16_t>& places) {
  for (const std::string_view entry : hyphenation_exceptions(language)) {
    std::size_t in_word = 0;
    std::size_t in_entry = 0;
    std::uint16_t letters = 0;
    std::vector<std::uint16_t> marked;
    while (in_entry < entry.size()) {
      if (entry[in_entry] == '-') {
        marked.push_back(letters);
        ++in_entry;
        continue;
      }
      if (in_word >= word.size() || lower(utf8::next(word, in_word)) != utf8::next(entry, in_entry)) break;
      ++letters;
      if (in_entry == entry.size()) {
        places.insert(places.end(), marked.begin(), marked.end());
        return letters;
      }
    }
  }
  return 0;
}

/// Appends the places that the patterns give from `governed` letters on.
void by_patterns(const HyphenDict* dictionary, const std::string& latin1, std::size_t governed,
                 std::vector<std::uint16_t>& places) {
  std::string word;
  if (dictionary->utf8 != 0) {
    for (const char c : latin1) utf8::append(word, static_cast<unsigned char>(c));
  } else {
    word = latin1;
  }
  std::array<char, 2 * longest_word + 8> marks{};
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  // The dictionary is only read, though libhyphen's signature does not say so.
  const int failed = hnj_hyphen_hyphenate3(
      const_cast<HyphenDict*>(dictionary), word.data(), static_cast<int>(word.size()), marks.data(), nullptr,
      &replacements, &positions, &cuts, static_cast<int>(letters_before_hyphen), static_cast<int>(letters_after_hyphen),
      static_cast<int>(letters_before_hyphen), static_cast<int>(letters_after_hyphen));
  for (std::size_t letter = 0; failed == 0 && letter + 1 < latin1.size(); ++letter) {
    const bool spelling_changes = replacements != nullptr && replacements[letter] != nullptr;
    if ((marks[letter] & 1) == 0 || spelling_changes || letter + 1 < governed) continue;
    places.push_back(static_cast<std::uint16_t>(letter + 1));
  }
  if (replacements != nullptr) {
    for (std::size_t letter = 0; letter < word.size(); ++letter) std::free(replacements[letter]);
  }
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
}

}  // namespace

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_capital(char32_t c) {
  if (c < 0x100) return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return c <= 0x137 && c % 2 == 0;  // Latin Extended-A pairs a capital with the small letter after it
}

std::string_view hyphenation_package(Language language) {
  return sources[static_cast<std::size_t>(language)].package;
}

bool hyphenate(std::string_view word, Language language, std::vector<std::uint16_t>& letters_before) {
  const std::optional<std::string> latin1 = latin1_lower(word);
  if (!latin1 || latin1->size() > longest_word || latin1->size() < letters_before_hyphen + letters_after_hyphen)
    return true;
  const HyphenDict* dictionary = dictionary_of(language);
  if (dictionary == nullptr) return false;
  std::vector<std::uint16_t> places;
  const std::size_t governed = by_exception(word, language, places);
  by_patterns(dictionary, *latin1, governed, places);
  for (const std::uint16_t place : places) {
    if (place >= letters_before_hyphen && place + letters_after_hyphen <= latin1->size())
      letters_before.push_back(place);
  }
  return true;
}

}  // namespace planverk::layout
