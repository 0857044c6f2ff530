#include "ledger/fill.h"

#include <algorithm>

#include "ledger/share_out.h"

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"ledger-left-out", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Every amount of an accounts file that is of operating accounts belongs to a group of its grouping, or is set aside.",
     "ledger: ledger-left-out"},
    {"ledger-period", "", Stage::exchange, RuleClass::format, Severity::warning,
     "The outcome that an accounts file tells reaches to the last day of the report that it fills.", "ledger: ledger-period"},
};

namespace {

/// The amount of one of the currency in the plan's unit, exactly: a shift of the point. None when it leaves a Decimal.
std::optional<Decimal> in_unit(Decimal amount, const plan::MoneyUnit& unit) {
  amount = amount.trimmed();
  int scale = amount.scale();
  for (std::int64_t size = unit.size; size > 1; size /= 10) ++scale;
  if (scale > Decimal::max_scale) return std::nullopt;
  return Decimal(amount.units(), scale);
}

std::string name_of_code(const Ledger& ledger, const std::string& code) {
  const auto name = ledger.names.find(code);
  return name == ledger.names.end() || name->second.empty() ? code : code + ' ' + name->second;
}

/// One measure by its grouping: the amounts of lines, in the plan's unit and with the line's own sign.
class Measuring {
 public:
  Measuring(const Ledger& ledger, const Grouping& grouping, const Target& target, Diagnostics& found)
      : ledger_(ledger), grouping_(grouping), target_(target), found_(found) {}

  struct LineAmount {
    const Group* group = nullptr;
    Decimal amount;
    Span span;
  };

  /// In the order of the groups; several groups of one line are added up.
  std::vector<LineAmount> lines(Measure measure) {
    const Shares shares = share_out(ledger_.entries.at(measure), grouping_, ledger_, found_);
    std::vector<std::pair<LineAmount, Decimal>> exact;
    for (std::size_t i = 0; i < grouping_.groups.size(); ++i) {
      const Group& group = grouping_.groups[i];
      if (group.aside) continue;
      // Accounts that have no amount have come to nothing: a line that had one before must not keep it.
      const Span span = shares.first[i] != nullptr ? shares.first[i]->span : Span{ledger_.file, 0, 0};
      if (shares.first[i] == nullptr) told.push_back({"told.ledger-empty", {{"line", group.line}, {"label", group.label}}});
      const Decimal amount = group.kind == "income" ? shares.groups[i].negated() : shares.groups[i];
      const auto same = std::ranges::find_if(exact, [&](const auto& each) { return each.first.group->line == group.line; });
      if (same == exact.end()) {
        exact.push_back({{&group, {}, span}, amount});
      } else {
        same->second = Decimal::sum(same->second, amount).value_or(same->second);
      }
    }
    std::vector<LineAmount> all;
    for (auto& [line, amount] : exact) {
      if (const auto rounded = round(amount, line.span)) {
        line.amount = *rounded;
        all.push_back(line);
      }
    }
    tell(measure, shares, all);
    if (measure != Measure::period_budget) warn(shares);
    return all;
  }

  std::vector<Message> told;

 private:
  std::optional<Decimal> round(Decimal amount, Span span) {
    const auto exact = in_unit(amount, *target_.unit);
    const auto rounded = exact ? exact->rounded(grouping_.decimals) : std::nullopt;
    if (!rounded) found_.add("ledger-amount", span).with("code", "").mend();
    return rounded;
  }

  /// Total = taken + set aside + left out, whatever the grouping.
  void tell(Measure measure, const Shares& shares, const std::vector<LineAmount>& lines) {
    Message message;
    message.key = measure == Measure::actual   ? "told.ledger-actual"
                  : measure == Measure::budget ? "told.ledger-budget"
                                               : "told.ledger-period-budget";
    const auto value = [](Decimal amount) { return amount.trimmed().text(); };
    message.values = {{"total", value(shares.total)},
                      {"taken", value(shares.taken)},
                      {"aside", value(shares.aside)},
                      {"left", value(shares.left)},
                      {"unit", ledger_.currency}};
    told.push_back(std::move(message));
    tell_rounding(shares, lines);
  }

  void tell_rounding(const Shares& shares, const std::vector<LineAmount>& lines) {
    Decimal parts;
    for (const LineAmount& each : lines) {
      const Decimal amount = each.group->kind == "income" ? each.amount.negated() : each.amount;
      parts = Decimal::sum(parts, amount).value_or(parts);
    }
    const auto exact = in_unit(shares.taken, *target_.unit);
    const auto whole = exact ? exact->rounded(grouping_.decimals) : std::nullopt;
    if (!whole || *whole == parts) return;
    const Decimal difference = Decimal::sum(parts, whole->negated()).value_or(Decimal());
    told.push_back({"told.ledger-rounding",
                    {{"parts", parts.text()},
                     {"whole", whole->text()},
                     {"difference", difference.text()},
                     {"unit", std::string(target_.unit->word)}}});
  }

  void warn(const Shares& shares) {
    for (const auto& [key, left] : shares.left_out) {
      // Other accounts than operating ones are told in the total: a budget of operations has no use for them.
      if (!operating(ledger_.form, key.first) || left.amount.zero()) continue;
      const bool single = left.count == 1;
      found_.add("ledger-left-out", left.first)
          .with("codes", single ? name_of_code(ledger_, left.codes) : left.codes)
          .with("amount", left.amount.trimmed().text())
          .with("unit", ledger_.currency)
          .mend();
    }
  }

