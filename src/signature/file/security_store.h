/// The document security store (ETSI EN 319 142-1, 5.4.2): certificates, revocation lists and OCSP answers in the file.
#pragma once

#include "foreign/objects.h"
#include "signature/verify.h"

namespace planverk::signature {

[[nodiscard]] bool has_security_store(const foreign::Objects& file);
[[nodiscard]] Evidence read_security_store(const foreign::Objects& file);

}  // namespace planverk::signature
