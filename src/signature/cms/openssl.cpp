#include "cms/openssl.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <chrono>
#include <ctime>

#include "base/hash.h"
#include "base/utf8.h"

namespace planverk::signature {

namespace {

std::string entry(const X509_NAME* name, int kind) {
  const int at = X509_NAME_get_index_by_NID(name, kind, -1);
  if (at < 0) return {};
  unsigned char* text = nullptr;
  const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (length < 0) return {};
  std::string out(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  OPENSSL_free(text);
  return utf8::first_invalid(out) ? std::string() : out;
}

std::string whole_name(const X509_NAME* name) {
  const std::unique_ptr<BIO, Release<BIO_free_all>> out(BIO_new(BIO_s_mem()));
  if (!out || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253) < 0) return {};
  char* text = nullptr;
  const long length = BIO_get_mem_data(out.get(), &text);
  return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : std::string();
}

}  // namespace

X509Ptr share(X509* certificate) {
  if (certificate != nullptr) X509_up_ref(certificate);
  return X509Ptr(certificate);
}

X509Ptr certificate_of(std::string_view der) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  X509Ptr out(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
  forget_errors();
  return out;
}

std::string der_of(const X509* certificate) {
  unsigned char* bytes = nullptr;
  const int length = i2d_X509(certificate, &bytes);
  if (length <= 0) return {};
  std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  OPENSSL_free(bytes);
  return out;
}

Moment moment_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return 0;
  using namespace std::chrono;
  const year_month_day day{year(parts.tm_year + 1900), month(static_cast<unsigned>(parts.tm_mon + 1)),
                           std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
  const sys_seconds at = sys_days(day) + hours(parts.tm_hour) + minutes(parts.tm_min) + seconds(parts.tm_sec);
  return at.time_since_epoch().count();
}

std::string name_of(const X509_NAME* name) {
  for (const int kind : {NID_commonName, NID_organizationName}) {
    if (std::string text = entry(name, kind); !text.empty()) return text;
  }
  return whole_name(name);
}

Certificate describe(X509* certificate) {
  Certificate out;
  out.subject = name_of(X509_get_subject_name(certificate));
  out.issuer = name_of(X509_get_issuer_name(certificate));
  out.serial = hex(view(X509_get0_serialNumber(certificate)));
  out.sha256 = hex(sha256(der_of(certificate)));
  out.from = moment_of(X509_get0_notBefore(certificate));
  out.to = moment_of(X509_get0_notAfter(certificate));
  return out;
}

std::string digest_name(int nid) {
  switch (nid) {
    case NID_md5:
      return "MD5";
    case NID_sha1:
      return "SHA-1";
    case NID_sha224:
      return "SHA-224";
    case NID_sha256:
      return "SHA-256";
    case NID_sha384:
      return "SHA-384";
    case NID_sha512:
      return "SHA-512";
    default:
      return nid == NID_undef ? std::string() : OBJ_nid2sn(nid);
  }
}

std::string object_name(const ASN1_OBJECT* object) {
  if (const int nid = OBJ_obj2nid(object); nid != NID_undef) return digest_name(nid);
  char text[128] = {};
  OBJ_obj2txt(text, sizeof text, object, 1);
  return text;
}

std::string digest(int nid, std::initializer_list<std::string_view> parts) {
  const EVP_MD* kind = EVP_get_digestbynid(nid);
  const std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>> work(EVP_MD_CTX_new());
  if (kind == nullptr || !work || EVP_DigestInit_ex(work.get(), kind, nullptr) != 1) return {};
  for (const std::string_view part : parts) EVP_DigestUpdate(work.get(), part.data(), part.size());
  std::string out(EVP_MAX_MD_SIZE, '\0');
  unsigned length = 0;
  if (EVP_DigestFinal_ex(work.get(), reinterpret_cast<unsigned char*>(out.data()), &length) != 1) return {};
  out.resize(length);
  return out;
}

std::string_view view(const ASN1_STRING* text) {
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
          static_cast<std::size_t>(ASN1_STRING_length(text))};
}

void forget_errors() {
  ERR_clear_error();
}

}  // namespace planverk::signature
