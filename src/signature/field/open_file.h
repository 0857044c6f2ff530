/// A file that is to be signed, opened; what cannot be signed at all is told.
#pragma once

#include <string_view>

#include "base/result.h"
#include "foreign/objects.h"
#include "update/ending.h"

namespace planverk::signature {

struct OpenFile {
  foreign::Objects objects;
  Ending ending;
};

/// Failures: no PDF, damaged (its cross-references had to be made anew, so nothing could be appended to them),
/// encrypted.
Result<OpenFile> open_file(std::string_view pdf);

}  // namespace planverk::signature
