/// What was done with a package after it was made, noted beside it: PREMIS 3.0, an event each time. The package is
/// never touched.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/verify.h"
#include "base/date.h"

namespace planverk::archive {

struct RecordedEvent {
  Date day;
  std::string outcome;  ///< `success`, `failure`
  std::string detail;   ///< in words
  std::string program, version;
};

/// `before`: what is recorded already, or empty. Gives the whole file with one event more. None when `before` is no
/// PREMIS that can be read.
[[nodiscard]] std::optional<std::string> record_event(std::string_view before, const Verification& of,
                                                      const RecordedEvent& event);

/// `PACKAGE.premis.xml`
[[nodiscard]] std::string record_path(std::string path);

}  // namespace planverk::archive
