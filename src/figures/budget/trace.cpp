// What the figures of budgets are made of. Lines of sums compute nothing that is not a total too: what one sums is told
// by the lines above it.
#include <algorithm>

#include "trace/parts.h"

namespace planverk::figures {

namespace {

class BudgetTracer {
 public:
  BudgetTracer(const plan::Views& views, const Numbers& numbers, Traces& traces)
      : views_(views), numbers_(numbers), traces_(traces) {}

  void trace(const plan::Budget& budget) {
    if (of(numbers_.budgets, views_.budgets, &budget).masked) return;
    TraceParts all, costs, income;
    for (const plan::BudgetLine* line : budget.lines) {
      if (line->breaks != nullptr || is_sum(*line)) continue;
      all.push_back(part(line->node, "fig:amount"));
      const bool comes_in = kind_of(*line) == plan::LineKind::income;
      (comes_in ? income : costs).push_back(part(line->node, "amount"));
    }
    traces_.add(budget.node, "fig:total", Reckoning::sum, std::move(all));
    traces_.add(budget.node, "fig:costs", Reckoning::sum, std::move(costs));
    traces_.add(budget.node, "fig:income", Reckoning::sum, std::move(income));
    traces_.add(budget.node, "fig:left", Reckoning::less, {part(budget.node, "frame"), part(budget.node, "fig:total")});
    change(budget.node, "fig:total");
    sums(budget);
  }

  void trace(const plan::BudgetLine& line) {
    change(line.node, "fig:amount");
    if (line.budget == nullptr) return;
    traces_.add(line.node, "fig:share", Reckoning::share,
                {part(line.node, "amount"), part(line.budget->node, "fig:costs")});
    if (line.breaks != nullptr) {
      traces_.add(line.node, "fig:part-share", Reckoning::share,
                  {part(line.node, "amount"), part(line.breaks->node, "amount")});
    }
    TraceParts parts;
    for (const plan::BudgetLine* each : line.parts) {
      if (!is_sum(*each)) parts.push_back(part(each->node, "fig:amount"));
    }
    traces_.add(line.node, "fig:parts-total", Reckoning::sum, std::move(parts));
  }

  void trace(const plan::BudgetGroup& group) {
    TraceParts parts;
    for (const plan::BudgetLine* line : group.lines) {
      const bool counted_above = line->breaks != nullptr && line->breaks->group == &group;
      if (!counted_above && !is_sum(*line)) parts.push_back(part(line->node, "fig:amount"));
    }
    traces_.add(group.node, "fig:subtotal", Reckoning::sum, std::move(parts));
    if (group.budget == nullptr) return;
    traces_.add(group.node, "fig:share", Reckoning::share,
                {part(group.node, "fig:subtotal"), part(group.budget->node, "fig:costs")});
    const GroupNumbers& each = of(numbers_.groups, views_.groups, &group);
    if (each.breaks != nullptr) {
      traces_.add(group.node, "fig:part-share", Reckoning::share,
                  {part(group.node, "fig:subtotal"), part(each.breaks->node, "amount")});
    }
  }

 private:
  [[nodiscard]] plan::LineKind kind_of(const plan::BudgetLine& line) const {
    return of(numbers_.lines, views_.lines, &line).kind;
  }
  [[nodiscard]] bool is_sum(const plan::BudgetLine& line) const { return kind_of(line) == plan::LineKind::sum; }

  void change(xml::Node node, std::string_view amount) {
    traces_.add(node, "fig:change", Reckoning::less, {part(node, amount), part(node, "fig:before")});
    traces_.add(node, "fig:change-percent", Reckoning::growth, {part(node, "fig:change"), part(node, "fig:before")});
  }

  /// A line of sums has summed all that stands above it, the last one the budget, or what stands since the sum before:
  /// whichever gives its amount.
  void sums(const plan::Budget& budget) {
    TraceParts above, since;
    for (const plan::BudgetLine* line : budget.lines) {
      if (line->breaks != nullptr) continue;
      if (!is_sum(*line)) {
        above.push_back(part(line->node, "fig:amount"));
        since.push_back(above.back());
        continue;
      }
      const Trace* total = traces_.find(budget.node, "fig:total");
      const auto printed = Decimal::parse(line->node.get("fig:amount"));
      for (const TraceParts* parts : {&above, &since}) {
        if (printed && sum_of(*parts) == printed) traces_.add(line->node, "fig:amount", Reckoning::sum, *parts);
      }
      if (total != nullptr && printed == total->value) traces_.repeat(line->node, "fig:amount", budget.node, "fig:total");
      since.clear();
    }
  }

  static std::optional<Decimal> sum_of(const TraceParts& parts) {
    std::optional<Decimal> total = Decimal();
    for (const auto& each : parts) total = each ? sum(total, each->value) : std::nullopt;
    return total;
  }

  const plan::Views& views_;
  const Numbers& numbers_;
  Traces& traces_;
};

}  // namespace

void budget_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                  const Numbers& numbers, Traces& traces) {
  BudgetTracer tracer(views, numbers, traces);
  for (const plan::Budget& budget : views.budgets) tracer.trace(budget);
  for (const plan::BudgetGroup& group : views.groups) tracer.trace(group);
  for (const plan::BudgetLine& line : views.lines) tracer.trace(line);
}

}  // namespace planverk::figures
