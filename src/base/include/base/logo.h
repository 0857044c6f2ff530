/// A logo, or a coat of arms: drawn, or a picture.
#pragma once

#include <optional>

#include "base/drawing.h"
#include "base/image.h"

namespace planverk {

struct Logo {
  Drawing drawing;
  std::optional<Image> image;  ///< in place of the drawing

  [[nodiscard]] bool empty() const { return !image && drawing.items.empty(); }
};

}  // namespace planverk
