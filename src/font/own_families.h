/// The families that an organisation's font files make up.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "font/own_fonts.h"

namespace planverk::font {

struct OwnFamily {
  std::string name;
  std::array<const OwnFont*, all_font_styles.size()> files{};  ///< by style; null: it has none
  std::array<int, all_font_styles.size()> weights{};           ///< of those
  /// The style's file, or that of the likest style that there is.
  [[nodiscard]] const OwnFont* file(FontStyle style) const;
};

/// Files with faults are left out. Points into `fonts`.
[[nodiscard]] std::vector<OwnFamily> own_families(std::span<const OwnFont> fonts);

}  // namespace planverk::font
