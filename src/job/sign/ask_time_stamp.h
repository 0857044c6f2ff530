/// The one place that the program asks something of a network: RFC 3161 over HTTP (its section 3.4).
#pragma once

#include <string>

#include "base/result.h"
#include "signature/sign.h"

namespace planverk::job {

/// Wrong use: no `http://` address. The tokens are signed, so that a changed one is noticed without TLS.
Result<signature::AskTimeStamp> time_stamp_server(const std::string& address);

}  // namespace planverk::job
