/// Which sheets of a book tell which registers.
#pragma once

#include <string>
#include <vector>

#include "exchange/readers.h"
#include "table/layout.h"

namespace planverk::exchange {

struct Understood {
  std::vector<Layout> layouts;               ///< in the order in which they are read: what others refer to first
  std::vector<const office::Sheet*> others;  ///< sheets that tell no register
  bool asks = false;                         ///< which register a sheet tells is to be answered in the map
};

/// By the map, by what the command says, else by the headings. Findings: `import-table`, `import-map`.
[[nodiscard]] Understood understand(const office::Book& book, const Registers& registers, const CellReader& reader,
                                    const Surroundings& around, Diagnostics& found);

}  // namespace planverk::exchange
