#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <utility>

#include "cms/openssl.h"
#include "sign/seal_parts.h"

namespace planverk::signature {

namespace {

/// A stack of certificates that owns them.
struct FreeStack {
  void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};

std::unexpected<Failure> refused(std::string why) {
  ERR_clear_error();
  return device_failure("trouble.seal", {{"why", std::move(why)}});
}

/// RSA from 2,048 bits, curves from 256 (ETSI TS 119 312); RSA-PSS and Edwards keys say nothing to many readers of PDF.
bool is_strong(const EVP_PKEY* key) {
  constexpr int least_rsa = 2048, least_curve = 256;
  const int kind = EVP_PKEY_get_base_id(key), bits = EVP_PKEY_get_bits(key);
  return (kind == EVP_PKEY_RSA && bits >= least_rsa) || (kind == EVP_PKEY_EC && bits >= least_curve);
}

/// Without a statement of what it is for, it may do everything (RFC 5280, 4.2.1.3).
bool may_sign(X509* certificate) {
  constexpr std::uint32_t unsaid = UINT32_MAX;
  const std::uint32_t usage = X509_get_key_usage(certificate);
  return usage == unsaid || (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

}  // namespace

Result<Seal> Seal::open(std::string_view pkcs12, std::string_view password) {
  const auto* at = ssl::bytes_of(pkcs12);
  const Owned<PKCS12, PKCS12_free> file(d2i_PKCS12(nullptr, &at, static_cast<long>(pkcs12.size())));
  if (!file) return refused("no-pkcs12");
  const std::string secret(password);
  const bool open = PKCS12_verify_mac(file.get(), secret.c_str(), static_cast<int>(secret.size())) == 1 ||
                    (secret.empty() && PKCS12_verify_mac(file.get(), nullptr, 0) == 1);
  if (!open) return refused("password");
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool parsed = PKCS12_parse(file.get(), secret.c_str(), &key, &certificate, &others) == 1;
  auto parts = std::make_unique<Parts>();
  parts->key.reset(key);
  parts->certificate.reset(certificate);
  const std::unique_ptr<STACK_OF(X509), FreeStack> chain(others);
  // The password is right: what cannot be read then is encrypted as OpenSSL 3 no longer does it (RC2 with 40 bits).
  if (!parsed) return refused("old-encryption");
  if (!parts->key) return refused("no-key");
  if (!parts->certificate) return refused("no-certificate");
  if (!is_strong(parts->key.get())) return refused("weak-key");
  if (!may_sign(parts->certificate.get())) return refused("key-usage");
  for (int i = 0; i < sk_X509_num(chain.get()); ++i) {
    X509* each = sk_X509_value(chain.get(), i);
    if (X509_cmp(each, parts->certificate.get()) == 0) continue;
    X509_up_ref(each);
    parts->chain.emplace_back(each);
  }
  parts->told = describe(parts->certificate.get());
  ERR_clear_error();
  return Seal(std::move(parts));
}

Seal::Seal(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Seal::Seal(Seal&&) noexcept = default;
Seal& Seal::operator=(Seal&&) noexcept = default;
Seal::~Seal() = default;

const Certificate& Seal::certificate() const {
  return parts_->told;
}

const Seal::Parts& Seal::parts() const {
  return *parts_;
}

}  // namespace planverk::signature
