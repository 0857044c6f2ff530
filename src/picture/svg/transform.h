/// Lists of transforms: `translate(3 4) rotate(45, 10, 10)` (SVG 1.1, 7.6).
#pragma once

#include <optional>
#include <string_view>

#include "svg/geometry.h"

namespace planverk::picture {

[[nodiscard]] std::optional<Matrix> read_transform(std::string_view text);

}  // namespace planverk::picture
