/// Why a call of the system failed.
#pragma once

#include <string>

namespace planverk::base {

/// Of an errno: a code that the message files have words for, `term.reason.x`.
[[nodiscard]] std::string reason(int error);

}  // namespace planverk::base
