// Outcomes as numbers: lines with their signs, what others break down added up, totals, deviations, earlier years.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/word_list.h"
#include "count/numbers.h"
#include "finance/history.h"
#include "finance/money.h"

namespace planverk::figures {

namespace {

using Lines = std::vector<const plan::BudgetLine*>;

/// Each line before those that break it, which follow at once; sums are no lines of their own. Without calls into
/// itself: a plan may break lines down on any number of levels.
Lines in_order(const plan::Views& views, const Numbers& numbers, const plan::Budget& budget) {
  Lines order;
  Lines open;
  for (auto line = budget.lines.rbegin(); line != budget.lines.rend(); ++line) {
    const bool top = (*line)->breaks == nullptr;
    if (top && of(numbers.lines, views.lines, *line).kind != plan::LineKind::sum) open.push_back(*line);
  }
  while (!open.empty()) {
    const plan::BudgetLine* line = open.back();
    open.pop_back();
    order.push_back(line);
    for (auto part = line->parts.rbegin(); part != line->parts.rend(); ++part) {
      if ((*part)->budget == &budget) open.push_back(*part);
    }
  }
  return order;
}

bool has_scale(int& decimals, const std::optional<Decimal>& amount) {
  if (amount) decimals = std::max(decimals, amount->scale());
  return amount.has_value();
}

class OutcomeCounter {
 public:
  OutcomeCounter(const plan::Views& views, const Numbers& numbers, const plan::BudgetOutcome& outcome)
      : views_(views), numbers_(numbers), outcome_(outcome), budget_(*outcome.budget) {}

  OutcomeNumbers count() {
    const BudgetNumbers& budget = of(numbers_.budgets, views_.budgets, &budget_);
    out_.decimals = budget.decimals;
    out_.masked = is_masked(outcome_.node) || budget.masked;
    out_.total.outcome = &outcome_;
    if (!out_.masked) {
      out_.total.budget = budget_.lines.empty() ? budget_.frame : budget.total;
      out_.frame = budget_.frame ? budget_.frame : budget.total;
    }
    rows();
    total();
    for (MoneyRow& row : out_.rows) deviate(row, outcome_.closes());
    deviate(out_.total, outcome_.closes());
    measures();
    limit();
    return std::move(out_);
  }

 private:
  struct Entry {
    plan::MoneyAmounts amounts;
    std::map<int, std::optional<Decimal>> earlier;
    bool shown = false;
    bool lost = false;  ///< a part of it is hidden
  };

  [[nodiscard]] const LineNumbers& of_line(const plan::BudgetLine* line) const {
    return of(numbers_.lines, views_.lines, line);
  }

  std::optional<Decimal> signed_as(const plan::BudgetLine* line, const std::optional<Decimal>& amount) {
    has_scale(out_.decimals, amount);
    return amount && of_line(line).kind == plan::LineKind::income ? amount->negated() : amount;
  }

  void rows() {
    for (const plan::LineOutcome& each : outcome_.lines) {
      if (each.line == nullptr || each.line->budget != &budget_) continue;
      Entry& entry = entries_[each.line];
      if (entry.shown) continue;  // told twice: the first counts, and a rule tells
      entry.shown = true;
      entry.lost = is_masked(each.node);
      for (std::size_t i = 0; i < each.stated.size(); ++i) entry.amounts[i] = signed_as(each.line, each.stated[i]);
      for (const plan::EarlierYear& year : each.earlier)
        entry.earlier[year.year] = signed_as(each.line, year.actual);
    }
    if (entries_.empty()) return;
    const Lines order = in_order(views_, numbers_, budget_);
    for (auto line = order.rbegin(); line != order.rend(); ++line) add_up(*line);
    for (const plan::BudgetLine* line : order) {
      const Entry& entry = entries_[line];
      if (!entry.shown && line->breaks != nullptr) continue;
      MoneyRow row;
      row.line = line;
      row.budget = of_line(line).printed;
      row.amounts = entry.amounts;
      row.earlier = entry.earlier;
      out_.rows.push_back(std::move(row));
    }
  }

  /// What is not stated of a line comes from the lines that break it, where all are known.
  void add_up(const plan::BudgetLine* line) {
    Entry& entry = entries_[line];
    if (line->parts.empty() || of_line(line).masked || entry.lost) return;
    for (const plan::BudgetLine* part : line->parts) entry.shown = entry.shown || entries_[part].shown;
    for (std::size_t i = 0; i < entry.amounts.size(); ++i) {
      if (entry.amounts[i]) continue;
      std::optional<Decimal> total = Decimal();
      for (const plan::BudgetLine* part : line->parts) total = sum(total, entries_[part].amounts[i]);
      entry.amounts[i] = total;
    }
  }

  void total() {
    if (out_.masked) return;
    for (std::size_t i = 0; i < out_.computed.size(); ++i) {
      out_.computed[i] = sum_of_top([i](const MoneyRow& row) { return row.amounts[i]; });
      has_scale(out_.decimals, outcome_.stated[i]);
      out_.total.amounts[i] = outcome_.stated[i] ? outcome_.stated[i] : out_.computed[i];
    }
    std::map<int, std::optional<Decimal>> years;
    for (const MoneyRow& row : out_.rows) {
      for (const auto& [year, amount] : row.earlier) years.emplace(year, std::nullopt);
    }
    for (auto& [year, amount] : years) {
      const int wanted = year;
      amount = sum_of_top([wanted](const MoneyRow& row) {
        const auto found = row.earlier.find(wanted);
        return found == row.earlier.end() ? std::nullopt : found->second;
      });
    }
    for (const plan::EarlierYear& each : outcome_.earlier) {
      has_scale(out_.decimals, each.actual);
      years[each.year] = each.actual;
    }
    out_.total.earlier = std::move(years);
  }

