#include "finance/money.h"

#include <algorithm>

#include "base/word_list.h"

namespace planverk::figures {

namespace {

constexpr int share_decimals = 1;
/// As many as a share can have: where products leave 64 bits.
constexpr int most_decimals = Decimal::max_scale;

Decimal without_sign(Decimal amount) {
  return amount.negative() ? amount.negated() : amount;
}

std::optional<Decimal> in_smallest(std::optional<Decimal> amount, std::int64_t size) {
  return amount ? Decimal::product(amount->trimmed(), {size, 0}) : std::nullopt;
}

}  // namespace

std::optional<Decimal> less(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b ? Decimal::sum(*a, b->negated()) : std::nullopt;
}

bool is_lost(const plan::Views& views, std::string_view name) {
  return WordList(views.root.get("fig:lost")).contains(name);
}

std::optional<Decimal> percent_of(Decimal part, Decimal whole, int decimals) {
  return Decimal::percent(part, without_sign(whole), decimals);
}

bool exceeds(Decimal part, Decimal whole, Decimal percent) {
  if (whole.zero()) return false;
  const auto left = Decimal::product(part.trimmed(), {100, 0});
  const auto right = Decimal::product(without_sign(whole).trimmed(), percent.trimmed());
  if (left && right) return *left > *right;
  const auto share = percent_of(part, whole, most_decimals);
  return share && *share > percent;
}

std::optional<Decimal> basis(const MoneyRow& row, bool closed) {
  return row.amounts[place_of(closed ? plan::MoneyColumn::actual : plan::MoneyColumn::forecast)];
}

void deviate(MoneyRow& row, bool closed) {
  row.period_deviation = less(row.amounts[place_of(plan::MoneyColumn::period_budget)],
                              row.amounts[place_of(plan::MoneyColumn::actual)]);
  row.deviation = less(row.budget, basis(row, closed));
  if (row.deviation) row.percent = percent_of(*row.deviation, *row.budget, share_decimals);
}

plan::MoneyUnit money_unit(std::string_view unit) {
  const auto* found = std::ranges::find(plan::money_units, unit, &plan::MoneyUnit::word);
  return found == std::end(plan::money_units) ? plan::MoneyUnit{unit, unit, 1, {}} : *found;
}

std::optional<Decimal> converted(const std::optional<Decimal>& amount, std::string_view from, std::string_view to) {
  const plan::MoneyUnit own = money_unit(from);
  const plan::MoneyUnit other = money_unit(to);
  if (!amount || own.currency != other.currency) return std::nullopt;
  const auto small = in_smallest(amount, own.size);
  if (!small) return std::nullopt;
  Decimal result = small->trimmed();
  // All sizes are powers of ten: dividing only moves the decimal mark.
  for (std::int64_t size = other.size; size > 1; size /= 10) {
    if (result.units() % 10 == 0) {
      result = Decimal(result.units() / 10, result.scale());
    } else if (result.scale() < Decimal::max_scale) {
      result = Decimal(result.units(), result.scale() + 1);
    } else {
      return std::nullopt;
    }
  }
  return result.trimmed();
}

bool overruns(const plan::Investment& investment, const std::optional<Decimal>& deviation,
              const plan::PlanLimits& limits) {
  if (!deviation || !deviation->negative() || !limits.investment_from || !limits.overrun_percent) return false;
  const plan::MoneyUnit own = money_unit(investment.unit);
  const plan::MoneyUnit limit = limits.investment_unit.empty()
                                    ? plan::MoneyUnit{own.currency, own.currency, 1'000'000, {}}
                                    : money_unit(limits.investment_unit);
  if (own.currency != limit.currency) return false;
  const auto budget = in_smallest(investment.budget, own.size);
  const auto from = in_smallest(limits.investment_from, limit.size);
  return budget && from && *budget > *from &&
         exceeds(deviation->negated(), investment.budget, *limits.overrun_percent);
}

void take_limits(plan::Views& views, const plan::RuleSettings& settings) {
  const bool deficits = settings.on(rule("substantial-deficit"));
  const bool investments = settings.on(rule("investment-overrun"));
  if (!deficits && !investments) return;
  if (!views.limits) views.limits.emplace();
  plan::PlanLimits& limits = *views.limits;
  const auto take = [&](std::optional<Decimal>& number, std::string_view slug, std::size_t place, Decimal usual) {
    const auto own = settings.number(slug, place);
    if (own || !number) number = own.value_or(usual);
  };
  if (deficits) take(limits.deficit_percent, "substantial-deficit", 0, {1, 0});
  if (!investments) return;
  take(limits.investment_from, "investment-overrun", 0, {5, 0});
  take(limits.overrun_percent, "investment-overrun", 1, {10, 0});
  const auto* change = settings.find("investment-overrun");
  if (change != nullptr && change->values.size() > 2) limits.investment_unit = change->values[2];
}

}  // namespace planverk::figures
