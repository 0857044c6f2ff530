/// Hyphenation patterns, Debian's or a pack's own, read by libhyphen. Words come in small letters of ISO 8859-1, one
/// byte a letter, which is what the dictionaries of our languages know.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/pack.h"

struct _HyphenDict;

namespace planverk::language {

/// Longer words are not divided: libhyphen's own buffers end at 100 letters.
inline constexpr std::size_t longest_divided_word = 90;

class Patterns {
 public:
  /// Those that the pack names or holds. Loaded once a process and only read from then on.
  explicit Patterns(const Pack& pack);

  /// False when the pack names a dictionary that is not installed.
  [[nodiscard]] bool found() const { return dictionary_ != nullptr || !wanted_; }

  /// Appends the places in `word` (at most longest_divided_word letters): counts of letters before them, rising.
  /// Nothing without patterns, and nothing where the spelling would change.
  void divide(std::string_view word, std::vector<std::uint16_t>& letters_before) const;

 private:
  bool wanted_ = false;
  _HyphenDict* dictionary_ = nullptr;
};

}  // namespace planverk::language
