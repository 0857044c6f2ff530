/// Who vouches for a certificate: chains to the anchors that were given, and what lists and OCSP answers say of each
/// certificate in them. Nothing is fetched.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cms/openssl.h"
#include "signature/verdict.h"
#include "signature/verify.h"

namespace planverk::signature {

/// From a certificate upwards, as far as it could be built.
struct Chain {
  std::vector<X509Ptr> certificates;
  bool anchored = false;          ///< leads to an anchor
  std::optional<Reason> trouble;  ///< why it does not
};

/// What a certificate is to be good for.
enum class Use { signing, time_stamping };

/// What is known of the revocation of one certificate at a moment.
struct Revocation {
  enum class State {
    good,
    revoked,    ///< by `when`
    stale,      ///< what is there speaks of an earlier moment only
    unknown,    ///< nothing is there
    not_asked,  ///< the certificate names nobody who could be asked
  };
  State state = State::unknown;
  Moment when = 0;
};

class Trust {
 public:
  Trust(const std::vector<std::string>& anchors, const Evidence& evidence);
  ~Trust();
  Trust(const Trust&) = delete;
  Trust& operator=(const Trust&) = delete;

  /// More of what stands in the file. Nothing of it is trusted by itself: lists and answers must be signed by who
  /// issued the certificate.
  void add(const Evidence& evidence);
  void add(const std::vector<X509Ptr>& certificates);

  [[nodiscard]] Chain chain(X509* leaf, Use use) const;
  /// Of `certificate`, issued by `issuer`.
  [[nodiscard]] Revocation revocation(X509* certificate, X509* issuer, Moment at) const;
  /// The whole chain at a moment. Reasons: `no-anchors`, `no-anchor`, `chain…`, `key-usage`, `not-yet`, `expired`,
  /// `revoked`, `revocation-stale`, `revocation-unknown`, `weak`.
  [[nodiscard]] Standing at(const Chain& chain, Moment moment, std::vector<Reason>& reasons) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The certificate says where lists lie or who answers by OCSP.
[[nodiscard]] bool can_be_asked(X509* certificate);

}  // namespace planverk::signature
