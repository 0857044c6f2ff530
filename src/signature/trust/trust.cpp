#include "trust/trust.h"

#include <openssl/x509v3.h>

#include <algorithm>

#include "trust/algorithms.h"
#include "trust/revocation.h"

namespace planverk::signature {

namespace {

constexpr std::size_t most_certificates = 1000;  ///< that a file may offer

using StorePtr = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using ContextPtr = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;

Reason trouble_of(int error, const std::string& whom, bool no_anchors) {
  switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_CERT_UNTRUSTED:
      return no_anchors ? Reason{"no-anchors", {}, false} : Reason{"no-anchor", whom, false};
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
      return {"chain-signature", whom, true};
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
      return {"chain-no-authority", whom, true};
    default:
      return {"chain", std::string(X509_verify_cert_error_string(error)), false};
  }
}

}  // namespace

struct Trust::Impl {
  StorePtr store{X509_STORE_new()};
  bool no_anchors = true;
  std::vector<X509Ptr> others;
  Revocations revocations;
};

Trust::Trust(const std::vector<std::string>& anchors, const Evidence& evidence) : impl_(std::make_unique<Impl>()) {
  // Times are asked of each certificate by itself: at() speaks of several moments. Any certificate that was given is an
  // anchor.
  X509_STORE_set_flags(impl_->store.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
  for (const std::string& der : anchors) {
    const X509Ptr anchor = certificate_of(der);
    if (!anchor) continue;
    X509_STORE_add_cert(impl_->store.get(), anchor.get());
    impl_->no_anchors = false;
  }
  add(evidence);
}
Trust::~Trust() = default;

void Trust::add(const Evidence& evidence) {
  for (const std::string& der : evidence.certificates) {
    X509Ptr certificate = certificate_of(der);
    if (certificate && impl_->others.size() < most_certificates) impl_->others.push_back(std::move(certificate));
  }
  for (const std::string& der : evidence.revocation_lists) impl_->revocations.add_list(der);
  for (const std::string& der : evidence.ocsp_answers) impl_->revocations.add_answer(der);
}

void Trust::add(const std::vector<X509Ptr>& certificates) {
  for (const X509Ptr& each : certificates) {
    if (impl_->others.size() < most_certificates) impl_->others.push_back(share(each.get()));
  }
}

Chain Trust::chain(X509* leaf, Use use) const {
  Chain out;
  if (leaf == nullptr) {
    out.trouble = Reason{"no-signer", {}, false};
    return out;
  }
  const ContextPtr work(X509_STORE_CTX_new());
  STACK_OF(X509)* known = sk_X509_new_null();
  for (const X509Ptr& each : impl_->others) sk_X509_push(known, each.get());
  const bool ready = work && X509_STORE_CTX_init(work.get(), impl_->store.get(), leaf, known) == 1;
  out.anchored = ready && X509_verify_cert(work.get()) == 1;
  STACK_OF(X509)* built = ready ? X509_STORE_CTX_get1_chain(work.get()) : nullptr;
  for (int index = 0; index < sk_X509_num(built); ++index)
    out.certificates.push_back(share(sk_X509_value(built, index)));
  sk_X509_pop_free(built, X509_free);
  if (out.certificates.empty()) out.certificates.push_back(share(leaf));
  if (!out.anchored) {
    X509* last = ready ? X509_STORE_CTX_get_current_cert(work.get()) : nullptr;
    const X509* whom = last == nullptr ? leaf : last;
    out.trouble = trouble_of(ready ? X509_STORE_CTX_get_error(work.get()) : X509_V_ERR_UNSPECIFIED,
                             name_of(X509_get_issuer_name(whom)), impl_->no_anchors);
  }
  sk_X509_free(known);
  forget_errors();
  const auto usage = X509_get_key_usage(leaf);
  if (use == Use::signing && (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
    out.trouble = Reason{"key-usage", name_of(X509_get_subject_name(leaf)), true};
  return out;
}

Revocation Trust::revocation(X509* certificate, X509* issuer, Moment at) const {
  return impl_->revocations.ask(certificate, issuer, at, impl_->others);
}

Standing Trust::at(const Chain& chain, Moment moment, std::vector<Reason>& reasons) const {
  Standing out = Standing::passed;
  const auto note = [&](std::string code, std::string detail, bool fatal) {
    reasons.push_back({std::move(code), std::move(detail), fatal});
    if (fatal) out = Standing::failed;
    if (!fatal && out == Standing::passed) out = Standing::indeterminate;
  };
  if (chain.trouble) note(chain.trouble->code, chain.trouble->detail, chain.trouble->fatal);
  if (!chain.trouble && !chain.anchored) note("no-signer", {}, false);
  const std::size_t count = chain.certificates.size();
  for (std::size_t index = 0; index < count; ++index) {
    X509* each = chain.certificates[index].get();
    const bool anchor = chain.anchored && index + 1 == count;
    if (anchor && index > 0) break;  // it is trusted as it was given
    const Certificate told = describe(each);
    if (moment < told.from) note("not-yet", told.subject + ", " + iso_day(told.from), false);
    if (moment > told.to) note("expired", told.subject + ", " + iso_day(told.to), false);
    if (const auto weak = weakness_of_key(each); weak && moment >= weak->until) note("weak", weak->what, false);
    if (anchor) break;
    if (const auto weak = weakness_of_issue(each); weak && moment >= weak->until) note("weak", weak->what, false);
    if (index + 1 == count) break;
    const Revocation revocation = this->revocation(each, chain.certificates[index + 1].get(), moment);
    if (revocation.state == Revocation::State::revoked)
      note("revoked", told.subject + ", " + iso_day(revocation.when), true);
    if (revocation.state == Revocation::State::stale) note("revocation-stale", told.subject, false);
    if (revocation.state == Revocation::State::unknown) note("revocation-unknown", told.subject, false);
  }
  return out;
}

bool can_be_asked(X509* certificate) {
  return X509_get_ext_by_NID(certificate, NID_crl_distribution_points, -1) >= 0 ||
         X509_get_ext_by_NID(certificate, NID_info_access, -1) >= 0;
}

}  // namespace planverk::signature
