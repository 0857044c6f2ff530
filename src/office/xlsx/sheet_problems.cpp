#include "sheet_problems.h"

#include "sheet/rendering.h"

namespace planverk::office {

Diagnostic& SheetProblems::report(std::string_view slug, std::string_view variant, CellPlace cell) {
  constexpr std::size_t most = 100;
  if (cells_.size() >= most) {
    dropped_ = Diagnostics();
    return dropped_.add(slug, {});
  }
  cells_.push_back(cell);
  Diagnostic& finding = held_.add(slug, {});
  return variant.empty() ? finding : finding.variant(variant);
}

void SheetProblems::settle(const Sheet& sheet, Diagnostics& found) {
  for (std::size_t i = 0; i < cells_.size(); ++i) held_.all()[i].span = place_of(sheet, cells_[i]);
  found.append(std::move(held_));
  held_ = Diagnostics();
  cells_.clear();
}

}  // namespace planverk::office
