/// Identifiers that come from content, so that the same material is known by the same name wherever it is packed.
#pragma once

#include <string>
#include <string_view>

namespace planverk::archive {

/// A UUID of version 8 (RFC 9562, 5.8): the first bits of SHA-256 of `of`, in lower-case hexadecimal.
[[nodiscard]] std::string uuid_of(std::string_view of);

}  // namespace planverk::archive
