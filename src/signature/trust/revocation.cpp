#include "trust/revocation.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <optional>
#include <set>

namespace planverk::signature {

namespace {

constexpr std::size_t most_sources = 300;  ///< of a kind: each is asked of each certificate

/// What one source says: about which span of time, and what.
struct Word {
  Moment from = 0;
  std::optional<Moment> next;
  std::optional<Moment> revoked;
};

std::set<std::string> addresses(const GENERAL_NAMES* names) {
  std::set<std::string> out;
  for (int index = 0; index < sk_GENERAL_NAME_num(names); ++index) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, index);
    if (name->type == GEN_URI) out.emplace(view(name->d.uniformResourceIdentifier));
  }
  return out;
}

std::set<std::string> places_of_lists(const X509* certificate) {
  std::set<std::string> out;
  const std::unique_ptr<CRL_DIST_POINTS, Release<CRL_DIST_POINTS_free>> points(
      static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(certificate, NID_crl_distribution_points, nullptr, nullptr)));
  for (int index = 0; points && index < sk_DIST_POINT_num(points.get()); ++index) {
    const DIST_POINT* point = sk_DIST_POINT_value(points.get(), index);
    if (point->distpoint != nullptr && point->distpoint->type == 0)
      out.merge(addresses(point->distpoint->name.fullname));
  }
  return out;
}

/// A list may be about a part of what an authority has issued (RFC 5280, 5.2.5): silence of another part says nothing.
bool speaks_of(const X509_CRL* list, X509* certificate) {
  if (X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) >= 0) return false;
  const std::unique_ptr<ISSUING_DIST_POINT, Release<ISSUING_DIST_POINT_free>> part(
      static_cast<ISSUING_DIST_POINT*>(X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, nullptr, nullptr)));
  if (!part) return X509_CRL_get_ext_by_NID(list, NID_issuing_distribution_point, -1) < 0;
  const bool authority = X509_check_ca(certificate) != 0;
  if (part->onlyattr > 0 || part->indirectCRL > 0 || part->onlysomereasons != nullptr) return false;
  if ((part->onlyuser > 0 && authority) || (part->onlyCA > 0 && !authority)) return false;
  if (part->distpoint == nullptr || part->distpoint->type != 0) return true;
  const std::set<std::string> own = addresses(part->distpoint->name.fullname);
  const std::set<std::string> asked = places_of_lists(certificate);
  return own.empty() || asked.empty() ||
         std::ranges::any_of(own, [&](const std::string& each) { return asked.contains(each); });
}

std::optional<Word> word_of(X509_CRL* list, X509* certificate, X509* issuer) {
  if (X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_issuer_name(certificate)) != 0 || !speaks_of(list, certificate))
    return {};
  if (X509_CRL_verify(list, X509_get0_pubkey(issuer)) != 1) return {};
  if ((X509_get_key_usage(issuer) & KU_CRL_SIGN) == 0) return {};
  Word out{moment_of(X509_CRL_get0_lastUpdate(list)), {}, {}};
  if (const ASN1_TIME* next = X509_CRL_get0_nextUpdate(list)) out.next = moment_of(next);
  X509_REVOKED* entry = nullptr;
  if (X509_CRL_get0_by_cert(list, &entry, certificate) == 1)
    out.revoked = moment_of(X509_REVOKED_get0_revocationDate(entry));
  return out;
}

/// Signed by the issuer itself, or by whom it has charged with answering (RFC 6960, 4.2.2.2).
bool answers_for(OCSP_BASICRESP* answer, X509* issuer, const std::vector<X509Ptr>& others) {
  const std::unique_ptr<X509_STORE, Release<X509_STORE_free>> store(X509_STORE_new());
  if (!store || X509_STORE_add_cert(store.get(), issuer) != 1) return false;
  X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_NO_CHECK_TIME);
  STACK_OF(X509)* known = sk_X509_new_null();
  sk_X509_push(known, issuer);
  for (const X509Ptr& each : others) sk_X509_push(known, each.get());
  const int fits = OCSP_basic_verify(answer, known, store.get(), 0);
  sk_X509_free(known);
  return fits == 1;
}

