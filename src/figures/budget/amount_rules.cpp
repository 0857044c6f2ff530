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

/// The amount in a unit of another size, rounded to so many decimals. Sizes are powers of ten.
std::optional<Decimal> in_size(Decimal amount, std::int64_t from, std::int64_t to, int decimals) {
  std::optional<Decimal> result = Decimal::product(amount.trimmed(), {from, 0});
  for (; result && to > 1; to /= 10) {
    const Decimal small = result->trimmed();
    result = small.scale() < Decimal::max_scale ? std::optional(Decimal(small.units(), small.scale() + 1)) : std::nullopt;
  }
  return result ? result->rounded(decimals) : std::nullopt;
}

/// What a text calls a unit of money.
struct MoneyWord {
  std::string phrase;
  std::string_view currency;
  std::int64_t size = 1;
};

/// The codes of plans, and the words of the language: `million euros`.
std::vector<MoneyWord> money_words(const language::Pack& language) {
  std::vector<MoneyWord> words;
  for (const plan::MoneyUnit& unit : plan::money_units) words.push_back({lower(unit.word), unit.currency, unit.size});
  for (const language::Pair& pair : language.money_words) {
    const std::string_view means = pair.to;
    const std::size_t space = means.find(' ');
    const auto times = space == std::string_view::npos ? std::nullopt : Decimal::parse(means.substr(0, space));
    const plan::MoneyUnit unit = money_unit(space == std::string_view::npos ? means : means.substr(space + 1));
    words.push_back({pair.from, unit.currency, unit.size * (times ? times->units() : 1)});
  }
  return words;
}

/// Where people say crowns, they mean those of their country.
bool same_currency(std::string_view a, std::string_view b) {
  const auto is_crown = [](std::string_view each) { return each == "kr" || each == "NOK" || each == "DKK"; };
  return a == b || (is_crown(a) && is_crown(b) && (a == "kr" || b == "kr"));
}

bool is_mistyped(std::string_view typed, std::string_view meant) {
  constexpr std::size_t fewest = 3, enough = 4;
  if (typed.size() != meant.size() || typed.size() < fewest) return false;
  const auto [one, other] = std::ranges::mismatch(typed, meant);
  if (one == typed.end()) return false;
  const std::size_t at = static_cast<std::size_t>(one - typed.begin());
  if (typed.size() >= enough && typed.substr(at + 1) == meant.substr(at + 1)) return true;
  return at + 1 < typed.size() && typed[at] == meant[at + 1] && typed[at + 1] == meant[at] &&
         typed.substr(at + 2) == meant.substr(at + 2);
}

/// All amounts that a text about the budget may name: of lines, groups and sums, what has changed since the year before,
/// and the budgets of other years that its body has. Signs do not count: a sentence says "an income of 50".
class KnownAmounts {
 public:
  KnownAmounts(const Context& context, const plan::Budget& budget) : size_(money_unit(budget.unit).size) {
    take(context, budget, budget.unit);
    for (const plan::Budget& other : context.views.budgets) {
      const bool of_body = other.body != nullptr && other.body == budget.body;
      if (&other != &budget && (of_body || &other == budget.previous)) take(context, other, budget.unit);
    }
  }
  /// In a larger unit an amount is told with fewer digits: 9 868 tkr are 9,9 mnkr.
  [[nodiscard]] bool holds(Decimal amount, std::int64_t size) const {
    if (size <= size_) {
      const auto told = Decimal::product(amount.trimmed(), {size, 0});
      return told && std::ranges::any_of(amounts_, [&](const Decimal& each) {
        const auto known = Decimal::product(each.trimmed(), {size_, 0});
        return known && *known == *told;
      });
    }
    return std::ranges::any_of(amounts_,
                               [&](const Decimal& each) { return in_size(each, size_, size, amount.scale()) == amount; });
  }
  /// Meant as one of them and mistyped, as it seems: two neighbouring digits changed over, or one of four or more another.
  [[nodiscard]] bool nearly_holds(Decimal amount, std::int64_t size) const {
    const std::string typed = std::to_string(amount.units());
    return std::ranges::any_of(amounts_, [&](const Decimal& each) {
      const auto meant = in_size(each, size_, size, amount.scale());
      return meant && is_mistyped(typed, std::to_string(meant->units()));
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
      add(numbers.before);
      add(less(numbers.printed, numbers.before));
    }
    for (const plan::BudgetGroup* group : budget.groups) {
      add(of(context.numbers.groups, context.views.groups, group).subtotal);
    }
    const BudgetNumbers& numbers = of(context.numbers.budgets, context.views.budgets, &budget);
    add(numbers.total);
    add(numbers.costs);
    add(numbers.income);
    add(numbers.left);
    add(numbers.before);
    add(less(numbers.total, numbers.before));
    add(budget.frame);
  }
  std::int64_t size_;
  std::string_view from_, to_;
  std::set<Decimal> amounts_;
};

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

/// The budgets that a text is about. Sure: those of its own section, or of the line that it tells of; else it may speak of
/// other money, and only what is one of the amounts but for a slip of the fingers is meant as one.
struct About {
  Budgets budgets;
  bool sure = false;
};

class AmountCheck {
 public:
  explicit AmountCheck(const Context& context) : context_(context), words_(money_words(context.words)) {
    for (const MoneyWord& word : words_) phrases_.push_back(word.phrase);
    for (const ViewUse& use : context.uses.views) {
      if (!use.name.starts_with("budget")) continue;
      const plan::Budget* budget = budget_of_view(context.views, use.node.get("of"));
      if (budget == nullptr) continue;
      if (const xml::Node section = section_of(use.node)) shown_[section.key()].push_back(budget);
      if (std::ranges::find(all_, budget) == all_.end()) all_.push_back(budget);
    }
  }

