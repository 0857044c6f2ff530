#include "cms/message.h"

#include <openssl/evp.h>

#include <algorithm>

#include "cms/der.h"

namespace planverk::signature {

namespace {

constexpr std::size_t most_bytes = 16 << 20;
constexpr int most_certificates = 200;

std::string_view attribute(const CMS_SignerInfo* info, int nid, int type) {
  const void* data = CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(nid), -3, type);
  return view(static_cast<const ASN1_STRING*>(data));
}

/// The first certificate that a signing-certificate attribute names: its digest, and of which kind.
struct Named {
  int kind = NID_undef;
  std::string_view digest;
};

std::optional<Named> first_named(std::string_view attribute, bool second_version) {
  const auto outer = take_element(attribute);
  if (!outer) return {};
  std::string_view rest = outer->content;
  const auto list = take_element(rest);
  if (!list) return {};
  rest = list->content;
  const auto first = take_element(rest);
  if (!first) return {};
  rest = first->content;
  auto next = take_element(rest);
  Named out{second_version ? NID_sha256 : NID_sha1, {}};  // the default of ESSCertIDv2, the only one of ESSCertID
  if (next && second_version && next->tag == der_sequence) {
    std::string_view algorithm = next->content;
    const auto id = take_element(algorithm);
    if (!id) return {};
    const auto* bytes = reinterpret_cast<const unsigned char*>(id->whole.data());
    const std::unique_ptr<ASN1_OBJECT, Release<ASN1_OBJECT_free>> object(
        d2i_ASN1_OBJECT(nullptr, &bytes, static_cast<long>(id->whole.size())));
    out.kind = object ? OBJ_obj2nid(object.get()) : NID_undef;
    next = take_element(rest);
  }
  if (!next || next->tag != der_octets) return {};
  out.digest = next->content;
  return out;
}

}  // namespace

std::optional<Message> Message::read(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > most_bytes) return {};
  Message out;
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* const begin = at;
  out.message_.reset(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes.size())));
  forget_errors();
  if (!out.message_ || OBJ_obj2nid(CMS_get0_type(out.message_.get())) != NID_pkcs7_signed) return {};
  const std::string_view behind = bytes.substr(static_cast<std::size_t>(at - begin));
  out.clean_end_ = std::ranges::all_of(behind, [](char c) { return c == '\0'; });
  STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(out.message_.get());
  if (sk_CMS_SignerInfo_num(signers) != 1) return {};
  out.info_ = sk_CMS_SignerInfo_value(signers, 0);
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(out.info_, nullptr, nullptr, &digest, nullptr);
  const ASN1_OBJECT* kind = nullptr;
  X509_ALGOR_get0(&kind, nullptr, nullptr, digest);
  out.digest_ = OBJ_obj2nid(kind);
  out.read_certificates();
  out.read_revocations();
  forget_errors();
  return out;
}

void Message::read_certificates() {
  STACK_OF(X509)* all = CMS_get1_certs(message_.get());
  const int count = std::min(sk_X509_num(all), most_certificates);
  for (int index = 0; index < count; ++index) certificates_.push_back(share(sk_X509_value(all, index)));
  sk_X509_pop_free(all, X509_free);
  for (const X509Ptr& each : certificates_) {
    if (CMS_SignerInfo_cert_cmp(info_, each.get()) != 0) continue;
    signer_ = share(each.get());
    CMS_SignerInfo_set1_signer_cert(info_, signer_.get());
    return;
  }
}

void Message::read_revocations() {
  STACK_OF(X509_CRL)* lists = CMS_get1_crls(message_.get());
  for (int index = 0; index < sk_X509_CRL_num(lists); ++index) {
    unsigned char* der = nullptr;
    const int length = i2d_X509_CRL(sk_X509_CRL_value(lists, index), &der);
    if (length > 0)
      revocation_lists_.emplace_back(reinterpret_cast<const char*>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
  }
  sk_X509_CRL_pop_free(lists, X509_CRL_free);
  // Adobe's revocation-information archival (ISO 32000-1, 12.8.3.3.2): [0] lists, [1] OCSP answers.
  const std::unique_ptr<ASN1_OBJECT, Release<ASN1_OBJECT_free>> archival(OBJ_txt2obj("1.2.840.113583.1.1.8", 1));
  const void* data = CMS_signed_get0_data_by_OBJ(info_, archival.get(), -3, V_ASN1_SEQUENCE);
  std::string_view rest = view(static_cast<const ASN1_STRING*>(data));
  const auto outer = take_element(rest);
  rest = outer ? outer->content : std::string_view();
  while (const auto part = take_element(rest)) {
    std::string_view within = part->content;
    const auto list = take_element(within);
    within = list ? list->content : std::string_view();
    while (const auto each = take_element(within)) {
      if (part->tag == der_context(0)) revocation_lists_.emplace_back(each->whole);
      if (part->tag == der_context(1)) ocsp_answers_.emplace_back(each->whole);
    }
  }
}

std::optional<Moment> Message::signing_time() const {
  const int at = CMS_signed_get_attr_by_NID(info_, NID_pkcs9_signingTime, -1);
  if (at < 0) return {};
  const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(info_, at), 0);
  if (value == nullptr || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME)) return {};
  return moment_of(value->type == V_ASN1_UTCTIME ? value->value.utctime : value->value.generalizedtime);
}

