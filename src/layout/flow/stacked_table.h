/// A table whose rows stand one below the other, each cell behind the head of its column: where a table does not fit on
/// any page and the theme lets its words be no smaller.
#pragma once

#include "flow/builder.h"

namespace planverk::layout {

/// Whether tables that are too wide are set so.
[[nodiscard]] bool stacks_tables(const style::Theme& theme);
void add_stacked_table(FlowBuilder& builder, document::NodeId table, const Frame& frame);

}  // namespace planverk::layout
