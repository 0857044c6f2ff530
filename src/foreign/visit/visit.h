/// Every place of a file in which words could hide, for searches.
#pragma once

#include "foreign/document.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

/// False when a bound kept something from being visited.
[[nodiscard]] bool visit_strings(const File& file, const Pages& pages, const Document::Visitor& visit);

}  // namespace planverk::foreign
