/// Texts of a workbook: the table that cells share, and texts that stand in their cell (ECMA-376-1, 18.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "package.h"

namespace planverk::office {

/// The text of an `si` or `is`: its runs joined, phonetic ones left out; escapes taken back, line ends made line feeds.
[[nodiscard]] std::string rich_text(xml::Node node);
/// The text of a `t` or `v`: without white space at its ends unless xml:space keeps it.
[[nodiscard]] std::string plain_text(xml::Node node);

/// Control characters are written `_x000D_`, and an underscore that would begin such an escape `_x005F_` (ECMA-376-1,
/// 22.4.2.4 and 22.9.2.19). Those that XML cannot hold become U+FFFD, and each kind of line end a line feed.
[[nodiscard]] std::string unescaped(std::string_view text);

/// All shared strings of the part; none with findings.
[[nodiscard]] std::optional<std::vector<std::string>> read_shared_strings(Package& package, std::string_view part,
                                                                          std::size_t most, Diagnostics& found,
                                                                          FileId file);

}  // namespace planverk::office
