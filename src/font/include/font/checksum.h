/// What tells one version of a font file from another without reading all of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace planverk::font {

/// What the file says its bytes add up to (checkSumAdjustment of OpenType's head table); 0 where it does not say.
/// `index`: of a font in a collection.
[[nodiscard]] std::uint32_t checksum_of(std::string_view file, unsigned index = 0);

}  // namespace planverk::font
