/// What says why something is restricted stands on what is restricted.
#pragma once

#include "base/diagnostic.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::plan {

/// Findings: `access-open` where a reason or a basis is stated and nothing is withheld.
void check_access(xml::Node node, const xml::Tree& tree, const Sources& sources, Diagnostics& found);

}  // namespace planverk::plan
