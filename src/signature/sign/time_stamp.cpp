#include "sign/time_stamp.h"

#include <openssl/err.h>

#include "base/hash.h"
#include "sign/openssl.h"

namespace planverk::signature {

namespace {

using Request = Owned<TS_REQ, TS_REQ_free>;
using Response = Owned<TS_RESP, TS_RESP_free>;
using Context = Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free>;
using Imprint = Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using Algorithm = Owned<X509_ALGOR, X509_ALGOR_free>;
using Number = Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using Bytes = Owned<BIO, BIO_free>;

std::unexpected<Failure> unfit(std::string why) {
  ERR_clear_error();
  return device_failure("trouble.time-stamp-answer", {{"why", std::move(why)}});
}

bool set_imprint(TS_REQ* request, const Digest& digest) {
  const Imprint imprint(TS_MSG_IMPRINT_new());
  const Algorithm algorithm(X509_ALGOR_new());
  if (!imprint || !algorithm) return false;
  X509_ALGOR_set_md(algorithm.get(), EVP_sha256());
  std::string bytes(digest.begin(), digest.end());
  return TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
         TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(bytes.data()),
                                static_cast<int>(bytes.size())) == 1 &&
         TS_REQ_set_msg_imprint(request, imprint.get()) == 1;
}

/// A number that an answer repeats, so that no older answer can be taken for it. It comes from what is stamped: nothing
/// in this program is random, and no two signatures are alike.
bool set_nonce(TS_REQ* request, const Digest& digest) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 7; ++i) value = value << 8 | digest[i];
  const Number nonce(ASN1_INTEGER_new());
  return nonce && ASN1_INTEGER_set_uint64(nonce.get(), value | 1U) == 1 && TS_REQ_set_nonce(request, nonce.get()) == 1;
}

Request request_about(const Digest& digest) {
  Request request(TS_REQ_new());
  const bool made = request && TS_REQ_set_version(request.get(), 1) == 1 && set_imprint(request.get(), digest) &&
                    set_nonce(request.get(), digest) && TS_REQ_set_cert_req(request.get(), 1) == 1;
  return made ? std::move(request) : nullptr;
}

bool was_granted(TS_RESP* response) {
  const ASN1_INTEGER* status = TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response));
  const long value = ASN1_INTEGER_get(status);
  return value == TS_STATUS_GRANTED || value == TS_STATUS_GRANTED_WITH_MODS;
}

/// Its own signature, by the certificate that it brings.
bool holds(PKCS7* token) {
  const Bytes content(BIO_new(BIO_s_mem()));
  return PKCS7_verify(token, nullptr, nullptr, nullptr, content.get(), PKCS7_NOVERIFY) == 1;
}

}  // namespace

Result<std::string> time_stamp_of(std::string_view bytes, const AskTimeStamp& ask) {
  const Request request = request_about(sha256(bytes));
  if (!request) return own_fault("a time stamp cannot be asked for");
  auto answer = ask(ssl::der<const TS_REQ>(request.get(), i2d_TS_REQ));
  if (!answer) return answer;
  const auto* at = ssl::bytes_of(*answer);
  const Response response(d2i_TS_RESP(nullptr, &at, static_cast<long>(answer->size())));
  if (!response) return unfit("form");
  if (!was_granted(response.get())) return unfit("refused");
  PKCS7* token = TS_RESP_get_token(response.get());
  if (token == nullptr) return unfit("form");
  const Context context(TS_REQ_to_TS_VERIFY_CTX(request.get(), nullptr));
  if (!context || TS_RESP_verify_token(context.get(), token) != 1) return unfit("other");
  if (!holds(token)) return unfit("signature");
  ERR_clear_error();
  return ssl::der<const PKCS7>(token, i2d_PKCS7);
}

}  // namespace planverk::signature
