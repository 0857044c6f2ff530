/// OpenSSL's objects that signing makes, and their DER.
#pragma once

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <string>
#include <string_view>
#include <vector>

#include "owned.h"

namespace planverk::signature::ssl {

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Certificate = Owned<X509, X509_free>;
using Message = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;

[[nodiscard]] inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// The DER of an object: `encode` is its i2d function. Empty where it fails.
template <class Object>
[[nodiscard]] std::string der(Object* object, int (*encode)(Object*, unsigned char**)) {
  const int length = encode(object, nullptr);
  if (length <= 0) return {};
  std::string out(static_cast<std::size_t>(length), '\0');
  auto* at = reinterpret_cast<unsigned char*>(out.data());
  encode(object, &at);
  return out;
}

}  // namespace planverk::signature::ssl
