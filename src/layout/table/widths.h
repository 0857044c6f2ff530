/// Column widths from what the cells want: fixed ones first, then those that fit their content, then shares of the
/// rest. No column gets less than its least width while the table has room for all of them.
#pragma once

#include <vector>

#include "document/tree.h"

namespace planverk::layout {

/// What a column's cells want, padding included.
struct ColumnNeed {
  Length least;       ///< widest content that does not break, without hyphenation
  Length hyphenated;  ///< the same with hyphenation
  Length natural;     ///< widest content on one line (heads count with their least width)
};

struct ColumnWidths {
  std::vector<Length> widths;
  bool fits = true;
  std::size_t widest = 0;  ///< when it does not fit: the column that wants most
};

/// `last_takes_rest`: room that nobody asks for goes to the last column (tables of facts), else to all by their wishes.
[[nodiscard]] ColumnWidths solve_widths(const std::vector<ColumnNeed>& needs,
                                        const std::vector<document::Column>& given, Length room, bool last_takes_rest);

}  // namespace planverk::layout
