/// One signature of a file with everything that is asked of it alone: its bytes and who made it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cms/message.h"
#include "cms/time_stamp.h"
#include "file/signed_file.h"
#include "trust/trust.h"

namespace planverk::signature {

/// A time stamp, of a signature or of the document.
struct Stamp {
  TimeStampToken token;
  Chain chain;
  Standing bytes = Standing::indeterminate;
  std::vector<Reason> reasons;  ///< of the bytes
};

struct ReadSignature {
  SignatureEntry entry;
  std::optional<Message> message;  ///< none: a document time stamp, or not to be read
  std::optional<Stamp> stamp;
  Chain chain;
  SignatureVerdict verdict;  ///< as far as it is known: facts, `bytes`, their reasons

  /// Reason once.
  void note(Reason reason);
};

/// Adds the certificates that came along to what `trust` knows, so call it for all before chains are asked.
[[nodiscard]] ReadSignature read_signature(std::string_view file, SignatureEntry entry, Trust& trust);
/// Chains of the signature and of its time stamp.
void find_chains(ReadSignature& signature, const Trust& trust);

}  // namespace planverk::signature
