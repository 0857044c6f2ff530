// freeze_patterns DICTIONARY OUTPUT: writes what libhyphen makes of the patterns as one block (frozen_patterns.h). Runs
// when the program is built; the same dictionary gives the same bytes.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/file.h"
#include "base/quick_hash.h"
#include "hyphenation/frozen_patterns.h"

namespace {

using namespace planverk;
using namespace planverk::language;

constexpr std::uint64_t largest_dictionary = 64ULL << 20;
constexpr std::size_t alignment = 8;

template <class T>
void append(std::string& out, const std::vector<T>& values) {
  out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

/// Texts one behind the other, each once.
class Letters {
 public:
  std::int32_t place(const char* text) {
    if (text == nullptr) return -1;
    const auto [at, added] = known_.try_emplace(text, static_cast<std::int32_t>(all_.size()));
    if (added) all_.append(text).push_back('\0');
    return at->second;
  }
  /// `count` texts that must stay together.
  std::int32_t place_together(const char* texts, int count) {
    if (texts == nullptr) return -1;
    const auto begin = static_cast<std::int32_t>(all_.size());
    for (int i = 0; i < count; ++i, texts += std::strlen(texts) + 1) all_.append(texts).push_back('\0');
    return begin;
  }
  const std::string& finish() {
    all_.append((alignment - all_.size() % alignment) % alignment, '\0');
    return all_;
  }

 private:
  std::string all_;
  std::unordered_map<std::string, std::int32_t> known_;
};

std::string freeze(const HyphenDict& dictionary) {
  std::vector<frozen::Arc> arcs;
  std::vector<frozen::State> states;
  Letters letters;
  for (int i = 0; i < dictionary.num_states; ++i) {
    const HyphenState& state = dictionary.states[i];
    states.push_back({letters.place(state.match), letters.place(state.repl), state.replindex, state.replcut,
                      state.fallback_state, static_cast<std::int32_t>(arcs.size()), state.num_trans});
    for (int k = 0; k < state.num_trans; ++k) {
      frozen::Arc arc;
      std::memset(&arc, 0, sizeof arc);  // between its fields too
      arc.ch = state.trans[k].ch;
      arc.new_state = state.trans[k].new_state;
      arcs.push_back(arc);
    }
  }
  frozen::Level level{};
  // libhyphen counts the gaps between them.
  level.no_hyphen = letters.place_together(dictionary.nohyphen, dictionary.nohyphenl + 1);
  level.no_hyphen_count = dictionary.nohyphenl;
  level.arc_count = static_cast<std::int32_t>(arcs.size());
  level.state_count = static_cast<std::int32_t>(states.size());
  level.letter_count = static_cast<std::int32_t>(letters.finish().size());
  level.left_least = dictionary.lhmin;
  level.right_least = dictionary.rhmin;
  level.compound_left_least = dictionary.clhmin;
  level.compound_right_least = dictionary.crhmin;
  level.is_utf8 = dictionary.utf8;
  std::memcpy(level.character_set, dictionary.cset, std::strlen(dictionary.cset));
  std::string out(reinterpret_cast<const char*>(&level), sizeof level);
  append(out, arcs);
  append(out, states);
  return out + letters.finish();
}

int run(const char* dictionary_path, const char* output_path) {
  const Result<std::string> bytes = system_files().read(dictionary_path, largest_dictionary);
  HyphenDict* const dictionary = hnj_hyphen_load(dictionary_path);
  if (!bytes || dictionary == nullptr) {
    std::fprintf(stderr, "freeze_patterns: cannot read %s\n", dictionary_path);
    return 4;
  }
  const frozen::Origin origin{bytes->size(), quick_hash(0, *bytes)};
  std::string out(reinterpret_cast<const char*>(&origin), sizeof origin);
  for (const HyphenDict* level = dictionary; level != nullptr; level = level->nextlevel) out += freeze(*level);
  hnj_hyphen_free(dictionary);
  std::ofstream file(output_path, std::ios::binary);
  file << out;
  return file.flush() ? 0 : 4;
}

}  // namespace

int main(int count, char** arguments) {
  return count == 3 ? run(arguments[1], arguments[2]) : 3;
}
