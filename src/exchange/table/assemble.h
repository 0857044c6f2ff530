/// Rows of a table that is understood, as elements of a plan.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "compare/build.h"
#include "compare/match.h"
#include "exchange/delivery.h"
#include "exchange/readers.h"
#include "table/layout.h"
#include "table/names.h"

namespace planverk::exchange {

/// What reading rows needs, and what it hands on from sheet to sheet of a book: names of what is new.
struct Desk {
  const Surroundings& around;
  const Registers& registers;
  const CellReader& reader;
  Names& names;
  Matcher& matcher;
  Ids& ids;
  Diagnostics& found;
};

/// What was not read of a sheet, for people.
struct LeftOut {
  std::size_t rows = 0;    ///< with values
  std::size_t totals = 0;  ///< rows that sum others up
  std::size_t titles = 0;  ///< rows with one text across them
  std::size_t hidden = 0;  ///< rows that are hidden, and taken all the same
  std::size_t nameless = 0;  ///< rows that tell something of an action, or the like, without saying which
};

struct Assembled {
  std::vector<Arrival> arrivals;
  std::vector<std::string> whole;
  LeftOut left_out;
  bool asks = false;  ///< the layout has something to be answered now: words, settings
};

/// Findings at cells: `import-value`, `import-reference`, `import-row`. Words and settings that nobody knows are put into the
/// layout with `?`.
[[nodiscard]] Assembled assemble(Layout& layout, const Desk& desk);

}  // namespace planverk::exchange
