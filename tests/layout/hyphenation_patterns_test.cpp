#include "hyphenation_patterns.h"

#include <hyphen.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <random>
#include <string>

#include "base/utf8.h"
#include "hyphenation.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::layout;

namespace {

constexpr std::array<const char*, all_languages.size()> files{
    "/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_nb_NO.dic", "/usr/share/hyphen/hyph_nn_NO.dic",
    "/usr/share/hyphen/hyph_da_DK.dic", "/usr/share/hyphen/hyph_en_GB.dic",
};

struct Free {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

/// What libhyphen says of a word in ISO 8859-1.
std::vector<std::uint16_t> by_libhyphen(HyphenDict* dictionary, const std::string& word) {
  std::string bytes;
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
  constexpr int before = letters_before_hyphen;
  constexpr int after = letters_after_hyphen;
  REQUIRE(hnj_hyphen_hyphenate3(dictionary, bytes.data(), static_cast<int>(bytes.size()), marks.data(), nullptr,
                                &replacements, &positions, &cuts, before, after, before, after) == 0);
  REQUIRE(replacements == nullptr);  // no dictionary of ours changes a spelling
  std::vector<std::uint16_t> places;
  for (std::size_t letter = 0; letter + 1 < word.size(); ++letter) {
    if ((marks[letter] & 1) != 0) places.push_back(static_cast<std::uint16_t>(letter + 1));
  }
  std::free(positions);
  std::free(cuts);
  return places;
}

/// The letters of the dictionary's own patterns, so that words made of them meet many.
std::vector<std::string> pieces_of(const char* file, bool is_utf8) {
  std::vector<std::string> pieces;
  std::ifstream in(file, std::ios::binary);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    if (line.empty() || (line[0] >= 'A' && line[0] <= 'Z')) continue;
    std::string piece;
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = is_utf8 ? utf8::next(line, at) : static_cast<unsigned char>(line[at++]);
      if (c >= 'a' && c <= 0xFF) piece.push_back(static_cast<char>(c));
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace

TEST_CASE("the patterns divide as libhyphen does") {
  for (const Language language : all_languages) {
    const char* file = files[static_cast<std::size_t>(language)];
    const std::unique_ptr<HyphenDict, Free> dictionary(hnj_hyphen_load(file));
    REQUIRE(dictionary);
    const std::vector<std::string> pieces = pieces_of(file, dictionary->utf8 != 0);
    REQUIRE(pieces.size() > 1000);
    std::mt19937 random(1);
    std::size_t divided = 0;
    for (int i = 0; i < 4000; ++i) {
      std::string word;
      for (std::uint_fast32_t count = 1 + random() % 5; count > 0; --count) word += pieces[random() % pieces.size()];
      if (word.size() > longest_divided_word || word.size() < letters_before_hyphen + letters_after_hyphen) continue;
      std::vector<std::uint16_t> places;
      divide_by_patterns(word, language, places);
      INFO(code_of(language) << " " << word);
      CHECK(places == by_libhyphen(dictionary.get(), word));
      divided += places.empty() ? 0U : 1U;
    }
    CHECK(divided > 2000);
  }
}