  void check(const Text& text) {
    const About about = about_of(text);
    if (about.budgets.empty()) return;
    for (const Amount& amount : amounts_in(text.words, phrases_, context_.words.decimal_mark.front())) {
      if (!is_foreign(amount, about)) continue;
      const std::string_view piece = text.words.substr(amount.begin, amount.end - amount.begin);
      // A sentence may speak of money that is no part of the budget.
      context_.suspect("bound-amount", text, piece).with("amount", std::string(piece)).mend();
    }
  }

 private:
  [[nodiscard]] About about_of(const Text& text) const {
    bool narrative = false;
    for (xml::Node each = text.node; each; each = each.parent()) {
      narrative = narrative || each.name() == "narrative";
      if (!narrative || each.name() != "line") continue;
      const auto* line = context_.views.find<plan::BudgetLine>(each.get("id"));
      if (line != nullptr && line->budget != nullptr) return {{line->budget}, true};
    }
    const xml::Node own = section_of(text.node);
    for (xml::Node each = own; each; each = section_of(each)) {
      const auto found = shown_.find(each.key());
      if (found != shown_.end()) return {found->second, each == own};
    }
    return {all_.size() == 1 && in_document(text.node) ? all_ : Budgets(), false};
  }
  /// Registers have amounts of their own.
  [[nodiscard]] bool in_document(xml::Node node) const {
    for (; node; node = node.parent()) {
      if (node == context_.variant.document) return true;
    }
    return false;
  }

  const KnownAmounts& known_of(const plan::Budget* budget) {
    return known_.try_emplace(budget, context_, *budget).first->second;
  }

  [[nodiscard]] bool is_foreign(const Amount& amount, const About& about) {
    const auto word = std::ranges::find(words_, lower(amount.unit), &MoneyWord::phrase);
    bool judged = false;
    for (const plan::Budget* budget : about.budgets) {
      const plan::MoneyUnit own = money_unit(budget->unit);
      if (!same_currency(word->currency, own.currency)) continue;
      const KnownAmounts& known = known_of(budget);
      if (known.holds(amount.value, word->size)) return false;
      // In smaller units sentences speak of fees and prices.
      const bool sure = about.sure && word->size >= own.size;
      judged = judged || sure || known.nearly_holds(amount.value, word->size);
    }
    return judged;
  }

  const Context& context_;
  std::vector<MoneyWord> words_;
  std::vector<std::string> phrases_;
  Budgets all_;  ///< that the document shows
  std::unordered_map<const void*, Budgets> shown_;  ///< by the section's node
  std::unordered_map<const plan::Budget*, KnownAmounts> known_;
};

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
  AmountCheck amounts(context);
  for (const Text& text : context.texts) {
    if (text.held.has(Held::digit)) amounts.check(text);
  }
  for (const xml::Node node : context.printed) each_bound(context, node);
}

}  // namespace planverk::figures
