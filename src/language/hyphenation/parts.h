/// Finds the known parts of a compound: `ekonomistyrningsmodellen` is `ekonomi` + `styrning(s)` + `modell(en)`. Sound
/// rather than complete: a joint is reported only where the parts cover the word to one of its ends.
///
/// Words are in small letters of ISO 8859-1, one byte a letter. A pack's lists are indexed at the first need.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/hyphenation.h"

namespace planverk::language {

/// An entry of the lists.
struct KnownPart {
  std::uint16_t letters = 0;
  bool marked = false;              ///< `places` hold, not the patterns
  std::vector<HyphenPlace> places;  ///< within the part
};

/// A stretch of a word from one joint to the next.
struct CompoundPart {
  std::uint16_t begin = 0, end = 0;  ///< letters, a linking s or an ending included
  const KnownPart* known = nullptr;  ///< what the stretch begins with; none: for the patterns alone
};

/// The lists of a pack, indexed.
class Compounds {
 public:
  explicit Compounds(const Pack& pack);

  /// Replaces `parts` by the stretches of `word`, in order, covering all of it; one when no joint is known.
  void find_parts(std::string_view word, std::vector<CompoundPart>& parts) const;

  [[nodiscard]] const KnownPart* find(std::string_view letters) const;
  [[nodiscard]] bool is_ending(std::string_view letters) const;
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  void add(std::string_view entry);

  std::unordered_map<std::string, KnownPart, Hash, std::equal_to<>> parts_;
  std::vector<std::string> endings_;
  std::size_t longest_ = 0;
};

}  // namespace planverk::language
