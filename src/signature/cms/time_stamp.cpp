#include "cms/time_stamp.h"

#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <utility>

namespace planverk::signature {

TimeStampToken::TimeStampToken(Message message, Moment time, int kind, std::string imprint)
    : message_(std::move(message)), time_(time), imprint_kind_(kind), imprint_(std::move(imprint)) {}

std::optional<TimeStampToken> TimeStampToken::read(std::string_view bytes) {
  auto message = Message::read(bytes);
  if (!message || !message->holds_time_stamp_info() || !message->content()) return {};
  const std::string_view content = *message->content();
  const auto* at = reinterpret_cast<const unsigned char*>(content.data());
  const std::unique_ptr<TS_TST_INFO, Release<TS_TST_INFO_free>> info(
      d2i_TS_TST_INFO(nullptr, &at, static_cast<long>(content.size())));
  forget_errors();
  if (!info) return {};
  TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info.get());
  const ASN1_OBJECT* kind = nullptr;
  X509_ALGOR_get0(&kind, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
  const Moment time = moment_of(TS_TST_INFO_get_time(info.get()));
  return TimeStampToken(std::move(*message), time, OBJ_obj2nid(kind),
                        std::string(view(TS_MSG_IMPRINT_get_msg(imprint))));
}

Standing TimeStampToken::check(Parts stamped, std::vector<Reason>& reasons) const {
  const auto fails = [&](const char* code) {
    reasons.push_back({code, {}, true});
    return Standing::failed;
  };
  const std::string found = digest(imprint_kind_, stamped);
  if (found.empty()) {
    reasons.push_back({"algorithm", digest_name(imprint_kind_), false});
    return Standing::indeterminate;
  }
  if (found != imprint_) return fails("stamp-imprint");
  const Standing own = message_.check_content(reasons);
  if (own != Standing::passed) return own;
  // RFC 3161, 2.3: the certificate is for nothing but time stamps; 2.4.2: the token names it.
  if ((X509_get_extended_key_usage(message_.signer()) & XKU_TIMESTAMP) == 0 ||
      X509_get_ext_by_NID(message_.signer(), NID_ext_key_usage, -1) < 0)
    return fails("stamp-usage");
  if (message_.binding() != Message::Binding::fits) return fails("stamp-signing-certificate");
  return Standing::passed;
}

}  // namespace planverk::signature
