/// Cells that span rows of a table of which some go: nothing may reach over a row that is not there, and where a cell
/// of a row that went reached down into one that stays, empty cells take its place.
#pragma once

#include <unordered_map>

#include "plan/variant.h"

namespace planverk::plan {

/// By the key of the node in the plan.
struct MendedSpans {
  std::unordered_map<const void*, int> rows;    ///< of a cell: the rows that it spans
  std::unordered_map<const void*, int> before;  ///< of a cell: so many empty ones come before it
  std::unordered_map<const void*, int> after;   ///< of a row: so many empty ones end it
};

/// Adds what the table's rows need; nothing when all of them stay.
void mend_spans(xml::Node table, Audience audience, MendedSpans& spans);

}  // namespace planverk::plan
