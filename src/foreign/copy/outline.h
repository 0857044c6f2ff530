/// The outline of a file as far as it leads to pages that are kept.
#pragma once

#include <vector>

#include "copy/destinations.h"
#include "foreign/copy.h"

namespace planverk::foreign {

[[nodiscard]] std::vector<CopiedOutlineItem> outline_of(const File& file, const Destinations& destinations);

}  // namespace planverk::foreign
