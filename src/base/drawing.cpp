#include "base/drawing.h"

#include <array>

namespace planverk {

std::string_view name_of(Ink ink) {
  static constexpr std::array<std::string_view, ink_count> names{
      "none",  "text",  "second", "quiet", "accent", "hair", "tint",  "warm",   "paper",  "band1",
      "band2", "band3", "band4",  "yes",   "partly", "no",   "chart", "chart2", "outline"};
  return names[static_cast<std::size_t>(ink)];
}

}  // namespace planverk
