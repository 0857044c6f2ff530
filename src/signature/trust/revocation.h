/// What revocation lists and OCSP answers tell of a certificate.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "trust/trust.h"

namespace planverk::signature {

class Revocations {
 public:
  void add_list(std::string_view der);
  void add_answer(std::string_view der);  ///< an OCSPResponse, or a BasicOCSPResponse
  /// `others`: certificates among which that of an OCSP responder may stand.
  [[nodiscard]] Revocation ask(X509* certificate, X509* issuer, Moment at, const std::vector<X509Ptr>& others) const;

 private:
  std::vector<CrlPtr> lists_;
  std::vector<OcspPtr> answers_;
};

}  // namespace planverk::signature
