#include "bound/bound_parts.h"
#include "data/staffing.h"

namespace planverk::figures {

namespace {

Parts parts_of(const Bound& bound, const plan::Series& series) {
  const SeriesNumbers& each = of(bound.numbers.series, bound.views.series, &series);
  const plan::Dataset* dataset = series.dataset;
  const bool own = series.node.has("unit") || dataset == nullptr;
  const xml::Node named = own ? series.node : dataset->node;
  const std::string unit(named.get("unit"));
  const std::string one(named.get("unitOne"));
  const bool known = !each.masked && !series.points.empty();
  return {{"total", sum_text(each.total), unit, one},
          {"most", known ? series.points[each.most].value.text() : std::string(), unit, one},
          {"least", known ? series.points[each.least].value.text() : std::string(), unit, one}};
}

/// A dataset's sum is that of series in one unit; those of a staff have figures of their own.
Parts parts_of(const Bound& bound, const plan::Dataset& dataset) {
  const StaffNumbers& staff = of(bound.numbers.staff, bound.views.datasets, &dataset);
  const auto unit = [&](plan::StaffMeasure measure) {
    const plan::Series* series = series_of(dataset, measure);
    return series == nullptr ? std::string() : std::string(series->node.get("unit"));
  };
  std::optional<Decimal> total = Decimal();
  for (const plan::Series* series : dataset.series) {
    const std::optional<Decimal>& each = of(bound.numbers.series, bound.views.series, series).total;
    total = each ? sum(total, *each) : std::nullopt;
  }
  return {{"total", sum_text(total), std::string(dataset.unit), std::string(dataset.node.get("unitOne"))},
          {"people", sum_text(staff.people), unit(plan::StaffMeasure::people)},
          {"posts", sum_text(staff.posts), unit(plan::StaffMeasure::posts)},
          {"vacancies", sum_text(staff.vacancies), unit(plan::StaffMeasure::vacancies)},
          {"all-posts", sum_text(staff.all_posts), unit(plan::StaffMeasure::posts)},
          {"vacancy-rate", text(staff.vacancy_rate), "%"},
          {"posts-per-person", text(staff.posts_per_person), {}}};
}

bool lost_some(const Bound& bound, const plan::Dataset& dataset) {
  if (is_masked(dataset.node)) return true;
  for (const plan::Series* series : dataset.series) {
    if (of(bound.numbers.series, bound.views.series, series).masked) return true;
  }
  return false;
}

}  // namespace

std::optional<BoundParts> data_bound(const Bound& bound) {
  const auto* series = bound.views.find<plan::Series>(bound.id);
  if (const auto* dataset = bound.views.find<plan::Dataset>(bound.id))
    return BoundParts{parts_of(bound, *dataset), lost_some(bound, *dataset)};
  if (series == nullptr) return std::nullopt;
  return BoundParts{parts_of(bound, *series), of(bound.numbers.series, bound.views.series, series).masked};
}

}  // namespace planverk::figures
