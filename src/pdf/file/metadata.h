/// What the file says about itself: XMP packet, Info and identifier, all from the document's identity. They say the
/// same (ISO 19005-2, 6.6.2 and 6.1.5). No clock: the document's date, at midnight UTC.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "document/document.h"
#include "pdf/composition.h"

namespace planverk::pdf {

/// Program name and version, as Producer.
[[nodiscard]] std::string producer();
[[nodiscard]] std::string xmp_packet(const document::Identity& identity, const Composition& composition,
                                     bool has_attachment);
/// Entries of the Info dictionary.
[[nodiscard]] std::string info_entries(const document::Identity& identity);
/// `/ID[…]` of the trailer: a hash of the identity and of each part's variant, so that equal content gives equal files.
[[nodiscard]] std::string file_identifier(const document::Identity& identity,
                                          std::span<const std::string_view> sources);

}  // namespace planverk::pdf
