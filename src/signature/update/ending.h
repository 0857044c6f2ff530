/// How a PDF file ends: where its newest cross-reference section stands and what form it has, which what is appended
/// must continue (ISO 32000-1, 7.5.6 and 7.5.8).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace planverk::signature {

struct Ending {
  std::uint64_t cross_references = 0;  ///< offset of the newest section
  bool stream = false;                 ///< it is a stream, not a table
};

/// Nothing where the file does not begin with its header, or where `startxref` leads to no section.
[[nodiscard]] std::optional<Ending> ending_of(std::string_view pdf);

}  // namespace planverk::signature
