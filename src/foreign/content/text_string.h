/// Text strings (ISO 32000-1, 7.9.2.2) in content; those of objects libqpdf makes readable.
#pragma once

#include <string>
#include <string_view>

namespace planverk::foreign {

/// UTF-16 or UTF-8 by its mark → UTF-8; other bytes are read as Windows' Latin, which shares its letters with
/// PDFDocEncoding.
[[nodiscard]] std::string text_string(std::string_view bytes);

}  // namespace planverk::foreign
