#include "raster/pixels.h"

#include <utility>

namespace planverk::picture {

Turn turn_of(int orientation) {
  switch (orientation) {
    case 2:
      return {.mirror_x = true};
    case 3:
      return {.mirror_x = true, .mirror_y = true};
    case 4:
      return {.mirror_y = true};
    case 5:
      return {.transpose = true};
    case 6:
      return {.transpose = true, .mirror_x = true};
    case 7:
      return {.transpose = true, .mirror_x = true, .mirror_y = true};
    case 8:
      return {.transpose = true, .mirror_y = true};
    default:
      return {};
  }
}

Pixels turned(const Pixels& from, Turn turn) {
  Pixels to{from.width, from.height, from.channels, {}};
  if (turn.transpose) std::swap(to.width, to.height);
  to.bytes.reserve(from.bytes.size());
  const auto size = static_cast<std::size_t>(from.channels);
  for (int row = 0; row < to.height; ++row) {
    for (int column = 0; column < to.width; ++column) {
      int x = turn.mirror_x ? to.width - 1 - column : column;
      int y = turn.mirror_y ? to.height - 1 - row : row;
      if (turn.transpose) std::swap(x, y);
      to.bytes.append(from.bytes, static_cast<std::size_t>(y) * from.row_bytes() + static_cast<std::size_t>(x) * size,
                      size);
    }
  }
  return to;
}

}  // namespace planverk::picture
