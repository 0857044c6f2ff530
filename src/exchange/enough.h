/// How much is told of one file: a file that is wrong from its first line to its last says nothing more by its millionth
/// finding, and must not cost more than one that is right.
#pragma once

#include "base/diagnostic.h"

namespace planverk::exchange {

/// True when nothing more is to be told of the file; a finding of `import-more` has then been added as the last one.
[[nodiscard]] bool enough(FileId file, Diagnostics& found);

}  // namespace planverk::exchange
