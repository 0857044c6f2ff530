/// Chains that must end: organisations, units, bodies and goals above each other, lines that break lines.
/// A chain that comes back to where it began is refused here, so that no later stage walks it for ever.
#pragma once

#include "base/diagnostic.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::plan {

/// Findings: `reference-type` at each chain's first link that closes it.
void check_parent_cycles(const xml::Tree& tree, const Sources& sources, Diagnostics& found);

}  // namespace planverk::plan