  template <class Amount>
  std::optional<Decimal> sum_of_top(Amount amount) const {
    if (out_.rows.empty()) return std::nullopt;
    std::optional<Decimal> total = Decimal();
    for (const MoneyRow& row : out_.rows) {
      if (row.line->breaks == nullptr) total = sum(total, amount(row));
    }
    return total;
  }

  void measures() {
    const auto lost = [](xml::Node node, std::string_view name) {
      return WordList(node.get("fig:lost")).contains(name);
    };
    std::optional<Decimal> effect;
    for (const plan::Measures& each : outcome_.measures) {
      if (lost(each.node, "measure")) return;
      for (const plan::Measure& measure : each.list) {
        if (has_scale(out_.decimals, measure.effect)) effect = sum(effect.value_or(Decimal()), measure.effect);
      }
    }
    if (lost(outcome_.node, "measures") || !effect) return;
    out_.effect = effect;
    out_.remaining = sum(out_.total.deviation, effect);
  }

  void limit() {
    const auto& limits = views_.limits;
    const std::optional<Decimal> deviation = less(out_.frame, basis(out_.total, outcome_.closes()));
    if (!limits || !limits->deficit_percent || !deviation || !deviation->negative()) return;
    out_.substantial = exceeds(deviation->negated(), *out_.frame, *limits->deficit_percent);
    out_.total.over_limit = out_.substantial;
    // 1.02 is above 1.0 and must not print as it.
    if (out_.substantial && out_.total.percent == limits->deficit_percent->negated()) {
      out_.total.percent = percent_of(*out_.total.deviation, *out_.total.budget, 2);
    }
  }

  const plan::Views& views_;
  const Numbers& numbers_;
  const plan::BudgetOutcome& outcome_;
  const plan::Budget& budget_;
  std::unordered_map<const plan::BudgetLine*, Entry> entries_;
  OutcomeNumbers out_;
};

void take_previous_forecasts(const plan::Views& views, const Histories& histories, Numbers& numbers,
                             const plan::BudgetOutcome& outcome) {
  const plan::BudgetOutcome* earlier = histories.before(outcome);
  if (earlier == nullptr) return;
  constexpr std::size_t forecast = place_of(plan::MoneyColumn::forecast);
  constexpr std::size_t previous = place_of(plan::MoneyColumn::previous_forecast);
  const OutcomeNumbers& then = of(numbers.outcomes, views.outcomes, earlier);
  OutcomeNumbers& now = numbers.outcomes[static_cast<std::size_t>(&outcome - views.outcomes.data())];
  now.decimals = std::max(now.decimals, then.decimals);
  if (!now.masked && !now.total.amounts[previous]) now.total.amounts[previous] = then.total.amounts[forecast];
  std::unordered_map<const plan::BudgetLine*, std::optional<Decimal>> of_line;
  for (const MoneyRow& row : then.rows) of_line.emplace(row.line, row.amounts[forecast]);
  for (MoneyRow& row : now.rows) {
    const auto found = of_line.find(row.line);
    if (!row.amounts[previous] && found != of_line.end()) row.amounts[previous] = found->second;
  }
}

/// Where the plan has closed the year before itself, nobody needs to state it again: lines of one label are the same.
void take_year_before(const plan::Views& views, const Histories& histories, Numbers& numbers,
                      const plan::BudgetOutcome& outcome) {
  const plan::Budget* budget = outcome.budget == nullptr ? nullptr : outcome.budget->previous;
  const plan::BudgetOutcome* closing = budget == nullptr ? nullptr : histories.closing_of(budget);
  if (closing == nullptr || closing == &outcome) return;
  constexpr std::size_t actual = place_of(plan::MoneyColumn::actual);
  const OutcomeNumbers& then = of(numbers.outcomes, views.outcomes, closing);
  OutcomeNumbers& now = numbers.outcomes[static_cast<std::size_t>(&outcome - views.outcomes.data())];
  now.decimals = std::max(now.decimals, then.decimals);
  if (!now.masked && !now.total.earlier[budget->year]) now.total.earlier[budget->year] = then.total.amounts[actual];
  std::unordered_map<std::string_view, std::optional<Decimal>> by_label;
  for (const MoneyRow& row : then.rows) by_label.emplace(row.line->label, row.amounts[actual]);
  for (MoneyRow& row : now.rows) {
    const auto found = by_label.find(row.line->label);
    if (found != by_label.end() && !row.earlier[budget->year]) row.earlier[budget->year] = found->second;
  }
}

}  // namespace

void count_outcomes(const plan::Views& views, Numbers& numbers) {
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    numbers.outcomes.push_back(outcome.budget == nullptr ? OutcomeNumbers{}
                                                         : OutcomeCounter(views, numbers, outcome).count());
  }
  const Histories histories(views.outcomes);
  for (const plan::BudgetOutcome& outcome : views.outcomes) {
    take_previous_forecasts(views, histories, numbers, outcome);
    take_year_before(views, histories, numbers, outcome);
  }
}

}  // namespace planverk::figures
