// Budgets as numbers: signs, sums, breakdowns on any number of levels, groups, shares.
#include <algorithm>
#include <unordered_map>

#include "count/numbers.h"
#include "finance/money.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

constexpr int share_decimals = 1;

class BudgetCounter {
 public:
  BudgetCounter(const plan::Views& views, Numbers& numbers) : views_(views), numbers_(numbers) {}

  void count() {
    numbers_.lines.resize(views_.lines.size());
    numbers_.groups.resize(views_.groups.size());
    numbers_.budgets.resize(views_.budgets.size());
    placed_.resize(views_.lines.size());
    for (const plan::BudgetLine& line : views_.lines) place(line);
    for (const plan::Budget& budget : views_.budgets) totals(budget);
    for (const plan::BudgetLine& line : views_.lines) parts(line);
    for (const plan::Budget& budget : views_.budgets) sums(budget);
    for (const plan::BudgetGroup& group : views_.groups) group_sums(group);
    for (const plan::BudgetLine& line : views_.lines) shares(line);
    for (const plan::Budget& budget : views_.budgets) before(budget);
  }

 private:
  LineNumbers& at(const plan::BudgetLine& line) { return numbers_.lines[index(views_.lines, line)]; }
  GroupNumbers& at(const plan::BudgetGroup& group) { return numbers_.groups[index(views_.groups, group)]; }
  BudgetNumbers& at(const plan::Budget& budget) { return numbers_.budgets[index(views_.budgets, budget)]; }
  template <class Entity>
  static std::size_t index(const std::vector<Entity>& list, const Entity& entity) {
    return static_cast<std::size_t>(&entity - list.data());
  }

  /// Kind and level come from the lines above, which are placed first; each once, or a long chain would take the square
  /// of its length. The plan stage refuses chains without end.
  void place(const plan::BudgetLine& line) {
    std::vector<const plan::BudgetLine*> waiting;
    for (const auto* at = &line; at != nullptr && !placed_[index(views_.lines, *at)]; at = at->breaks) {
      placed_[index(views_.lines, *at)] = true;
      waiting.push_back(at);
    }
    for (; !waiting.empty(); waiting.pop_back()) place_below_its_own(*waiting.back());
  }

  void place_below_its_own(const plan::BudgetLine& line) {
    LineNumbers& numbers = at(line);
    numbers.amount = line.amount;
    numbers.masked = is_masked(line.node);
    numbers.kind = line.kind;
    if (line.breaks != nullptr) {
      numbers.level = at(*line.breaks).level + 1;
      if (numbers.kind == plan::LineKind::none) numbers.kind = at(*line.breaks).kind;
    }
    if (numbers.kind == plan::LineKind::none) numbers.kind = plan::LineKind::cost;
    if (numbers.masked) return;
    numbers.printed = numbers.kind == plan::LineKind::income ? line.amount.negated() : line.amount;
  }

  void totals(const plan::Budget& budget) {
    BudgetNumbers& numbers = at(budget);
    for (const plan::BudgetLine* line : budget.lines)
      numbers.decimals = std::max(numbers.decimals, line->amount.scale());
    numbers.masked = is_masked(budget.node) ||
                     std::ranges::any_of(budget.groups, [](const auto* group) { return is_masked(group->node); }) ||
                     std::ranges::any_of(budget.lines, [](const auto* line) { return is_masked(line->node); });
    if (numbers.masked) return;
    numbers.costs = Decimal();
    numbers.income = Decimal();
    for (const plan::BudgetLine* line : budget.lines) {
      if (line->breaks != nullptr) continue;
      const LineNumbers& each = at(*line);
      if (each.kind == plan::LineKind::cost) numbers.costs = sum(numbers.costs, each.amount);
      if (each.kind == plan::LineKind::income) numbers.income = sum(numbers.income, each.amount);
    }
    numbers.total = less(numbers.costs, numbers.income);
    if (!budget.frame || !numbers.total) return;
    numbers.left = less(budget.frame, numbers.total);
    numbers.over_frame = *numbers.total > *budget.frame;
  }

