/// Phrases that announce something, as language files have them: `tabellen nedan ↓`.
#pragma once

#include <string_view>

namespace planverk::figures {

struct Announcing {
  std::string_view words;
  std::string_view place;  ///< where it then stands, as rules say it: below, above or beside the text; empty: anywhere
};

[[nodiscard]] constexpr Announcing announcing(std::string_view phrase) {
  constexpr struct {
    std::string_view mark, place;
  } places[] = {{" \u2193", "below"}, {" \u2191", "above"}, {" \u2194", "beside"}};
  for (const auto& [mark, place] : places) {
    if (phrase.ends_with(mark)) return {phrase.substr(0, phrase.size() - mark.size()), place};
  }
  return {phrase, {}};
}

}  // namespace planverk::figures
