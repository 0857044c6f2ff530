#include <openssl/pem.h>
#include <openssl/pkcs7.h>

#include <string>

#include "cms/openssl.h"
#include "signature/verify.h"

namespace planverk::signature {

namespace {

constexpr std::size_t most_bytes = 64 << 20;

/// The bytes are one such object and nothing else.
template <class Thing, auto release, class Read>
bool is_one(std::string_view der, Read read) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  const auto* const begin = bytes;
  const std::unique_ptr<Thing, Release<release>> thing(read(nullptr, &bytes, static_cast<long>(der.size())));
  forget_errors();
  return thing != nullptr && bytes == begin + der.size();
}

bool add_bundle(std::string_view der, Evidence& to) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
  const std::unique_ptr<PKCS7, Release<PKCS7_free>> bundle(d2i_PKCS7(nullptr, &bytes, static_cast<long>(der.size())));
  forget_errors();
  if (!bundle || !PKCS7_type_is_signed(bundle.get()) || bundle->d.sign == nullptr) return false;
  const STACK_OF(X509)* all = bundle->d.sign->cert;
  for (int index = 0; index < sk_X509_num(all); ++index) to.certificates.push_back(der_of(sk_X509_value(all, index)));
  return sk_X509_num(all) > 0;
}

bool add_der(std::string_view der, Evidence& to) {
  if (is_one<X509, X509_free>(der, d2i_X509)) {
    to.certificates.emplace_back(der);
  } else if (is_one<X509_CRL, X509_CRL_free>(der, d2i_X509_CRL)) {
    to.revocation_lists.emplace_back(der);
  } else if (is_one<OCSP_RESPONSE, OCSP_RESPONSE_free>(der, d2i_OCSP_RESPONSE) ||
             is_one<OCSP_BASICRESP, OCSP_BASICRESP_free>(der, d2i_OCSP_BASICRESP)) {
    to.ocsp_answers.emplace_back(der);
  } else {
    return add_bundle(der, to);
  }
  return true;
}

bool add_pem(std::string_view text, Evidence& to) {
  const std::unique_ptr<BIO, Release<BIO_free_all>> from(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  bool any = false;
  char* name = nullptr;
  char* header = nullptr;
  unsigned char* data = nullptr;
  long length = 0;
  while (from && PEM_read_bio(from.get(), &name, &header, &data, &length) == 1) {
    const std::string_view der(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
    const bool secret = std::string_view(name).find("PRIVATE") != std::string_view::npos;
    any = (!secret && add_der(der, to)) || any;
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_clear_free(data, static_cast<std::size_t>(length));
  }
  forget_errors();
  return any;
}

}  // namespace

bool add_evidence(std::string_view bytes, Evidence& to) {
  if (bytes.empty() || bytes.size() > most_bytes) return false;
  return bytes.find("-----BEGIN ") != std::string_view::npos ? add_pem(bytes, to) : add_der(bytes, to);
}

}  // namespace planverk::signature
