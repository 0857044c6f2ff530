/// A year's events as the line, the list and the wheel read them.
#pragma once

#include <string>
#include <vector>

#include "chart/chart.h"

namespace planverk::chart {

struct Stretch {
  std::int64_t from = 0, until = 0;  ///< days since 1970; or months, January 0
  const Event* event = nullptr;
};
struct Stretches {
  bool by_date = false;  ///< days, where every event has one
  std::vector<Stretch> all;
};
/// By time. A year that comes back counts in months; else days count where every event has one.
enum class Recurring : std::uint8_t { no, yes };
[[nodiscard]] Stretches stretches_of(const Year& year, Recurring recurring);

}  // namespace planverk::chart
