/// Version of the program and of the libraries it runs with.
#pragma once

#include <string>

namespace planverk::job {

[[nodiscard]] std::string version_text();

}  // namespace planverk::job