  void parts(const plan::BudgetLine& line) {
    if (line.parts.empty() || line.budget == nullptr || at(*line.budget).masked) return;
    std::optional<Decimal> total = Decimal();
    const bool income = at(line).kind == plan::LineKind::income;
    for (const plan::BudgetLine* part : line.parts) {
      // What comes in lowers what a cost is made of, and the other way round.
      const LineNumbers& each = at(*part);
      if (each.kind == plan::LineKind::sum) continue;  // what it sums is there too
      const bool against = (each.kind == plan::LineKind::income) != income;
      total = sum(total, against ? each.amount.negated() : each.amount);
    }
    at(line).parts_total = total;
  }

  /// The one line of sums is the budget's total. Of several each sums what stands above it, the last the budget, or what
  /// stands since the sum before: income, costs and what is left of both. Its own amount says which.
  void sums(const plan::Budget& budget) {
    const BudgetNumbers& total = at(budget);
    const auto is_sum = [this](const plan::BudgetLine* line) {
      return line->breaks == nullptr && at(*line).kind == plan::LineKind::sum;
    };
    const auto count = std::ranges::count_if(budget.lines, is_sum);
    std::ptrdiff_t seen = 0;
    std::optional<Decimal> above = Decimal();
    std::optional<Decimal> since = Decimal();
    for (const plan::BudgetLine* line : budget.lines) {
      LineNumbers& numbers = at(*line);
      if (is_sum(line)) {
        ++seen;
        numbers.printed = nearer(numbers.amount, seen == count ? total.total : above, count > 1 ? since : std::nullopt);
        since = Decimal();
        if (total.masked) {
          numbers.printed.reset();
          numbers.masked = true;
        }
      } else if (line->breaks == nullptr) {
        above = sum(above, numbers.printed);
        since = sum(since, numbers.printed);
      }
    }
  }

  /// The sum that is meant by a stated one; the first when both are as near.
  static std::optional<Decimal> nearer(Decimal stated, std::optional<Decimal> first, std::optional<Decimal> other) {
    const auto away = [&](const std::optional<Decimal>& sum) {
      const auto off = less(sum, stated);
      return off && off->negative() ? std::optional(off->negated()) : off;
    };
    const auto one = away(first), two = away(other);
    return one && two && *two < *one ? other : first;
  }

  void group_sums(const plan::BudgetGroup& group) {
    GroupNumbers& numbers = at(group);
    if (is_masked(group.node) || group.lines.empty()) return;
    std::optional<Decimal> total = Decimal();
    numbers.level = at(*group.lines.front()).level;
    numbers.breaks = group.lines.front()->breaks;
    for (const plan::BudgetLine* line : group.lines) {
      const LineNumbers& each = at(*line);
      numbers.level = std::min(numbers.level, each.level);
      if (line->breaks != nullptr && line->breaks->group == &group) continue;  // counted in the line that it breaks
      if (line->breaks != numbers.breaks) numbers.breaks = nullptr;
      if (each.kind != plan::LineKind::sum) total = sum(total, each.printed);
    }
    numbers.subtotal = total;
    if (group.budget == nullptr) return;
    const BudgetNumbers& budget = at(*group.budget);
    if (!total || total->negative() || budget.masked) return;
    if (budget.costs) numbers.share = Decimal::percent(*total, *budget.costs, share_decimals);
    if (numbers.breaks != nullptr) {
      numbers.part_share = Decimal::percent(*total, at(*numbers.breaks).amount, share_decimals);
    }
  }

  /// Shares are of total costs; revenue and sums have none (design §7).
  void shares(const plan::BudgetLine& line) {
    LineNumbers& numbers = at(line);
    if (line.budget == nullptr || numbers.kind != plan::LineKind::cost || numbers.masked) return;
    const BudgetNumbers& budget = at(*line.budget);
    if (budget.masked) return;
    if (budget.costs) numbers.share = Decimal::percent(numbers.amount, *budget.costs, share_decimals);
    if (line.breaks != nullptr) {
      numbers.part_share = Decimal::percent(numbers.amount, at(*line.breaks).amount, share_decimals);
    }
  }

