/// DER (ITU-T X.690) in pieces, for structures that OpenSSL reads but does not open to its users.
#pragma once

#include <optional>
#include <string_view>

namespace planverk::signature {

/// One element: its tag's first octet, what it holds, and all of it.
struct Element {
  unsigned char tag = 0;
  std::string_view content, whole;
};

inline constexpr unsigned char der_sequence = 0x30;
inline constexpr unsigned char der_octets = 0x04;
/// `[n]`, constructed.
[[nodiscard]] constexpr unsigned char der_context(unsigned n) {
  return static_cast<unsigned char>(0xA0U | n);
}

/// Takes the first element off `from`; nothing where its length leads out or its tag has more than one octet.
[[nodiscard]] std::optional<Element> take_element(std::string_view& from);

}  // namespace planverk::signature