bool is_about(const OCSP_CERTID* asked, X509* certificate, X509* issuer) {
  ASN1_OBJECT* kind = nullptr;
  if (OCSP_id_get0_info(nullptr, &kind, nullptr, nullptr, const_cast<OCSP_CERTID*>(asked)) != 1) return false;
  const EVP_MD* digest = EVP_get_digestbynid(OBJ_obj2nid(kind));
  if (digest == nullptr) return false;
  const std::unique_ptr<OCSP_CERTID, Release<OCSP_CERTID_free>> own(OCSP_cert_to_id(digest, certificate, issuer));
  return own && OCSP_id_cmp(own.get(), asked) == 0;
}

std::optional<Word> word_of(OCSP_BASICRESP* answer, X509* certificate, X509* issuer,
                            const std::vector<X509Ptr>& others) {
  for (int index = 0; index < OCSP_resp_count(answer); ++index) {
    OCSP_SINGLERESP* single = OCSP_resp_get0(answer, index);
    if (!is_about(OCSP_SINGLERESP_get0_id(single), certificate, issuer)) continue;
    ASN1_GENERALIZEDTIME* revoked = nullptr;
    ASN1_GENERALIZEDTIME* from = nullptr;
    ASN1_GENERALIZEDTIME* next = nullptr;
    const int status = OCSP_single_get0_status(single, nullptr, &revoked, &from, &next);
    if (status != V_OCSP_CERTSTATUS_GOOD && status != V_OCSP_CERTSTATUS_REVOKED) continue;
    if (!answers_for(answer, issuer, others)) return {};
    Word out{moment_of(from), {}, {}};
    if (next != nullptr) out.next = moment_of(next);
    if (status == V_OCSP_CERTSTATUS_REVOKED) out.revoked = moment_of(revoked);
    return out;
  }
  return {};
}

}  // namespace

void Revocations::add_list(std::string_view der) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  CrlPtr list(d2i_X509_CRL(nullptr, &bytes, static_cast<long>(der.size())));
  forget_errors();
  if (list && lists_.size() < most_sources) lists_.push_back(std::move(list));
}

void Revocations::add_answer(std::string_view der) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  const std::unique_ptr<OCSP_RESPONSE, Release<OCSP_RESPONSE_free>> response(
      d2i_OCSP_RESPONSE(nullptr, &bytes, static_cast<long>(der.size())));
  OcspPtr answer(response ? OCSP_response_get1_basic(response.get()) : nullptr);
  if (!answer) {
    bytes = reinterpret_cast<const unsigned char*>(der.data());
    answer.reset(d2i_OCSP_BASICRESP(nullptr, &bytes, static_cast<long>(der.size())));
  }
  forget_errors();
  if (answer && answers_.size() < most_sources) answers_.push_back(std::move(answer));
}

Revocation Revocations::ask(X509* certificate, X509* issuer, Moment at, const std::vector<X509Ptr>& others) const {
  std::vector<Word> words;
  for (const CrlPtr& list : lists_) {
    if (const auto word = word_of(list.get(), certificate, issuer)) words.push_back(*word);
  }
  for (const OcspPtr& answer : answers_) {
    if (const auto word = word_of(answer.get(), certificate, issuer, others)) words.push_back(*word);
  }
  forget_errors();
  Revocation out;
  for (const Word& word : words) {
    if (word.revoked && *word.revoked <= at) return {Revocation::State::revoked, *word.revoked};
    const bool speaks = word.from >= at || (word.next && *word.next >= at);
    if (word.revoked || speaks) out.state = Revocation::State::good;
    if (out.state != Revocation::State::good) out.state = Revocation::State::stale;
  }
  const bool nobody = !can_be_asked(certificate) || X509_get_ext_by_NID(certificate, NID_id_pkix_OCSP_noCheck, -1) >= 0;
  if (words.empty() && nobody) out.state = Revocation::State::not_asked;
  return out;
}

}  // namespace planverk::signature
