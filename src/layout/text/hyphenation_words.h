/// Words of administrative prose, as parts that compounds are made of. Most are there because a compound shows its
/// joints by them; the patterns divide them well enough. Those that the patterns divide wrongly, or only in a place
/// that misleads, carry all their places: `-` within the part (`prog-nos`), `=` at a joint of its own (`barne=hage`).
#pragma once

#include <string_view>

#include "base/language.h"

namespace planverk::layout {

/// Lists with a space between their entries, in small letters.
struct WordLists {
  std::string_view parts;
  std::string_view endings;  ///< inflections that may follow the last part
};

/// Empty lists for a language whose compounds are written apart.
[[nodiscard]] WordLists hyphenation_words(Language language);

}  // namespace planverk::layout
