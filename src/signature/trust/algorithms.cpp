#include "trust/algorithms.h"

#include <openssl/evp.h>

#include <chrono>

#include "cms/openssl.h"

namespace planverk::signature {

namespace {

using namespace std::chrono;

constexpr Moment begin_of(int of) {
  return sys_seconds(sys_days(year_month_day{year(of), January, day(1)})).time_since_epoch().count();
}

}  // namespace

std::optional<Weakness> weakness_of_digest(int nid) {
  switch (nid) {
    case NID_md2:
    case NID_md4:
    case NID_md5:
      return Weakness{digest_name(nid), begin_of(2005)};  // collisions at will since 2004
    case NID_sha1:
      return Weakness{digest_name(nid), begin_of(2014)};
    case NID_ripemd160:
      return Weakness{digest_name(nid), begin_of(2014)};
    default:
      return {};
  }
}

std::optional<Weakness> weakness_of_key(const X509* certificate) {
  EVP_PKEY* key = X509_get0_pubkey(certificate);
  if (key == nullptr) return {};
  const int bits = EVP_PKEY_get_bits(key);
  const std::string size = std::to_string(bits);
  switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
      if (bits < 1024) return Weakness{"RSA " + size, begin_of(2001)};
      if (bits < 2048) return Weakness{"RSA " + size, begin_of(2014)};
      return {};
    case EVP_PKEY_DSA:
      if (bits < 2048) return Weakness{"DSA " + size, begin_of(2014)};
      return {};
    case EVP_PKEY_EC:
      if (bits < 224) return Weakness{"EC " + size, begin_of(2014)};
      return {};
    default:
      return {};
  }
}

std::optional<Weakness> weakness_of_issue(const X509* certificate) {
  int digest = NID_undef;
  if (X509_get_signature_info(const_cast<X509*>(certificate), &digest, nullptr, nullptr, nullptr) != 1) return {};
  return weakness_of_digest(digest);
}

}  // namespace planverk::signature
