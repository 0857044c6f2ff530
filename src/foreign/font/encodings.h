/// The encodings that simple fonts name (ISO 32000-1, annex D).
#pragma once

#include <array>
#include <string_view>

namespace planverk::foreign {

/// The letter of each code, 0 where it has none.
using Encoding = std::array<char16_t, 256>;

/// By its name with the slash; none for one that is not known.
[[nodiscard]] const Encoding* encoding_by_name(std::string_view name);
/// What holds where a font states nothing.
[[nodiscard]] const Encoding& standard_encoding();

}  // namespace planverk::foreign