  /// Lines are the same when their labels are; of several with one label the first counts, as in the column beside it.
  void before(const plan::Budget& budget) {
    if (budget.previous == nullptr) return;
    const plan::Budget& previous = *budget.previous;
    at(budget).before = converted(at(previous).total, previous.unit, budget.unit);
    std::unordered_map<std::string_view, const plan::BudgetLine*> by_label;
    for (const plan::BudgetLine* line : previous.lines) by_label.try_emplace(line->label, line);
    for (const plan::BudgetLine* line : budget.lines) {
      const auto found = by_label.find(line->label);
      if (found != by_label.end())
        at(*line).before = converted(at(*found->second).printed, previous.unit, budget.unit);
    }
  }

  const plan::Views& views_;
  Numbers& numbers_;
  std::vector<bool> placed_;  ///< lines
};

/// Amounts of one budget have the same number of decimals, so that columns agree (design §7).
void write_amount(xml::Node node, FigureName name, const std::optional<Decimal>& amount, int decimals) {
  if (!amount) return;
  write(node, name, amount->scale() < decimals ? amount->rounded(decimals).value_or(*amount) : *amount);
}

void write_change(xml::Node node, const std::optional<Decimal>& now, const std::optional<Decimal>& before,
                  int decimals) {
  write_amount(node, "line budget/@fig:before", before, decimals);
  const auto change = less(now, before);
  write_amount(node, "line budget/@fig:change", change, decimals);
  // Growth is above zero whichever sign the amounts have: income that grows from 50 to 60 grows by 20 per cent.
  if (change && !before->zero())
    write(node, "line budget/@fig:change-percent", Decimal::percent(*change, *before, share_decimals));
}

void write_line(const plan::BudgetLine& line, const LineNumbers& numbers, int decimals) {
  xml::Node node = line.node;
  write(node, "line/@fig:kind", plan::word_of(plan::line_kinds, numbers.kind));
  write(node, "line/@fig:level", numbers.level);
  write_amount(node, "line/@fig:amount", numbers.printed, decimals);
  write_change(node, numbers.printed, numbers.before, decimals);
  write(node, "line/@fig:share", numbers.share);
  write(node, "line/@fig:part-share", numbers.part_share);
  const bool income = numbers.kind == plan::LineKind::income && numbers.parts_total;
  write_amount(node, "line/@fig:parts-total", income ? numbers.parts_total->negated() : numbers.parts_total, decimals);
  write_flag(node, "*/@fig:masked", numbers.masked);
}

}  // namespace

void budget_count(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, Numbers& numbers) {
  BudgetCounter(views, numbers).count();
}

void budget_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/, const Numbers& numbers) {
  const auto decimals_of = [&](const plan::Budget* budget) {
    return budget == nullptr ? 0 : of(numbers.budgets, views.budgets, budget).decimals;
  };
  for (const plan::Budget& budget : views.budgets) {
    const BudgetNumbers& each = of(numbers.budgets, views.budgets, &budget);
    xml::Node node = budget.node;
    write_amount(node, "budget/@fig:costs", each.costs, each.decimals);
    write_amount(node, "budget/@fig:income", each.income, each.decimals);
    write_amount(node, "budget/@fig:total", each.total, each.decimals);
    write_change(node, each.total, each.before, each.decimals);
    write_amount(node, "budget/@fig:left", each.left, each.decimals);
    write_flag(node, "budget/@fig:over-frame", each.over_frame);
    write_flag(node, "*/@fig:masked", each.masked);
  }
  for (const plan::BudgetLine& line : views.lines) {
    write_line(line, of(numbers.lines, views.lines, &line), decimals_of(line.budget));
  }
  for (const plan::BudgetGroup& group : views.groups) {
    const GroupNumbers& each = of(numbers.groups, views.groups, &group);
    xml::Node node = group.node;
    write(node, "group/@fig:level", each.level);
    write_amount(node, "group/@fig:subtotal", each.subtotal, decimals_of(group.budget));
    write(node, "group/@fig:share", each.share);
    write(node, "group/@fig:part-share", each.part_share);
  }
}

}  // namespace planverk::figures
