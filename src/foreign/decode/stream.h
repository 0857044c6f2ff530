/// A stream's data without its filters, within a bound.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foreign/object.h"

namespace planverk::foreign {

/// Nothing where the data cannot be had, or a filter makes pictures of them (DCT, JPX, CCITT, JBIG2) or is not known.
/// At most `most` bytes; more are cut off.
[[nodiscard]] std::optional<std::string> decoded(const Object& stream, std::uint64_t most);

}  // namespace planverk::foreign
