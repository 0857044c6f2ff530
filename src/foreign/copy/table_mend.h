/// Tables of which some rows are left out: what spans them spans those that stay, and where a cell began in a row that
/// is gone an empty one takes its place, so that each row has its columns (ISO 14289-1, 7.2 by ISO 32000-1, 14.8.4.3.4).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "copy/copied_roles.h"
#include "copy/source_tree.h"

namespace planverk::foreign {

/// How many rows and columns cells span, where that is not what their attributes say.
struct CellSpan {
  std::uint32_t rows = 1, columns = 1;
};
using CellSpans = std::map<std::uint32_t, CellSpan>;

/// What an element's attributes say: of its own, else of its classes.
[[nodiscard]] CellSpan span_of(const Object& cell, const Object& class_map);

/// `stays`: of elements before the tables' rows were taken out. Adds cells to the tree, and what changes to `spans`.
void mend_table(SourceTree& tree, std::uint32_t table, CopiedRoles& roles, const Object& class_map,
                const std::function<bool(std::uint32_t)>& stays, CellSpans& spans);

}  // namespace planverk::foreign
