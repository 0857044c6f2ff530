/// Path data as SVG writes it (SVG 2, 9.3), the part that arms and logos need: M L H V C Q Z and their relative forms.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/drawing.h"

namespace planverk::style {

/// One unit of the path becomes one point on the drawing's plane, moved by `origin`. None when the data is malformed,
/// uses another command, or lies outside ± 10,000 units.
[[nodiscard]] std::optional<std::vector<PathStep>> read_path(std::string_view data, Point origin);

}  // namespace planverk::style
