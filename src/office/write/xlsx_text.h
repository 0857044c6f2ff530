/// Texts as a workbook's XML can hold them.
#pragma once

#include <string>
#include <string_view>

namespace planverk::office {

/// Well-formed UTF-8 of characters that XML has (others become U+FFFD; control characters are left to libxlsxwriter,
/// which writes `_x000B_`), with `_x005F_` for an underscore that would begin such an escape; line feeds alone end
/// lines.
[[nodiscard]] std::string xlsx_text(std::string_view text);

}  // namespace planverk::office
