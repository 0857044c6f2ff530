/// Which words a line must not part at the space between them: `§ 79`, `12 %`, `5 mnkr`, `1 181`, `21 november 2026`,
/// `nr 4`, `kl. 10:00`, `J. Hansen`, `5 mill. kroner`, `2024 – 2027`, `9 (2025)`, and a dash or hyphen that would begin a
/// line. By the look of the two words, and by the words that the language ties. Words that no-break spaces join count
/// with the first of them for what stands before, with the last for what stands behind.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/pack.h"

namespace planverk::layout {

/// What a word is for its neighbours; bits.
struct TieClass {
  std::uint16_t begins = 0, ends = 0;
};

[[nodiscard]] TieClass tie_class(std::string_view word, const language::Pack* language);
/// No break at the space between `before` and `after`.
[[nodiscard]] bool tied(TieClass before, TieClass after);
/// A unit too short to be divided: its number is not read without it. Months are divided: they head narrow columns.
[[nodiscard]] bool stays_whole(std::string_view word, TieClass ties);

}  // namespace planverk::layout
