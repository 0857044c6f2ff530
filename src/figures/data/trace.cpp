// What the figures of datasets are made of.
#include "data/staffing.h"
#include "trace/parts.h"

namespace planverk::figures {

namespace {

void trace_series(const plan::Series& series, Traces& traces) {
  TraceParts points;
  for (const plan::DataPoint& point : series.points) points.push_back(part(point.node, "fig:value"));
  traces.add(series.node, "fig:total", Reckoning::sum, std::move(points));
  for (const plan::DataPoint& point : series.points) {
    traces.add(point.node, "fig:share", Reckoning::share,
               {part(point.node, "fig:value"), part(series.node, "fig:total")});
  }
}

std::optional<TracePart> total_of(const plan::Dataset& dataset, plan::StaffMeasure measure) {
  const plan::Series* series = series_of(dataset, measure);
  return series == nullptr ? std::nullopt : part(series->node, "fig:total");
}

void trace_staff(const plan::Dataset& dataset, Traces& traces) {
  const auto posts = total_of(dataset, plan::StaffMeasure::posts);
  const auto vacancies = total_of(dataset, plan::StaffMeasure::vacancies);
  traces.add(dataset.node, "fig:all-posts", Reckoning::sum, {posts, vacancies});
  traces.add(dataset.node, "fig:vacancy-rate", Reckoning::share, {vacancies, part(dataset.node, "fig:all-posts")});
  traces.add(dataset.node, "fig:posts-per-person", Reckoning::quotient,
             {posts, total_of(dataset, plan::StaffMeasure::people)});
}

/// The share in a cell is the one on its point.
void trace_cell(const plan::Views& views, xml::Node row, xml::Node cell, Traces& traces) {
  const auto* series = views.find<plan::Series>(cell.get("of"));
  if (series == nullptr) return;
  for (const plan::DataPoint& point : series->points) {
    if (point.key != row.get("key")) continue;
    traces.repeat(cell, "share", point.node, "fig:share");
    return;
  }
}

void trace_rows(const plan::Views& views, const plan::Dataset& dataset, Traces& traces) {
  TraceParts rows;
  for (xml::Node row = dataset.node.first_child("fig:row"); row; row = row.next("fig:row")) {
    TraceParts cells;
    for (xml::Node cell = row.first_child("fig:cell"); cell; cell = cell.next("fig:cell")) {
      if (cell.has("value")) cells.push_back(part(cell, "value"));
      if (cell.has("share")) trace_cell(views, row, cell, traces);
    }
    traces.add(row, "total", Reckoning::sum, std::move(cells));
    rows.push_back(part(row, "total"));
  }
  traces.add(dataset.node, "fig:total", Reckoning::sum, std::move(rows));
}

}  // namespace

void data_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                const Numbers& /*numbers*/, Traces& traces) {
  for (const plan::Series& series : views.series) trace_series(series, traces);
  for (const plan::Dataset& dataset : views.datasets) {
    trace_staff(dataset, traces);
    trace_rows(views, dataset, traces);
  }
}

}  // namespace planverk::figures
