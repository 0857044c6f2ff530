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

 private:
  friend class Signer;
  struct Impl;
  explicit Seal(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Sends an RFC 3161 request (DER) to a time-stamp server and gives its response (DER): the network is the caller's.
using AskTimeStamp = std::function<Result<std::string>(std::string_view request)>;

struct SignOptions {
  std::string field;          ///< name of an empty signature field of the file; empty: the first that is empty
  Moment at = 0;              ///< /M of the signature; no signing-time attribute stands beside it (EN 319 142-1, 6.3)
  std::string reason, place;  ///< /Reason and /Location; empty: none
  AskTimeStamp time_stamp;    ///< none: B-B
};

/// The whole file with its signature. Failures: no PDF, no empty field of that name, encrypted, a certification that
/// forbids it, an answer of the time-stamp server that does not fit.
Result<std::string> sign(std::string_view pdf, const Seal& seal, const SignOptions& options);

}  // namespace planverk::signature
