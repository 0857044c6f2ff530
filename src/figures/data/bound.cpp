#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

Parts parts_of(const Bound& bound, const plan::Series& series) {
  const SeriesNumbers& each = of(bound.numbers.series, bound.views.series, &series);
  const plan::Dataset* dataset = series.dataset;
  const std::string unit = dataset == nullptr ? std::string() : std::string(dataset->unit);
  const std::string one = dataset == nullptr ? std::string() : std::string(dataset->node.get("unitOne"));
  const bool known = !each.masked && !series.points.empty();
  return {{"total", sum_text(each.total), unit, one},
          {"most", known ? series.points[each.most].value.text() : std::string(), unit, one},
          {"least", known ? series.points[each.least].value.text() : std::string(), unit, one}};
}

}  // namespace

std::optional<BoundParts> data_bound(const Bound& bound) {
  const auto* series = bound.views.find<plan::Series>(bound.id);
  if (series == nullptr) return std::nullopt;
  return BoundParts{parts_of(bound, *series), of(bound.numbers.series, bound.views.series, series).masked};
}

}  // namespace planverk::figures
