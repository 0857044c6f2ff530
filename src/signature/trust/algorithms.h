/// Until when algorithms could be relied on. After that day a signature proves nothing by itself, unless a time stamp
/// shows that it is older (ETSI EN 319 102-1, 5.2.8; dates after ETSI TS 119 312 and NIST SP 800-131A).
#pragma once

#include <openssl/x509.h>

#include <optional>
#include <string>

#include "signature/verdict.h"

namespace planverk::signature {

struct Weakness {
  std::string what;  ///< `SHA-1`, `RSA 1024`
  Moment until = 0;  ///< could be relied on before
};

[[nodiscard]] std::optional<Weakness> weakness_of_digest(int nid);
[[nodiscard]] std::optional<Weakness> weakness_of_key(const X509* certificate);
/// Of the signature that stands in the certificate itself.
[[nodiscard]] std::optional<Weakness> weakness_of_issue(const X509* certificate);

}  // namespace planverk::signature
