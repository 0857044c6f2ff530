#include "hyphenation/patterns.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "hyphenation/dictionary.h"
#include "language/hyphenation.h"

namespace planverk::language {

namespace {

constexpr std::string_view folder = "/usr/share/hyphen/";

/// Read once a process. Packs with the same patterns share them.
struct Loaded {
  std::mutex lock;
  std::unordered_map<std::string, HyphenDict*> by_name;
};

/// Patterns of a pack in the form of a dictionary file.
std::string dictionary_of(const Words& patterns) {
  std::string text = "ISO8859-1\n";
  for (const std::string& pattern : patterns) {
    for (std::size_t at = 0; at < pattern.size();) text.push_back(static_cast<char>(utf8::next(pattern, at)));
    text.push_back('\n');
  }
  return text;
}

HyphenDict* load(const Words& patterns) {
  std::string text = dictionary_of(patterns);
  std::FILE* file = fmemopen(text.data(), text.size(), "r");
  if (file == nullptr) return nullptr;
  HyphenDict* dictionary = hnj_hyphen_load_file(file);
  std::fclose(file);
  return dictionary;
}

HyphenDict* load_once(const Pack& pack) {
  static Loaded& loaded = *new Loaded;
  const std::scoped_lock guard(loaded.lock);
  const std::string name = pack.dictionary.empty() ? dictionary_of(pack.patterns) : pack.dictionary;
  const auto [place, is_new] = loaded.by_name.try_emplace(name, nullptr);
  if (is_new) {
    place->second =
        pack.dictionary.empty() ? load(pack.patterns) : read_dictionary(std::string(folder) + pack.dictionary);
  }
  return place->second;
}

}  // namespace

Patterns::Patterns(const Pack& pack) : wanted_(!pack.dictionary.empty() || !pack.patterns.empty()) {
  if (wanted_) dictionary_ = load_once(pack);
}

bool is_installed(std::string_view dictionary) {
  std::error_code ignored;
  return std::filesystem::exists(std::string(folder) + std::string(dictionary), ignored);
}

void Patterns::divide(std::string_view word, std::vector<std::uint16_t>& letters_before) const {
  HyphenDict* const dictionary = dictionary_;
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

}  // namespace planverk::language
