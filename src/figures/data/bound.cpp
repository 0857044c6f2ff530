#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

Parts parts_of(const Bound& bound, const plan::Series& series) {
  const SeriesNumbers& each = of(bound.numbers.series, bound.views.series, &series);
  const std::string unit = series.dataset == nullptr ? std::string() : std::string(series.dataset->unit);
  const bool known = !each.masked && !series.points.empty();
  return {{"total", sum_text(each.total), unit},
          {"most", known ? series.points[each.most].value.text() : std::string(), unit},
          {"least", known ? series.points[each.least].value.text() : std::string(), unit}};
}

}  // namespace

std::optional<BoundParts> data_bound(const Bound& bound) {
  const auto* series = bound.views.find<plan::Series>(bound.id);
  if (series == nullptr) return std::nullopt;
  return BoundParts{parts_of(bound, *series), of(bound.numbers.series, bound.views.series, series).masked};
}

}  // namespace planverk::figures
