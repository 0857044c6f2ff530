#include "job/version.h"

#include "versions.h"

namespace planverk::job {

std::string program_version() {
  return PLANVERK_VERSION;
}

std::string version_text() {
  return "planverk " PLANVERK_VERSION "\n" PLANVERK_LIBRARIES "\n";
}

}  // namespace planverk::job
