// What outcomes are made of: rows of lines and bodies, their sums and deviations; volumes, kinds of money, allocations.
#include <algorithm>
#include <map>

#include "finance/trace_parts.h"

namespace planverk::figures {

std::vector<xml::Node> children_of(xml::Node node, std::string_view name) {
  std::vector<xml::Node> found;
  for (xml::Node child = node.first_child(name); child; child = child.next(name)) found.push_back(child);
  return found;
}

void trace_deviation(Traces& traces, xml::Node row, std::string_view compared) {
  traces.add(row, "deviation", Reckoning::less, {part(row, "budget"), part(row, compared)});
  traces.add(row, "percent", Reckoning::share, {part(row, "deviation"), part(row, "budget")});
}

void trace_sum(Traces& traces, xml::Node total, std::string_view attribute, std::span<const xml::Node> rows) {
  TraceParts parts;
  for (const xml::Node row : rows) parts.push_back(part(row, attribute));
  traces.add(total, attribute, Reckoning::sum, std::move(parts));
}

namespace {

struct Column {
  plan::MoneyColumn column;
  std::string_view attribute;  ///< of a `fig:row`
};
constexpr Column columns[] = {{plan::MoneyColumn::period_budget, "period-budget"},
                              {plan::MoneyColumn::actual, "actual"},
                              {plan::MoneyColumn::forecast, "forecast"},
                              {plan::MoneyColumn::previous_forecast, "previous-forecast"}};

xml::Node earlier_of(xml::Node row, std::string_view year) {
  xml::Node each = row.first_child("fig:earlier");
  while (each && each.get("year") != year) each = each.next("fig:earlier");
  return each;
}

/// An earlier year of the total, where the rows give it: else it is stated, or the year's own closing has it.
void trace_years(Traces& traces, xml::Node total, std::span<const xml::Node> rows) {
  for (const xml::Node each : children_of(total, "fig:earlier")) {
    TraceParts parts;
    std::optional<Decimal> all = Decimal();
    for (const xml::Node row : rows) {
      parts.push_back(part(earlier_of(row, each.get("year")), "actual"));
      all = parts.back() ? sum(all, parts.back()->value) : std::nullopt;
    }
    if (all && all == Decimal::parse(each.get("actual"))) traces.add(each, "actual", Reckoning::sum, std::move(parts));
  }
}

class OutcomeTracer {
 public:
  OutcomeTracer(const plan::Views& views, const Numbers& numbers, const plan::BudgetOutcome& outcome, Traces& traces)
      : numbers_(of(numbers.outcomes, views.outcomes, &outcome)), outcome_(outcome), traces_(traces) {
    for (const xml::Node row : children_of(outcome.node, "fig:row")) {
      const auto* line = views.find<plan::BudgetLine>(row.get("ref"));
      if (line == nullptr) {
        total_ = row;
        continue;
      }
      by_line_.emplace(line, row);
      if (line->breaks == nullptr) top_.push_back(row);
    }
  }

  void trace() {
    for (const auto& [line, row] : by_line_) trace_line(*line, row);
    if (!total_) return;
    traces_.repeat(total_, "budget", outcome_.budget->node, "fig:total");
    for (const Column& column : columns) {
      const std::size_t place = place_of(column.column);
      if (!outcome_.stated[place] && numbers_.computed[place]) trace_sum(traces_, total_, column.attribute, top_);
    }
    trace_years(traces_, total_, top_);
    trace_differences(total_);
    traces_.repeat(outcome_.node, "fig:deviation", total_, "deviation");
    traces_.repeat(outcome_.node, "fig:percent", total_, "percent");
    if (!outcome_.budget->frame) traces_.repeat(outcome_.node, "fig:frame", outcome_.budget->node, "fig:total");
    trace_measures();
  }

 private:
  void trace_differences(xml::Node row) {
    traces_.add(row, "period-deviation", Reckoning::less, {part(row, "period-budget"), part(row, "actual")});
    trace_deviation(traces_, row, outcome_.closes() ? "actual" : "forecast");
  }

  /// What is not stated of a line comes from those that break it.
  void trace_line(const plan::BudgetLine& line, xml::Node row) {
    traces_.repeat(row, "budget", line.node, "fig:amount");
    const auto told = std::ranges::find(outcome_.lines, &line, &plan::LineOutcome::line);
    for (const Column& column : columns) {
      const bool stated = told != outcome_.lines.end() && told->stated[place_of(column.column)];
      // A forecast of the report before may come from that report itself.
      if (stated || line.parts.empty() || column.column == plan::MoneyColumn::previous_forecast) continue;
      TraceParts parts;
      for (const plan::BudgetLine* each : line.parts) {
        const auto found = by_line_.find(each);
        parts.push_back(found == by_line_.end() ? std::nullopt : part(found->second, column.attribute));
      }
      traces_.add(row, column.attribute, Reckoning::sum, std::move(parts));
    }
    trace_differences(row);
  }

