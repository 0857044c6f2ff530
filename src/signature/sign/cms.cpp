#include "sign/cms.h"

#include <openssl/err.h>

#include <algorithm>
#include <vector>

#include "sign/time_stamp.h"

namespace planverk::signature {

namespace {

using Signing = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

std::unexpected<Failure> failed(const char* step) {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  std::string why = std::string(step) + (reason == nullptr ? "" : std::string(": ") + reason);
  ERR_clear_error();
  return own_fault("a signature cannot be made: " + why);
}

/// Tag and length of DER around `content`.
std::string wrapped(unsigned char tag, const std::string& content) {
  std::string out(1, static_cast<char>(tag));
  const std::size_t length = content.size();
  constexpr std::size_t least_long = 0x80;
  if (length < least_long) {
    out += static_cast<char>(length);
  } else {
    std::string digits;
    for (std::size_t rest = length; rest > 0; rest >>= 8U) digits.insert(digits.begin(), static_cast<char>(rest & 0xFFU));
    out += static_cast<char>(least_long | digits.size());
    out += digits;
  }
  return out + content;
}

/// What is signed: the attributes as a SET OF in DER, whose elements stand in the order of their bytes (RFC 5652, 5.4).
std::string signed_attributes(const CMS_SignerInfo* signer) {
  constexpr unsigned char set_of = 0x31;
  std::vector<std::string> all;
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
    all.push_back(ssl::der<const X509_ATTRIBUTE>(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
  std::ranges::sort(all);
  std::string content;
  for (const std::string& each : all) content += each;
  return wrapped(set_of, content);
}

std::string signature_of(EVP_PKEY* key, const std::string& bytes) {
  const Signing signing(EVP_MD_CTX_new());
  std::size_t length = 0;
  if (!signing || EVP_DigestSignInit(signing.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
      EVP_DigestSign(signing.get(), nullptr, &length, ssl::bytes_of(bytes), bytes.size()) != 1)
    return {};
  std::string out(length, '\0');
  if (EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char*>(out.data()), &length, ssl::bytes_of(bytes),
                     bytes.size()) != 1)
    return {};
  out.resize(length);
  return out;
}

bool add_attributes(CMS_SignerInfo* signer, const Digest& covered) {
  return CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) ==
             1 &&
         CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, covered.data(),
                                     static_cast<int>(covered.size())) == 1;
}

}  // namespace

// CMS_final() would put in the signing-time that PAdES forbids beside /M, so the attributes are signed here.
Result<std::string> cms_signature(const Seal::Parts& seal, const Digest& covered, const AskTimeStamp& ask) {
  constexpr unsigned flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP;
  const ssl::Message message(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
  if (!message) return failed("CMS_sign");
  CMS_SignerInfo* signer =
      CMS_add1_signer(message.get(), seal.certificate.get(), seal.key.get(), EVP_sha256(), flags | CMS_CADES);
  if (signer == nullptr) return failed("CMS_add1_signer");
  if (!add_attributes(signer, covered)) return failed("attributes");
  const std::string value = signature_of(seal.key.get(), signed_attributes(signer));
  if (value.empty() || ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), value.data(),
                                       static_cast<int>(value.size())) != 1)
    return failed("EVP_DigestSign");
  for (const ssl::Certificate& each : seal.chain) {
    if (CMS_add1_cert(message.get(), each.get()) != 1) ERR_clear_error();  // the same twice
  }
  if (ask) {
    auto token = time_stamp_of(value, ask);
    if (!token) return token;
    if (CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token->data(),
                                      static_cast<int>(token->size())) != 1)
      return failed("time stamp");
  }
  std::string out = ssl::der<const CMS_ContentInfo>(message.get(), i2d_CMS_ContentInfo);
  if (out.empty()) return failed("i2d_CMS_ContentInfo");
  ERR_clear_error();
  return out;
}

}  // namespace planverk::signature
