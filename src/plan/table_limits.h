/// The bounds of a table that its attributes could be made to burst: how far a cell spans, and how many columns and
/// rows there are with spans counted (limits `span`, `columns`, `rows`).
#pragma once

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::plan {

void check_table_limits(xml::Node table, const xml::Tree& tree, const Sources& sources, const Limits& limits,
                        Diagnostics& found);

}  // namespace planverk::plan
