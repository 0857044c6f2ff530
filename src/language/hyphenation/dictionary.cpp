#include "hyphenation/dictionary.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "base/file.h"
#include "base/quick_hash.h"
#include "hyphenation/frozen_patterns.h"

/// One address a block, rising, and the end of the last; made by CMake (frozen_patterns.S).
extern "C" const char* const planverk_frozen_patterns[];
extern "C" const std::uint64_t planverk_frozen_pattern_count;

namespace planverk::language {

namespace {

constexpr std::uint64_t largest_dictionary = 64ULL << 20;

template <class T>
std::span<const T> take(const char*& at, std::int32_t count) {
  const std::span values(reinterpret_cast<const T*>(at), static_cast<std::size_t>(count));
  at += values.size_bytes();
  return values;
}

/// libhyphen's fields are not const, though it only reads them.
template <class T>
T* writable(const T* value) {
  return const_cast<T*>(value);
}

/// Only what holds pointers is made anew.
HyphenDict* thaw_level(const char*& at) {
  const frozen::Level& level = take<frozen::Level>(at, 1).front();
  const auto arcs = take<frozen::Arc>(at, level.arc_count);
  const auto states = take<frozen::State>(at, level.state_count);
  const auto letters = take<char>(at, level.letter_count);
  const auto text = [&](std::int32_t place) {
    return place < 0 ? nullptr : writable(&letters[static_cast<std::size_t>(place)]);
  };
  auto* const dictionary = new HyphenDict();
  dictionary->lhmin = static_cast<char>(level.left_least);
  dictionary->rhmin = static_cast<char>(level.right_least);
  dictionary->clhmin = static_cast<char>(level.compound_left_least);
  dictionary->crhmin = static_cast<char>(level.compound_right_least);
  dictionary->nohyphen = text(level.no_hyphen);
  dictionary->nohyphenl = level.no_hyphen_count;
  dictionary->num_states = level.state_count;
  std::copy_n(level.character_set, sizeof dictionary->cset, dictionary->cset);
  dictionary->utf8 = level.is_utf8;
  dictionary->states = new HyphenState[states.size()];
  std::ranges::transform(states, dictionary->states, [&](const frozen::State& state) {
    return HyphenState{text(state.match),
                       text(state.replacement),
                       static_cast<signed char>(state.replace_index),
                       static_cast<signed char>(state.replace_cut),
                       state.fallback,
                       state.arc_count,
                       writable(arcs.data() + state.first_arc)};
  });
  return dictionary;
}

}  // namespace

HyphenDict* frozen_dictionary(std::string_view bytes) {
  const std::uint64_t hash = quick_hash(0, bytes);
  for (std::uint64_t i = 0; i < planverk_frozen_pattern_count; ++i) {
    const char* at = planverk_frozen_patterns[i];
    const char* const end = planverk_frozen_patterns[i + 1];
    const frozen::Origin& origin = take<frozen::Origin>(at, 1).front();
    if (origin.size != bytes.size() || origin.hash != hash) continue;
    HyphenDict* const first = thaw_level(at);
    for (HyphenDict* last = first; at < end; last = last->nextlevel) last->nextlevel = thaw_level(at);
    return first;
  }
  return nullptr;
}

HyphenDict* read_dictionary(const std::string& path) {
  const Result<FileView> file = system_files().map(path, largest_dictionary);
  if (!file) return nullptr;
  HyphenDict* const frozen = frozen_dictionary(file->bytes());
  return frozen != nullptr ? frozen : hnj_hyphen_load(path.c_str());
}

}  // namespace planverk::language
