/// What can be said of the signatures of a PDF file (ISO 32000-1, 12.8; PAdES, ETSI EN 319 142-1; procedure after ETSI
/// EN 319 102-1). Three questions are kept apart, as a registrar must keep them apart: are the bytes that were signed
/// the bytes that are there, was what came later allowed, and who vouches for the signer. Moments are UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planverk::signature {

/// Seconds since 1970-01-01T00:00:00Z; never read from the clock by this stage.
using Moment = std::int64_t;

/// `2026-03-02`, `2026-03-02T14:15:00Z`
[[nodiscard]] std::string iso_day(Moment moment);
[[nodiscard]] std::string iso_time(Moment moment);

/// Level of PAdES that the file has what is needed for (ETSI EN 319 142-1, 6); `other`: a signature that PAdES has no
/// level for (adbe.x509.rsa_sha1, no signing-certificate attribute …).
enum class Level : std::uint8_t { other, b_b, b_t, b_lt, b_lta };

/// What the answer rests on; the names of EN 319 102-1's indications.
enum class Standing : std::uint8_t {
  passed,         ///< everything asked for is proved
  failed,         ///< something is proved wrong: bytes, signature, certificate
  indeterminate,  ///< cannot be known from what is there
};

/// What came into the file after the signature, in later revisions.
enum class Later : std::uint8_t {
  nothing,      ///< the signature covers the whole file
  evidence,     ///< only what proves signatures: DSS, document time stamps
  signatures,   ///< further signatures in fields that were there or that DocMDP allows
  form_fill,    ///< fields filled in, as DocMDP or FieldMDP allows
  annotations,  ///< comments, as DocMDP 3 allows
  not_allowed,  ///< something that the signature does not allow, or that changes what is shown
  unreadable,   ///< cannot be told: the file is damaged there
};

/// One finding about a signature, for messages: `signature.reason.CODE` in the label files.
struct Reason {
  std::string code;
  std::string detail = {};  ///< an object, a name, an algorithm; empty: none
  bool fatal = false;       ///< it alone makes the standing `failed`
};

struct Certificate {
  std::string subject;  ///< the name people know it by: CN, else O, else the whole name
  std::string issuer;
  std::string serial;  ///< hexadecimal
  std::string sha256;  ///< of the DER, hexadecimal
  Moment from = 0, to = 0;
};

struct TimeStamp {
  Moment time = 0;
  std::string authority;  ///< whose certificate it is
  Standing standing = Standing::indeterminate;
  std::vector<Reason> reasons;
};

struct SignatureVerdict {
  std::string field;          ///< full name of its field
  std::string signer;         ///< empty: the certificate cannot be read
  std::string reason, place;  ///< as the signature says (/Reason, /Location)
  std::string sub_filter;
  std::string digest_algorithm;
  bool is_time_stamp = false;      ///< a document time stamp (ETSI.RFC3161)
  bool is_certification = false;   ///< DocMDP
  int certification_level = 0;     ///< /P of DocMDP: 1, 2, 3; 0: none
  std::size_t revision = 0;        ///< of the file, from 1, that it signs
  std::uint64_t signed_bytes = 0;  ///< up to where its byte range reaches
  bool whole_file = false;         ///< its byte range reaches the end of the file
  Later later = Later::nothing;
  Level level = Level::other;
  std::optional<Moment> claimed_time;              ///< /M or the signing-time attribute: what the signer's clock said
  std::optional<TimeStamp> time_stamp;             ///< of the signature itself
  std::vector<Certificate> chain;                  ///< from the signer upwards, as far as it could be built
  Standing bytes = Standing::indeterminate;        ///< digest and signature value over the byte range
  Standing trust = Standing::indeterminate;        ///< chain to a given anchor, not revoked
  Standing when_signed = Standing::indeterminate;  ///< bytes and trust, at the best proved moment of signing
  Standing now = Standing::indeterminate;          ///< everything, what came later too, at the moment asked about
  std::vector<Reason> reasons;
};

struct FileVerdict {
  std::string sha256;  ///< of the file, hexadecimal
  std::uint64_t bytes = 0;
  std::size_t revisions = 0;
  std::vector<SignatureVerdict> signatures;  ///< in the order of revisions
  bool once_signed = false;                  ///< no signature can be reached, though the bytes of one are there
  [[nodiscard]] Standing standing() const;   ///< the worst of all signatures; `indeterminate` where there is none
};

[[nodiscard]] const char* name_of(Level level);        ///< "B-B", "B-LTA", "other"
[[nodiscard]] const char* name_of(Standing standing);  ///< "passed", "failed", "indeterminate"
[[nodiscard]] const char* name_of(Later later);        ///< "nothing", "form-fill", …

}  // namespace planverk::signature
