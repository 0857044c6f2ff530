// Amounts in texts: typed ones must be those of the budget that the text is about, bound ones must exist.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/word_list.h"
#include "bound/asked_figure.h"
#include "finance/money.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"bound-amount", "R-55", Stage::figures, RuleClass::content, Severity::error,
     "An amount in the text about a budget is that of one of its lines or sums, and every bound figure has "
     "a value.",
     "figures: bound-amount"},
};

namespace {

/// All amounts that a text about the budget may name: of lines, groups and sums, and of the budgets of other years that
/// its body has. Signs do not count: a sentence says "an income of 50".
class KnownAmounts {
 public:
  KnownAmounts(const Context& context, const plan::Budget& budget) {
    take(context, budget, budget.unit);
    for (const plan::Budget& other : context.views.budgets) {
      const bool of_body = other.body != nullptr && other.body == budget.body;
      if (&other != &budget && (of_body || &other == budget.previous)) take(context, other, budget.unit);
    }
  }
  [[nodiscard]] bool holds(Decimal amount) const { return amounts_.contains(amount.trimmed()); }
  /// In a larger unit an amount is told with fewer digits: 9 868 tkr are 9,9 mnkr.
  [[nodiscard]] bool rounds_to(Decimal amount, std::string_view from, std::string_view to) const {
    return std::ranges::any_of(amounts_, [&](const Decimal& each) {
      const auto larger = converted(each, from, to);
      const auto rounded = larger ? larger->rounded(amount.scale()) : std::nullopt;
      return rounded && *rounded == amount;
    });
  }

 private:
  void add(const std::optional<Decimal>& amount) {
    if (!amount) return;
    const auto own = converted(amount->negative() ? amount->negated() : *amount, from_, to_);
    if (own) amounts_.insert(*own);
  }
  void take(const Context& context, const plan::Budget& budget, std::string_view unit) {
    from_ = budget.unit;
    to_ = unit;
    for (const plan::BudgetLine* line : budget.lines) {
      const LineNumbers& numbers = of(context.numbers.lines, context.views.lines, line);
      if (!numbers.masked) add(numbers.amount);
      add(numbers.printed);
      add(numbers.parts_total);
    }
    for (const plan::BudgetGroup* group : budget.groups) {
      add(of(context.numbers.groups, context.views.groups, group).subtotal);
    }
    const BudgetNumbers& numbers = of(context.numbers.budgets, context.views.budgets, &budget);
    add(numbers.total);
    add(numbers.costs);
    add(numbers.income);
    add(numbers.left);
    add(budget.frame);
  }
  std::string_view from_, to_;
  std::set<Decimal> amounts_;
};

/// The unit that a word of a text means; the budget's own, or a larger one of its currency. Smaller ones are those of
/// fees and prices.
std::string_view unit_meant(std::string_view word, const plan::Budget& budget) {
  const MoneyUnit own = money_unit(budget.unit);
  for (const std::string_view each : WordList(plan::money_units)) {
    const MoneyUnit unit = money_unit(each);
    if (lower(each) == word && unit.currency == own.currency && unit.size >= own.size) return each;
  }
  return {};
}

xml::Node section_of(xml::Node node) {
  for (xml::Node each = node.parent(); each; each = each.parent()) {
    if (each.name() == "section" || each.name() == "annex") return each;
  }
  return {};
}

const plan::Budget* budget_of_view(const plan::Views& views, std::string_view id) {
  if (const auto* budget = views.find<plan::Budget>(id)) return budget;
  const auto* line = views.find<plan::BudgetLine>(id);
  return line == nullptr ? nullptr : line->budget;
}

using Budgets = std::vector<const plan::Budget*>;

/// The budgets that each section shows, by the section's node.
std::unordered_map<const void*, Budgets> budgets_by_section(const Context& context) {
  std::unordered_map<const void*, Budgets> sections;
  for (const ViewUse& use : context.uses.views) {
    if (!use.name.starts_with("budget")) continue;
    const plan::Budget* budget = budget_of_view(context.views, use.node.get("of"));
    const xml::Node section = section_of(use.node);
    if (budget != nullptr && section) sections[section.key()].push_back(budget);
  }
  return sections;
}

/// The budget whose narrative holds the text, else those of its section.
Budgets budgets_about(const Context& context, const Text& text,
                      const std::unordered_map<const void*, Budgets>& sections) {
  bool narrative = false;
  for (xml::Node each = text.node; each; each = each.parent()) {
    narrative = narrative || each.name() == "narrative";
    if (!narrative || each.name() != "line") continue;
    const auto* line = context.views.find<plan::BudgetLine>(each.get("id"));
    if (line != nullptr && line->budget != nullptr) return {line->budget};
  }
  const auto found = sections.find(section_of(text.node).key());
  return found == sections.end() ? Budgets() : found->second;
}

void check_text(const Context& context, const Text& text, const Budgets& budgets,
                std::unordered_map<const plan::Budget*, KnownAmounts>& known) {
  std::string units;
  for (const plan::Budget* budget : budgets) {
    for (const std::string_view each : WordList(plan::money_units)) {
      const std::string word = lower(each);
      if (!unit_meant(word, *budget).empty()) units += word + ' ';
    }
  }
  const char decimal_mark = context.words.decimal_mark.front();
  for (const Amount& amount : amounts_in(text.words, units, decimal_mark)) {
    const std::string unit = lower(amount.unit);
    const bool matched = std::ranges::any_of(budgets, [&](const plan::Budget* budget) {
      const std::string_view meant = unit_meant(unit, *budget);
      if (meant.empty()) return false;
      const KnownAmounts& amounts = known.try_emplace(budget, context, *budget).first->second;
      return money_unit(meant).size == money_unit(budget->unit).size ? amounts.holds(amount.value)
                                                                     : amounts.rounds_to(amount.value, budget->unit, meant);
    });
    if (matched) continue;
    const std::string_view piece = text.words.substr(amount.begin, amount.end - amount.begin);
    // A sentence may speak of money that is no part of the budget.
    context.suspect("bound-amount", text, piece).with("amount", std::string(piece)).mend();
  }
}

void check_bound(const Context& context, xml::Node value) {
  const std::string_view id = value.get("of");
  const std::string_view part = value.get("part");
  const AskedFigure asked = asked_figure(context.views, context.numbers, value);
  const BoundFigure& figure = asked.figure;
  if (!figure.value.empty() || figure.masked) return;
  if (!figure.part_known && !value.has("keys")) {
    context.add("bound-amount", value, "part")
        .variant("part")
        .with("of", std::string(id))
        .with("part", std::string(part))
        .mend("part", {{"parts", part_names(context.views, context.numbers, id)}});
    return;
  }
  context.add("bound-amount", value, "of").variant("unknown").with("of", std::string(id)).mend("unknown");
}

void each_bound(const Context& context, xml::Node node) {
  if (node.name() == "del") return;
  if (node.name() == "val" || node.name() == "keyFigure") check_bound(context, node);
  node.each_element([&](xml::Node child) { each_bound(context, child); });
}

}  // namespace

void budget_amount_rules(const Context& context) {
  const auto sections = budgets_by_section(context);
  std::unordered_map<const plan::Budget*, KnownAmounts> known;
  for (const Text& text : context.texts) {
    if (!text.held.has(Held::digit)) continue;
    const Budgets budgets = budgets_about(context, text, sections);
    if (!budgets.empty()) check_text(context, text, budgets, known);
  }
  for (const xml::Node node : context.printed) each_bound(context, node);
}

}  // namespace planverk::figures
