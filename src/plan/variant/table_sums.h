/// Tables that the plan writes out: what adds up a hidden cell would tell it.
#pragma once

#include "xml/tree.h"

namespace planverk::plan {

/// In each table below `node` that lost a row, or the words of a cell: takes out the numbers of its rows of sums, and
/// those at the end of what lost a cell where the other rows, or the other columns, show that they are sums.
/// Only what is left is looked at, so that nothing depends on what went.
void withhold_table_sums(xml::Node node, char decimal_mark);

}  // namespace planverk::plan
