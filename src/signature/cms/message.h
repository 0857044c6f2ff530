/// A CMS signature (RFC 5652) as it stands in /Contents: who made it, and whether it is one over given bytes. What is
/// proved here is arithmetic; whether the signer is anybody is asked by trust/.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cms/openssl.h"
#include "signature/verdict.h"

namespace planverk::signature {

/// Bytes that were signed, one part after the other.
using Parts = std::initializer_list<std::string_view>;

class Message {
 public:
  /// Nothing where `bytes` are no signed data with exactly one signer. Noughts behind it are room that was not needed.
  static std::optional<Message> read(std::string_view bytes);

  [[nodiscard]] X509* signer() const { return signer_.get(); }  ///< null: its certificate is not there
  [[nodiscard]] const std::vector<X509Ptr>& certificates() const { return certificates_; }
  /// Certificate revocation lists and OCSP answers that came along, DER.
  [[nodiscard]] const std::vector<std::string>& revocation_lists() const { return revocation_lists_; }
  [[nodiscard]] const std::vector<std::string>& ocsp_answers() const { return ocsp_answers_; }
  [[nodiscard]] int digest_kind() const { return digest_; }  ///< OpenSSL's number of the algorithm
  [[nodiscard]] std::optional<Moment> signing_time() const;  ///< the attribute: what the signer's clock said
  [[nodiscard]] std::string_view value() const;              ///< the signature's own bytes
  /// What is signed, where it stands within; nothing for a detached signature.
  [[nodiscard]] std::optional<std::string_view> content() const;
  [[nodiscard]] bool holds_time_stamp_info() const;            ///< the content is a TSTInfo (RFC 3161)
  [[nodiscard]] bool clean_end() const { return clean_end_; }  ///< nothing but noughts behind it

  enum class Binding { none, fits, differs };
  /// Whether signing-certificate(-v2) (RFC 5035) names the signer's certificate.
  [[nodiscard]] Binding binding() const;
  [[nodiscard]] bool has_content_type() const;
  /// DER of the time-stamp token over the signature (RFC 3161, annex A); empty: none.
  [[nodiscard]] std::string_view time_stamp() const;

  /// Digest and signature over these bytes. Reasons: `digest`, `value`, `no-signer`, `attributes`, `algorithm`.
  [[nodiscard]] Standing check(Parts signed_bytes, std::vector<Reason>& reasons) const;
  /// The same over what stands within.
  [[nodiscard]] Standing check_content(std::vector<Reason>& reasons) const;

 private:
  Message() = default;
  void read_certificates();
  void read_revocations();
  [[nodiscard]] Standing check_digest(const std::string& found, std::vector<Reason>& reasons) const;
  [[nodiscard]] bool value_fits_digest(const std::string& found) const;

  CmsPtr message_;
  CMS_SignerInfo* info_ = nullptr;  ///< of message_
  X509Ptr signer_;
  std::vector<X509Ptr> certificates_;
  std::vector<std::string> revocation_lists_, ocsp_answers_;
  int digest_ = NID_undef;
  bool clean_end_ = true;
};

}  // namespace planverk::signature
