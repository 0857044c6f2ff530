/// The sRGB profile of the output intent (ISO 19005-2, 6.2.3), made here so that no file with a licence of its own is
/// shipped: ICC version 2, display class, matrix and tone curve of IEC 61966-2-1 adapted to D50.
#pragma once

#include <string>

namespace planverk::pdf {

/// Deflated, once a process.
[[nodiscard]] const std::string& deflated_srgb_profile();

}  // namespace planverk::pdf
