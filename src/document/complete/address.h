/// Addresses as files hold them: ISO 32000-1, 12.6.4.7 wants 7-bit ASCII, and what a browser makes of other letters in
/// HTML is the same (RFC 3987, 3.1; RFC 5891).
#pragma once

#include <string>
#include <string_view>

namespace planverk::document {

/// A host in other letters becomes its ASCII form (`xn--…`), everything else that a URI may not hold as it is becomes
/// `%XX`. What is escaped already stays.
[[nodiscard]] std::string ascii_address(std::string_view address);

}  // namespace planverk::document
