#include "bound/bound_parts.h"

namespace planverk::figures {

std::optional<BoundParts> programme_bound(const Bound& bound) {
  if (const auto* fund = bound.views.find<plan::Fund>(bound.id)) {
    const FundNumbers& each = of(bound.numbers.funds, bound.views.funds, fund);
    const std::string unit(fund->node.get("unitLabel").empty() ? fund->unit : fund->node.get("unitLabel"));
    return BoundParts{{{"per-year", fund->per_year.text(), unit},
                       {"total", text(each.total), unit},
                       {"left", text(each.left), unit},
                       {"left-total", text(each.left_total), unit},
                       {"from", std::to_string(fund->years.from), {}},
                       {"to", std::to_string(fund->years.to), {}},
                       {"years", std::to_string(fund->years.count()), {}}},
                      is_masked(fund->node)};
  }
  if (const auto* instrument = bound.views.find<plan::Instrument>(bound.id)) {
    const InstrumentNumbers& each = of(bound.numbers.instruments, bound.views.instruments, instrument);
    return BoundParts{{{"total", text(each.total), std::string(instrument->unit)}}, is_masked(instrument->node)};
  }
  return std::nullopt;
}

}  // namespace planverk::figures
