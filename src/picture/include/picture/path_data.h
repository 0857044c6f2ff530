/// Path data as SVG writes it (SVG 2, 9.3), all of its commands.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/drawing.h"

namespace planverk::picture {

/// One unit of the path becomes one point on the drawing's plane, moved by `origin`. None when the data is malformed or
/// lies outside ± 10,000 units.
[[nodiscard]] std::optional<std::vector<PathStep>> read_path(std::string_view data, Point origin);

}  // namespace planverk::picture
