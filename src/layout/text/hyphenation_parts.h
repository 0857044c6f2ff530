/// Finds the known parts of a compound: `ekonomistyrningsmodellen` is `ekonomi` + `styrning(s)` + `modell(en)`. Sound
/// rather than complete: a joint is reported only where the parts cover the word to one of its ends.
///
/// Words are in small letters of ISO 8859-1, one byte a letter. The lists of a language are indexed at the first need,
/// once a process.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/hyphenation.h"

namespace planverk::layout {

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

/// Replaces `parts` by the stretches of `word`, in order, covering all of it; one when no joint is known.
void find_parts(std::string_view word, Language language, std::vector<CompoundPart>& parts);

}  // namespace planverk::layout
