/// What a glyph's name says of its letters (the Adobe Glyph List specification).
#pragma once

#include <string>
#include <string_view>

namespace planverk::foreign {

/// In UTF-8; nothing for a name that says nothing (`g17`, `.notdef`).
[[nodiscard]] std::string text_of_glyph(std::string_view name);

}  // namespace planverk::foreign
