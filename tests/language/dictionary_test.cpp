#include "hyphenation/dictionary.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/file.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::language;

namespace {

constexpr std::array dictionaries{"sv_SE", "nb_NO", "nn_NO", "da_DK", "en_GB"};

std::string path_of(std::string_view name) {
  return "/usr/share/hyphen/hyph_" + std::string(name) + ".dic";
}

/// All that libhyphen says of a word: the marks, and each change of spelling.
std::string division(HyphenDict* dictionary, std::string word) {
  std::vector<char> marks(word.size() + 8);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate3(dictionary, word.data(), static_cast<int>(word.size()), marks.data(), nullptr, &replacements,
                        &positions, &cuts, 2, 3, 2, 3);
  std::string said(marks.data());
  for (std::size_t i = 0; replacements != nullptr && i < word.size(); ++i) {
    if (replacements[i] == nullptr) continue;
    said += ' ' + std::string(replacements[i]) + ' ' + std::to_string(positions[i]) + ' ' + std::to_string(cuts[i]);
    std::free(replacements[i]);
  }
  std::free(static_cast<void*>(replacements));
  std::free(positions);
  std::free(cuts);
  return said;
}

/// Words that reach far into the automaton: the dictionary's own patterns without their digits, and two joined.
std::vector<std::string> words_of(const std::string& bytes) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : bytes) {
    if (c == '\n') {
      if (word.size() >= 2 && word.size() < 40) words.push_back(word);
      word.clear();
    } else if ((c < '0' || c > '9') && c != '.' && c != '/' && c != '=' && c != ',') {
      word.push_back(c);
    }
  }
  std::mt19937 random(7);
  const std::size_t count = words.size();
  for (std::size_t i = 0; i < count; ++i) words.push_back(words[random() % count] + words[random() % count]);
  return words;
}

}  // namespace

TEST_CASE("a frozen dictionary divides every word as libhyphen does that read the file") {
  for (const std::string name : dictionaries) {
    INFO(name);
    const Result<std::string> bytes = system_files().read(path_of(name), 1 << 20);
    REQUIRE(bytes);
    HyphenDict* const frozen = frozen_dictionary(*bytes);
    REQUIRE(frozen != nullptr);
    HyphenDict* const read = hnj_hyphen_load(path_of(name).c_str());
    CHECK(std::string(frozen->cset) == read->cset);
    std::size_t different = 0;
    const std::vector<std::string> words = words_of(*bytes);
    for (const std::string& word : words) different += division(frozen, word) == division(read, word) ? 0U : 1U;
    CHECK(words.size() > 1000);
    CHECK(different == 0);
    hnj_hyphen_free(read);
  }
}

TEST_CASE("another dictionary than the program was built with is read from its file, and none is none") {
  Result<std::string> bytes = system_files().read(path_of("sv_SE"), 1 << 20);
  REQUIRE(bytes);
  *bytes += "9kommun9a\n";
  CHECK(frozen_dictionary(*bytes) == nullptr);
  CHECK(frozen_dictionary("") == nullptr);
  const std::string path = std::filesystem::temp_directory_path() / "planverk-dictionary-test.dic";
  std::ofstream(path, std::ios::binary) << *bytes;
  HyphenDict* const changed = read_dictionary(path);
  REQUIRE(changed != nullptr);
  CHECK(division(changed, "xkommunal") != division(read_dictionary(path_of("sv_SE")), "xkommunal"));
  hnj_hyphen_free(changed);
  std::filesystem::remove(path);
  CHECK(read_dictionary(path) == nullptr);
}
