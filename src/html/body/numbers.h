/// Numbers of a column that align on their decimal mark, as layout aligns them: behind each stands, unseen, what the
/// longest end in the column has and its own lacks. Digits are equally wide in tables.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "body/context.h"
#include "document/table.h"

namespace planverk::html {

/// What stands behind the decimal mark, with it, or behind the last digit.
struct NumberEnd {
  std::map<char32_t, int> characters;  ///< how many of each; all digits count as 0
  int mark_digits = 0;                 ///< of note marks
};

class NumberColumns {
 public:
  NumberColumns(const Context& context, NodeId table, const document::TableGrid& grid);

  /// The class that a cell needs, which may be empty. Columns count from 1.
  [[nodiscard]] std::string room_behind(Context& context, NodeId cell, std::uint32_t column) const;

 private:
  std::vector<std::optional<NumberEnd>> longest_;  ///< by column; none: not aligned
};

}  // namespace planverk::html
