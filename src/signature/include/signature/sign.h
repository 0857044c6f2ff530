/// Signs PDF files as PAdES B-B, or B-T with a time stamp (ETSI EN 319 142-1): bytes are appended, none is changed
/// (ISO 32000-1, 7.5.6). Reads and writes no file, and no clock: who calls says when.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "signature/verdict.h"

namespace planverk::signature {

/// A key with its certificates, from PKCS#12. Move only; the key is wiped with it.
class Seal {
 public:
  /// Failures: no PKCS#12, wrong password, no key or no certificate for it, a key too weak to sign with.
  static Result<Seal> open(std::string_view pkcs12, std::string_view password);
  Seal(Seal&&) noexcept;
  Seal& operator=(Seal&&) noexcept;
  ~Seal();
  [[nodiscard]] const Certificate& certificate() const;

  struct Parts;  ///< for this stage's own folders (sign/seal_parts.h)
  [[nodiscard]] const Parts& parts() const;

 private:
  explicit Seal(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

/// Sends an RFC 3161 request (DER) to a time-stamp server and gives its response (DER): the network is the caller's.
using AskTimeStamp = std::function<Result<std::string>(std::string_view request)>;

/// What a signed field shows.
struct Mark {
  std::string page;   ///< a PDF file of one page of the field's size, drawn in it (`pdf::draw_mark`); empty: nothing is
  std::string words;  ///< what stands there, for those who do not see it
};

struct SignOptions {
  std::string field;            ///< name of an empty signature field of the file; empty: the first that is empty
  std::string invisible_field;  ///< makes one of that name that does not show, in place of `field`; no full stop in it
  Moment at = 0;                ///< /M of the signature; no signing-time attribute stands beside it (EN 319 142-1, 6.3)
  std::string reason, place;    ///< /Reason and /Location; empty: none
  AskTimeStamp time_stamp;      ///< none: B-B
  Mark mark;                    ///< only for a field that shows
};

/// The whole file with its signature. With an RSA key and without a time stamp the same bytes for the same file, seal
/// and options; ECDSA is random by nature. Failures: no PDF, no empty field of that name, encrypted, a certification or
/// a signature that forbids it, an answer of the time-stamp server that does not fit.
Result<std::string> sign(std::string_view pdf, const Seal& seal, const SignOptions& options);

}  // namespace planverk::signature
