#include "budget.h"

namespace planverk::office {

Budget::Budget(const BookLimits& limits)
    : limits_(limits), filled_(limits.cells), places_(most_places()), text_(most_text), lines_(most_lines()) {}

std::uint64_t Budget::most_places() const {
  constexpr std::uint64_t sparse = 5;  // registers with many empty columns fill one cell of five
  return limits_.cells * sparse;
}

std::uint64_t Budget::most_lines() const {
  constexpr std::uint64_t sheets = 4;  // as many that reach to the last row there is
  return limits_.rows * sheets;
}

std::uint64_t Budget::most_shared_strings() const {
  constexpr std::uint64_t left_over = 10;  // programs keep texts of cells that were emptied long ago
  return limits_.cells * left_over;
}

}  // namespace planverk::office
