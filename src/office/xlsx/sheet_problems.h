/// Findings in a sheet, held until its text is registered and they can have places.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "sheet/address.h"

namespace planverk::office {

struct Sheet;

class SheetProblems {
 public:
  /// A finding at that cell, to be given its values. Of a sheet the first hundred are kept.
  Diagnostic& report(std::string_view slug, std::string_view variant, CellPlace cell);
  [[nodiscard]] bool empty() const { return cells_.empty(); }
  /// Gives them their places in the sheet and hands them over.
  void settle(const Sheet& sheet, Diagnostics& found);

 private:
  Diagnostics held_, dropped_;
  std::vector<CellPlace> cells_;
};

}  // namespace planverk::office
