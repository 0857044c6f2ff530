#include "text/hyphenation_patterns.h"

#include <array>
#include <cstdlib>
#include <mutex>
#include <string>

#include "base/utf8.h"
#include "text/dictionary.h"
#include "text/hyphenation.h"

namespace planverk::layout {

namespace {

constexpr std::array<const char*, all_languages.size()> files{
    "/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_nb_NO.dic", "/usr/share/hyphen/hyph_nn_NO.dic",
    "/usr/share/hyphen/hyph_da_DK.dic", "/usr/share/hyphen/hyph_en_GB.dic",
};

/// Read once a process.
HyphenDict* dictionary_of(Language language) {
  static std::array<std::once_flag, all_languages.size()> once;
  static std::array<HyphenDict*, all_languages.size()> loaded{};
  const auto place = static_cast<std::size_t>(language);
  std::call_once(once[place], [place] { loaded[place] = read_dictionary(files[place]); });
  return loaded[place];
}

}  // namespace

bool has_patterns(Language language) {
  return dictionary_of(language) != nullptr;
}

void divide_by_patterns(std::string_view word, Language language, std::vector<std::uint16_t>& letters_before) {
  HyphenDict* const dictionary = dictionary_of(language);
  if (dictionary == nullptr || word.size() < letters_before_hyphen + letters_after_hyphen) return;
  thread_local std::string bytes;
  bytes.clear();
  for (const char c : word) {
    if (dictionary->utf8 != 0) {
      utf8::append(bytes, static_cast<unsigned char>(c));
    } else {
      bytes.push_back(c);
    }
  }
  std::array<char, 2 * longest_divided_word + 8> marks{};
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  // The dictionary is only read, though libhyphen's signature does not say so.
  const int failed = hnj_hyphen_hyphenate3(
      dictionary, bytes.data(), static_cast<int>(bytes.size()), marks.data(), nullptr, &replacements, &positions, &cuts,
      static_cast<int>(letters_before_hyphen), static_cast<int>(letters_after_hyphen),
      static_cast<int>(letters_before_hyphen), static_cast<int>(letters_after_hyphen));
  for (std::size_t letter = 0; failed == 0 && letter + 1 < word.size(); ++letter) {
    const bool spelling_changes = replacements != nullptr && replacements[letter] != nullptr;
    if ((marks[letter] & 1) == 0 || spelling_changes) continue;
    letters_before.push_back(static_cast<std::uint16_t>(letter + 1));
  }
  if (replacements != nullptr) {
    for (std::size_t letter = 0; letter < bytes.size(); ++letter) std::free(replacements[letter]);
  }
  std::free(static_cast<void*>(replacements));
  std::free(positions);
  std::free(cuts);
}

}  // namespace planverk::layout
