/// Path data into an outline.
#pragma once

#include <string_view>
#include <vector>

#include "base/drawing.h"
#include "svg/outline.h"

namespace planverk::picture {

/// Adds what the data draws; false when it is malformed.
bool read_path_data(std::string_view data, Outline& outline);

/// The steps on the drawing's plane. None when a point lies outside ± 10,000 pt.
[[nodiscard]] std::optional<std::vector<PathStep>> placed(const std::vector<OutlineStep>& steps, const Matrix& matrix);

}  // namespace planverk::picture
