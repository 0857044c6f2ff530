/// Verifies every signature of a PDF file. Reads bytes, opens no file, asks no network and no clock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "signature/verdict.h"

namespace planverk::signature {

/// Certificates, revocation lists and OCSP answers, each DER.
struct Evidence {
  std::vector<std::string> certificates, revocation_lists, ocsp_answers;
};

/// Adds what `bytes` hold: PEM (any number of objects) or DER, a certificate, a list or an OCSP answer told by its form;
/// a PKCS#7 bundle gives its certificates. False: nothing of these.
bool add_evidence(std::string_view bytes, Evidence& to);

struct VerifyOptions {
  std::vector<std::string> anchors;  ///< DER of the certificates that are trusted; nothing else is
  Evidence evidence;                 ///< besides what stands in the file (CMS, DSS)
  Moment at = 0;                     ///< the moment that `SignatureVerdict::now` speaks of
};

/// Failure: no PDF file, or one that is damaged or hostile beyond reading. A file without signatures is a verdict with none.
Result<FileVerdict> verify(std::string_view pdf, const VerifyOptions& options);

}  // namespace planverk::signature
