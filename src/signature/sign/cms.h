/// The signature itself: CMS SignedData without its content (RFC 5652), with the signed attributes of PAdES
/// (ETSI EN 319 142-1, 6.3): content-type, message-digest, signing-certificate-v2, and no signing-time, since the
/// signature's dictionary says when.
#pragma once

#include <string>

#include "base/hash.h"
#include "base/result.h"
#include "sign/seal_parts.h"
#include "signature/sign.h"

namespace planverk::signature {

/// DER, signed over the SHA-256 of the bytes that the signature covers; with `ask` a time stamp of the signature as its
/// unsigned attribute.
Result<std::string> cms_signature(const Seal::Parts& seal, const Digest& covered, const AskTimeStamp& ask);

}  // namespace planverk::signature