std::string_view Message::value() const {
  return view(CMS_SignerInfo_get0_signature(info_));
}

std::optional<std::string_view> Message::content() const {
  ASN1_OCTET_STRING** content = CMS_get0_content(message_.get());
  if (content == nullptr || *content == nullptr) return {};
  return view(*content);
}

bool Message::holds_time_stamp_info() const {
  return OBJ_obj2nid(CMS_get0_eContentType(message_.get())) == NID_id_smime_ct_TSTInfo;
}

bool Message::has_content_type() const {
  return CMS_signed_get_attr_by_NID(info_, NID_pkcs9_contentType, -1) >= 0;
}

Message::Binding Message::binding() const {
  std::string_view der = attribute(info_, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE);
  const bool second = !der.empty();
  if (!second) der = attribute(info_, NID_id_smime_aa_signingCertificate, V_ASN1_SEQUENCE);
  forget_errors();
  if (der.empty()) return Binding::none;
  const auto named = first_named(der, second);
  if (!named || !signer_) return Binding::differs;
  const std::string own = digest(named->kind, {der_of(signer_.get())});
  return !own.empty() && own == named->digest ? Binding::fits : Binding::differs;
}

std::string_view Message::time_stamp() const {
  const int at = CMS_unsigned_get_attr_by_NID(info_, NID_id_smime_aa_timeStampToken, -1);
  if (at < 0) return {};
  const ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(info_, at), 0);
  if (value == nullptr || value->type != V_ASN1_SEQUENCE) return {};
  return view(value->value.sequence);
}

Standing Message::check(Parts signed_bytes, std::vector<Reason>& reasons) const {
  const std::string found = digest(digest_, signed_bytes);
  if (found.empty()) {
    reasons.push_back({"algorithm", digest_name(digest_), false});
    return Standing::indeterminate;
  }
  return check_digest(found, reasons);
}

Standing Message::check_content(std::vector<Reason>& reasons) const {
  return check({content().value_or(std::string_view())}, reasons);
}

Standing Message::check_digest(const std::string& found, std::vector<Reason>& reasons) const {
  const auto fails = [&](const char* code) {
    forget_errors();
    reasons.push_back({code, {}, true});
    return Standing::failed;
  };
  const bool attributes = CMS_signed_get_attr_count(info_) > 0;
  if (attributes) {
    if (attribute(info_, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING) != found) return fails("digest");
    const void* type = CMS_signed_get0_data_by_OBJ(info_, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT);
    if (type == nullptr || OBJ_cmp(static_cast<const ASN1_OBJECT*>(type), CMS_get0_eContentType(message_.get())) != 0)
      return fails("attributes");
  }
  if (!signer_) {
    reasons.push_back({"no-signer", {}, false});
    return Standing::indeterminate;
  }
  if (X509_get0_pubkey(signer_.get()) == nullptr) {
    reasons.push_back({"algorithm", digest_name(X509_get_signature_nid(signer_.get())), false});
    return Standing::indeterminate;
  }
  if (attributes ? CMS_SignerInfo_verify(info_) != 1 : !value_fits_digest(found)) return fails("value");
  forget_errors();
  return Standing::passed;
}

/// Without signed attributes the signature is over the digest itself (RFC 5652, 5.4).
bool Message::value_fits_digest(const std::string& found) const {
  const std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>> work(
      EVP_PKEY_CTX_new(X509_get0_pubkey(signer_.get()), nullptr));
  if (!work || EVP_PKEY_verify_init(work.get()) != 1 ||
      EVP_PKEY_CTX_set_signature_md(work.get(), EVP_get_digestbynid(digest_)) != 1)
    return false;
  const auto* own = reinterpret_cast<const unsigned char*>(value().data());
  return EVP_PKEY_verify(work.get(), own, value().size(), reinterpret_cast<const unsigned char*>(found.data()),
                         found.size()) == 1;
}

}  // namespace planverk::signature