  const Ledger& ledger_;
  const Grouping& grouping_;
  const Target& target_;
  Diagnostics& found_;
};

Told told_at(std::string value, Span span) { return {std::move(value), {}, span}; }

/// A line of the budget; one that stands in a group of the plan arrives in it.
void add_budget_line(const Target& target, const Measuring::LineAmount& line, Arrival& budget) {
  Arrival arrival;
  arrival.name = "line";
  arrival.key = {"id"};
  arrival.span = line.span;
  arrival.label = line.group->label;
  arrival.attributes.emplace_back("id", told_at(line.group->line, line.span));
  const TargetLine* known = target.line(line.group->line);
  if (known == nullptr) arrival.attributes.emplace_back("label", told_at(line.group->label, line.span));
  arrival.attributes.emplace_back("amount", told_at(line.amount.text(), line.span));
  if (known == nullptr) arrival.attributes.emplace_back("kind", told_at(line.group->kind, line.span));
  if (known == nullptr || known->group.empty()) {
    budget.children.push_back(std::move(arrival));
    return;
  }
  auto group = std::ranges::find_if(budget.children, [&](const Arrival& each) {
    return each.name == "group" && each.attributes.front().second.value == known->group;
  });
  if (group == budget.children.end()) {
    Arrival made;
    made.name = "group";
    made.key = {"id"};
    made.attributes.emplace_back("id", told_at(known->group, line.span));
    budget.children.push_back(std::move(made));
    group = budget.children.end() - 1;
  }
  group->children.push_back(std::move(arrival));
}

Arrival budget_arrival(const Ledger& ledger, const Target& target, Measuring& measuring) {
  // Ledgers write budgets in KOSTRA's form too, and it does not say which of the two it holds.
  const Measure measure = ledger.entries.contains(Measure::budget) ? Measure::budget : Measure::actual;
  if (measure == Measure::actual) measuring.told.push_back({"told.ledger-as-budget", {{"year", std::to_string(ledger.year)}}});
  Arrival budget;
  budget.name = "budget";
  budget.key = {"id"};
  budget.label = target.budget;
  budget.span = {ledger.file, 0, 0};
  budget.attributes.emplace_back("id", told_at(target.budget, budget.span));
  for (const auto& line : measuring.lines(measure)) add_budget_line(target, line, budget);
  return budget;
}

Arrival& line_outcome(const Measuring::LineAmount& line, Arrival& outcome) {
  for (Arrival& each : outcome.children) {
    if (each.attributes.front().second.value == line.group->line) return each;
  }
  Arrival made;
  made.name = "lineOutcome";
  made.key = {"line"};
  made.label = line.group->label;
  made.span = line.span;
  made.attributes.emplace_back("line", told_at(line.group->line, line.span));
  outcome.children.push_back(std::move(made));
  return outcome.children.back();
}

Arrival outcome_arrival(const Ledger& ledger, const Target& target, Measuring& measuring) {
  Arrival outcome;
  outcome.name = "outcome";
  outcome.key = {"report", "budget"};
  outcome.suggested_id = target.report + '-' + target.budget;
  outcome.label = target.report;
  outcome.span = {ledger.file, 0, 0};
  outcome.attributes.emplace_back("report", told_at(target.report, outcome.span));
  outcome.attributes.emplace_back("budget", told_at(target.budget, outcome.span));
  for (const auto& [measure, name] : {std::pair(Measure::period_budget, "periodBudget"), std::pair(Measure::actual, "actual")}) {
    if (!ledger.entries.contains(measure)) continue;
    for (const auto& line : measuring.lines(measure)) {
      line_outcome(line, outcome).attributes.emplace_back(name, told_at(line.amount.text(), line.span));
    }
  }
  return outcome;
}

bool fits(const Ledger& ledger, const Target& target, Diagnostics& found) {
  const Span whole{ledger.file, 0, 0};
  bool right = true;
  if (ledger.year != target.year) {
    found.add("ledger-year", whole).with("found", std::to_string(ledger.year)).with("expected", std::to_string(target.year)).mend();
    right = false;
  }
  if (ledger.currency != target.unit->currency && !(ledger.form == Form::kostra && target.unit->currency == "NOK")) {
    found.add("ledger-target", whole)
        .variant("currency")
        .with("found", ledger.currency)
        .with("expected", std::string(target.unit->currency))
        .mend("currency");
    right = false;
  }
  if (!target.report.empty() && !ledger.entries.contains(Measure::actual)) {
    found.add("ledger-target", whole).variant("no-outcome").mend("no-outcome");
    right = false;
  }
  if (target.report.empty() && ledger.form == Form::sie && !ledger.entries.contains(Measure::budget)) {
    found.add("ledger-target", whole).variant("no-budget").mend("no-budget");
    right = false;
  }
  if (right && target.report_day && ledger.until && *target.report_day != *ledger.until) {
    found.add("ledger-period", whole)
        .with("found", ledger.until->text())
        .with("expected", target.report_day->text())
        .mend();
  }
  return right;
}

}  // namespace

std::optional<Filled> fill(const Ledger& ledger, const Grouping& grouping, const Target& target, Diagnostics& found) {
  if (ledger.entries.empty() || !fits(ledger, target, found)) return std::nullopt;
  Measuring measuring(ledger, grouping, target, found);
  Filled filled;
  filled.arrivals.push_back(target.report.empty() ? budget_arrival(ledger, target, measuring)
                                                  : outcome_arrival(ledger, target, measuring));
  filled.told = std::move(measuring.told);
  return filled;
}

}  // namespace planverk::exchange::ledger
