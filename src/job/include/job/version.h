/// Version of the program and of the libraries it runs with.
#pragma once

#include <string>

namespace planverk::job {

/// `0.1.0`
[[nodiscard]] std::string program_version();
[[nodiscard]] std::string version_text();

}  // namespace planverk::job