  void trace_measures() {
    TraceParts effects;
    for (const plan::Measures& measures : outcome_.measures) {
      for (const plan::Measure& measure : measures.list) {
        if (measure.effect) effects.push_back(part(measure.node, "effect"));
      }
    }
    traces_.add(outcome_.node, "fig:effect", Reckoning::sum, std::move(effects));
    traces_.add(outcome_.node, "fig:remaining", Reckoning::sum,
                {part(outcome_.node, "fig:deviation"), part(outcome_.node, "fig:effect")});
  }

  const OutcomeNumbers& numbers_;
  const plan::BudgetOutcome& outcome_;
  Traces& traces_;
  std::map<const plan::BudgetLine*, xml::Node> by_line_;
  std::vector<xml::Node> top_;
  xml::Node total_;
};

/// The bodies' rows say again what stands on the bodies' own totals.
void trace_bodies(const plan::Views& views, const plan::Report& report, Traces& traces) {
  std::vector<xml::Node> bodies;
  xml::Node total;
  for (const xml::Node row : children_of(report.node, "fig:row")) {
    const auto* outcome = views.find<plan::BudgetOutcome>(row.get("ref"));
    if (outcome == nullptr) {
      total = row;
      continue;
    }
    bodies.push_back(row);
    const auto rows = children_of(outcome->node, "fig:row");
    if (rows.empty()) continue;
    traces.repeat(row, "budget", rows.back(), "budget");
    for (const Column& column : columns) traces.repeat(row, column.attribute, rows.back(), column.attribute);
  }
  const std::string_view compared = report.closes() ? "actual" : "forecast";
  for (const xml::Node row : bodies) {
    traces.add(row, "period-deviation", Reckoning::less, {part(row, "period-budget"), part(row, "actual")});
    trace_deviation(traces, row, compared);
  }
  if (!total) return;
  trace_sum(traces, total, "budget", bodies);
  for (const Column& column : columns) trace_sum(traces, total, column.attribute, bodies);
  trace_years(traces, total, bodies);
  traces.add(total, "period-deviation", Reckoning::less, {part(total, "period-budget"), part(total, "actual")});
  trace_deviation(traces, total, compared);
}

void trace_volumes(const plan::Views& views, Traces& traces) {
  std::map<const plan::Budget*, TraceParts> surpluses;
  for (const plan::Volume& volume : views.volumes) {
    traces.add(volume.node, "fig:difference", Reckoning::less,
               {part(volume.node, "forecast"), part(volume.node, "actual")});
    const auto difference = part(volume.node, "fig:difference");
    // Where there are more than reckoned with nothing is given back, whatever the product.
    if (difference && !difference->value.negative()) {
      traces.add(volume.node, "fig:surplus", Reckoning::product, {difference, part(volume.node, "amount")});
    }
    if (volume.budget != nullptr) surpluses[volume.budget].push_back(part(volume.node, "fig:surplus"));
  }
  for (auto& [budget, parts] : surpluses)
    traces.add(budget->node, "fig:volume-surplus", Reckoning::sum, std::move(parts));
}

void trace_money_kinds(const plan::Views& views, const Numbers& numbers, const plan::Budget& budget, Traces& traces) {
  for (const xml::Node money : children_of(budget.node, "fig:money")) {
    const plan::MoneyKind wanted = plan::value_of(plan::money_kinds, money.get("kind"), plan::MoneyKind::none);
    TraceParts parts;
    for (const plan::BudgetLine* line : budget.lines) {
      if (line->breaks != nullptr || of(numbers.lines, views.lines, line).kind == plan::LineKind::sum) continue;
      const plan::MoneyKind kind = line->money == plan::MoneyKind::none ? plan::MoneyKind::frame : line->money;
      if (kind == wanted) parts.push_back(part(line->node, "fig:amount"));
    }
    traces.add(money, "amount", Reckoning::sum, std::move(parts));
  }
}

void trace_allocations(const plan::Views& views, Traces& traces) {
  std::map<const plan::BudgetLine*, TraceParts> decided;
  for (const plan::Allocation& allocation : views.allocations) {
    if (allocation.line == nullptr) continue;
    TraceParts& parts = decided[allocation.line];
    if (allocation.decision.day()) parts.push_back(part(allocation.node, "amount"));
  }
  for (auto& [line, parts] : decided) {
    traces.add(line->node, "fig:allocated", Reckoning::sum, std::move(parts));
    traces.add(line->node, "fig:unallocated", Reckoning::less,
               {part(line->node, "amount"), part(line->node, "fig:allocated")});
  }
}

}  // namespace

void finance_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                   const Numbers& numbers, Traces& traces) {
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    if (outcome.budget != nullptr) OutcomeTracer(views, numbers, outcome, traces).trace();
  }
  for (const plan::Report& report : views.reports) {
    trace_bodies(views, report, traces);
    trace_investments(report.node, traces);
  }
  trace_volumes(views, traces);
  for (const plan::Budget& budget : views.budgets) trace_money_kinds(views, numbers, budget, traces);
  trace_allocations(views, traces);
}

}  // namespace planverk::figures
