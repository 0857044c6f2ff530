/// A time-stamp token (RFC 3161): when its authority saw a digest.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cms/message.h"

namespace planverk::signature {

class TimeStampToken {
 public:
  /// Nothing where `bytes` are no token.
  static std::optional<TimeStampToken> read(std::string_view bytes);

  [[nodiscard]] Moment time() const { return time_; }
  [[nodiscard]] const Message& message() const { return message_; }
  [[nodiscard]] int digest_kind() const { return imprint_kind_; }  ///< of what was stamped
  /// Whether it is over these bytes, and made by the certificate that it names. Reasons: those of Message::check,
  /// `stamp-imprint`, `stamp-signing-certificate`, `stamp-usage`.
  [[nodiscard]] Standing check(Parts stamped, std::vector<Reason>& reasons) const;

 private:
  TimeStampToken(Message message, Moment time, int kind, std::string imprint);
  Message message_;
  Moment time_;
  int imprint_kind_;
  std::string imprint_;
};

}  // namespace planverk::signature
