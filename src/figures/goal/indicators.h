/// What an indicator's values say of each other and of its target.
#pragma once

#include <optional>
#include <string_view>

#include "plan/views.h"

namespace planverk::figures {

struct IndicatorNumbers {
  const plan::IndicatorValue* latest = nullptr;    ///< the last outcome, measured or not
  const plan::IndicatorValue* previous = nullptr;  ///< the measured outcome before it, of a period of the same kind
  std::string_view trend;   ///< up, down or same; empty when there is nothing to compare
  std::string_view moves;   ///< better, worse or same, by the direction that is better
  std::string_view status;  ///< reached, nearing (moves the right way), missed, unmeasured; empty without target
};

/// From outcomes up to that year, or all. An indicator that has lost values says nothing: what is left might tell of
/// others than those that follow each other.
[[nodiscard]] IndicatorNumbers numbers_of(const plan::Indicator& indicator, std::optional<int> year = std::nullopt);

}  // namespace planverk::figures
