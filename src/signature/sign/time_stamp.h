/// Time stamps of RFC 3161: the question, and whether an answer answers it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "signature/sign.h"

namespace planverk::signature {

/// The token (DER) that `ask` gets for these bytes. It is about them, it answers this question, and its own signature
/// holds; who made it is not judged. Failures: those of `ask`, an answer that does not fit.
Result<std::string> time_stamp_of(std::string_view bytes, const AskTimeStamp& ask);

}  // namespace planverk::signature
