/// Which inks stand on which, and how far they must stand out: WCAG 2.2, 1.4.3 (text) and 1.4.11 (shapes).
#pragma once

#include <span>

#include "base/drawing.h"

namespace planverk::style {

inline constexpr int text_contrast = 450;   ///< of a hundred: 4.5:1
inline constexpr int shape_contrast = 300;  ///< 3:1

struct InkPair {
  Ink ink, ground;
  int least;
};

/// Besides the inks of text roles on paper. A band's fill carries nothing: its outline and its value do.
[[nodiscard]] std::span<const InkPair> ink_pairs();

}  // namespace planverk::style
