// What the sums and deviations of investments are made of, and of what they are paid with.
#include "finance/trace_parts.h"

namespace planverk::figures {

namespace {

constexpr std::string_view amounts[] = {"original", "budget", "actual", "forecast", "previous-forecast", "deviation"};

using Rows = std::vector<xml::Node>;

xml::Node sum_of_kind(const Rows& rows, std::string_view kind) {
  for (const xml::Node row : rows) {
    if (!row.has("ref") && row.get("kind") == kind) return row;
  }
  return {};
}

/// Those that an investment or a line of financing stands behind; of one kind, or all.
Rows single(const Rows& rows, std::string_view kind) {
  Rows found;
  for (const xml::Node row : rows) {
    if (row.has("ref") && (kind.empty() || row.get("kind") == kind)) found.push_back(row);
  }
  return found;
}

void trace_total(Traces& traces, xml::Node total, const Rows& rows) {
  if (!total) return;
  for (const std::string_view amount : amounts) trace_sum(traces, total, amount, rows);
  traces.add(total, "percent", Reckoning::share, {part(total, "deviation"), part(total, "budget")});
}

/// A project that goes on has a forecast when the year is closed, too.
void trace_single(Traces& traces, const Rows& rows) {
  for (const xml::Node row : rows) trace_deviation(traces, row, row.has("forecast") ? "forecast" : "actual");
}

}  // namespace

void trace_investments(xml::Node report, Traces& traces) {
  const Rows investments = children_of(report, "fig:investment");
  trace_single(traces, single(investments, {}));
  for (const std::string_view kind : {"new", "re"})
    trace_total(traces, sum_of_kind(investments, kind), single(investments, kind));
  const xml::Node all = sum_of_kind(investments, "total");
  trace_total(traces, all, single(investments, {}));

  const Rows financing = children_of(report, "fig:financing");
  trace_single(traces, single(financing, {}));
  const xml::Node financed = sum_of_kind(financing, "total");
  trace_total(traces, financed, single(financing, {}));
  const xml::Node uncovered = sum_of_kind(financing, "uncovered");
  if (uncovered && all && financed) trace_total(traces, uncovered, {all, financed});
}

}  // namespace planverk::figures
