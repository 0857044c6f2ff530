// Volumes, unallocated money, and what becomes of the result of a closed year.
#include <unordered_map>

#include "finance/money.h"
#include "judge/context.h"
#include "text/plain_text.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"volume-surplus", "R-63", Stage::figures, RuleClass::content, Severity::error,
     "A stated surplus of a volume adjustment is what those fewer than reckoned with would have cost, and nothing where "
     "there are more.",
     "figures: volume-surplus"},
    {"allocation-path", "", Stage::figures, RuleClass::content, Severity::error,
     "Unallocated money is applied for, then investigated, then decided on, by one of the criteria of its line and "
     "within its amount.",
     "figures: allocation-path"},
    {"settlement", "", Stage::figures, RuleClass::content, Severity::error,
     "A closed year's surplus is carried over or goes to the equity, a deficit is recovered or waived, to no more than "
     "its amount.",
     "figures: settlement"},
};

namespace {

void check_volume(const Context& context, const plan::Volume& volume) {
  const VolumeNumbers& numbers = of(context.numbers.volumes, context.views.volumes, &volume);
  if (!volume.stated || !numbers.surplus || *volume.stated == *numbers.surplus) return;
  context.add("volume-surplus", volume.node, "stated")
      .with("label", std::string(volume.label))
      .with("stated", volume.stated->text())
      .with("computed", numbers.surplus->trimmed().text())
      .with("unit", volume.budget == nullptr ? std::string() : std::string(volume.budget->unit))
      .mend({}, {{"computed", numbers.surplus->trimmed().text()}});
}

bool shows(const Context& context, const plan::Allocation& allocation) {
  return allocation.line != nullptr && context.uses.view_of("allocationTable", allocation.line->id);
}

struct Step {
  std::string_view attribute;
  std::optional<Date> day;
};

void check_path(const Context& context, const plan::Allocation& allocation) {
  const std::string to = allocation.to == nullptr ? std::string() : std::string(allocation.to->name);
  const std::string_view decision = allocation.decision.meeting == nullptr ? "date" : "meeting";
  const Step steps[] = {{"applied", allocation.applied},
                        {"investigated", allocation.investigated},
                        {decision, allocation.decision.day()}};
  for (std::size_t i = 1; i < std::size(steps); ++i) {
    if (!steps[i].day) continue;
    if (!steps[i - 1].day) {
      context.add("allocation-path", allocation.node)
          .with("body", to)
          .mend({}, {{"attributes", as_attributes({steps[i - 1].attribute})}});
    } else if (*steps[i].day < *steps[i - 1].day) {
      context.add("allocation-path", allocation.node, steps[i].attribute)
          .variant("order")
          .with("body", to)
          .with("date", steps[i].day->text())
          .with("earlier", steps[i - 1].day->text())
          .mend("order");
    }
  }
  const std::string_view criterion = allocation.node.get("criterion");
  const bool own = criterion.empty() ? !allocation.line->node.first_child("criterion")
                                     : context.views.node(criterion).parent() == allocation.line->node;
  if (own || is_masked(allocation.line->node)) return;
  context.add("allocation-path", allocation.node)
      .variant("criterion")
      .with("body", to)
      .with("label", std::string(allocation.line->label))
      .note(context.at(allocation.line->node), "line")
      .mend("criterion");
}

/// Told at the application that is too much.
void check_amounts(const Context& context) {
  std::unordered_map<const plan::BudgetLine*, std::optional<Decimal>> left;
  for (const plan::Allocation& allocation : context.views.allocations) {
    if (!shows(context, allocation) || is_masked(allocation.line->node) || !allocation.decision.day()) continue;
    std::optional<Decimal>& rest = left.emplace(allocation.line, allocation.line->amount).first->second;
    const bool enough = !rest || !rest->negative();
    rest = less(rest, allocation.amount);
    if (!enough || !rest || !rest->negative()) continue;
    context.add("allocation-path", allocation.node, "amount")
        .variant("amount")
        .with("label", std::string(allocation.line->label))
        .with("over", rest->negated().trimmed().text())
        .with("unit", allocation.line->budget == nullptr ? std::string() : std::string(allocation.line->budget->unit))
        .note(context.at(allocation.line->node, "amount"), "line")
        .mend("amount");
  }
}

bool is_of_surplus(plan::SettlementKind kind) {
  return kind == plan::SettlementKind::carry_over || kind == plan::SettlementKind::to_equity;
}

void check_settlements(const Context& context, const plan::BudgetOutcome& outcome) {
  const OutcomeNumbers& numbers = of(context.numbers.outcomes, context.views.outcomes, &outcome);
  if (outcome.settlements.empty() || !numbers.total.deviation) return;
  const Decimal result = *numbers.total.deviation;
  const Decimal size = result.negative() ? result.negated() : result;
  std::optional<Decimal> total = Decimal();
  for (const plan::Settlement& settlement : outcome.settlements) {
    total = sum(total, settlement.amount);
    const auto tell = [&](std::string_view variant, std::string_view attribute) {
      context.add("settlement", settlement.node, attribute)
          .variant(variant)
          .with("body", outcome.budget->body == nullptr ? std::string() : std::string(outcome.budget->body->name))
          .with("result", result.trimmed().text())
          .with("unit", std::string(outcome.budget->unit))
          .mend(variant);
    };
    if (!outcome.closes()) {
      tell("open", "kind");
    } else if (is_of_surplus(settlement.kind) == result.negative()) {
      tell(result.negative() ? "deficit" : "surplus", "kind");
    } else if (total && *total > size && less(total, settlement.amount) <= size) {
      tell({}, "amount");
    }
  }
}

}  // namespace

void finance_money_rules(const Context& context) {
  if (!context.uses.finance) return;
  for (const plan::Volume& volume : context.views.volumes) {
    if (volume.budget != nullptr && context.uses.view_of("volumeTable", volume.budget->id)) check_volume(context, volume);
  }
  for (const plan::Allocation& allocation : context.views.allocations) {
    if (shows(context, allocation)) check_path(context, allocation);
  }
  check_amounts(context);
  for (const plan::BudgetOutcome& outcome : context.views.outcomes) {
    if (outcome.budget != nullptr && context.uses.shows(outcome.report)) check_settlements(context, outcome);
  }
}

}  // namespace planverk::figures
