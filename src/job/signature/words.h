/// What is known of signatures as sentences, line by line, for texts and documents.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "job/signature.h"

namespace planverk::job {

/// The sentences about one signature in the order in which people ask: who, whether it held when it was made and holds
/// now, the bytes, what came later, who vouches, how the moment is known, its level.
[[nodiscard]] std::vector<Message> signature_sentences(const signature::SignatureVerdict& verdict,
                                                       signature::Moment at);
/// Who signed, with the field.
[[nodiscard]] Message signature_title(const signature::SignatureVerdict& verdict);
/// Why it is not better, one each.
[[nodiscard]] Message reason_sentence(const signature::Reason& reason);
[[nodiscard]] Message file_sentence(const VerifiedFile& file);

}  // namespace planverk::job
