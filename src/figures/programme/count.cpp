// Frames and funding over their years.
#include <algorithm>

#include "base/word_list.h"
#include "bound/bound_parts.h"
#include "finance/money.h"
#include "programme/shown.h"
#include "table/write.h"

namespace planverk::figures {

namespace {

std::optional<Decimal> times_years(Decimal amount, const plan::Years& years) {
  return Decimal::product(amount, {years.count(), 0});
}

/// Frames begin and end in different years: the most that they have together begins where one of them does.
void count_most(const plan::Fund& fund, FundNumbers& own) {
  for (const plan::Fund* first : fund.parts) {
    const int year = std::max(first->years.from, fund.years.from);
    if (year > fund.years.to) continue;
    std::optional<Decimal> together = Decimal();
    for (const plan::Fund* part : fund.parts) {
      if (part->years.from <= year && year <= part->years.to)
        together = sum(together, converted(part->per_year, part->unit, fund.unit));
    }
    if (!together || (own.parts_most && *together <= *own.parts_most)) continue;
    own.parts_most = together;
    own.year_of_most = year;
  }
}

/// What the funds below leave; nothing is told where some of them are hidden, or their currency is another.
void count_left(const plan::Views& views, const plan::Fund& fund, Numbers& numbers) {
  if (fund.parts.empty() || is_lost(views, "fund")) return;
  FundNumbers& own = numbers.funds[static_cast<std::size_t>(&fund - views.funds.data())];
  std::optional<Decimal> left = fund.per_year;
  std::optional<Decimal> left_total = own.total;
  for (const plan::Fund* part : fund.parts) {
    const FundNumbers& below = of(numbers.funds, views.funds, part);
    left = part->years == fund.years ? less(left, converted(part->per_year, part->unit, fund.unit)) : std::nullopt;
    left_total = less(left_total, converted(below.total, part->unit, fund.unit));
  }
  count_most(fund, own);
  own.left = left;
  own.left_total = left_total;
}

std::optional<Decimal> total_of(const plan::Instrument& instrument) {
  if (instrument.funding.empty() || is_masked(instrument.node)) return std::nullopt;
  std::optional<Decimal> total = Decimal();
  for (const plan::Funding& each : instrument.funding)
    total = sum(total, each.yearly ? times_years(each.amount, each.years) : each.amount);
  return total;
}

std::optional<Decimal> table_total(const plan::Views& views, const Numbers& numbers, xml::Node view) {
  if (is_lost(views, "instrument")) return std::nullopt;
  std::optional<Decimal> total = Decimal();
  const auto shown = shown_instruments(views, view);
  for (const plan::Instrument* each : shown) {
    if (is_masked(each->node)) return std::nullopt;
    if (each->funding.empty()) continue;
    const InstrumentNumbers& own = of(numbers.instruments, views.instruments, each);
    total = sum(total, converted(own.total, each->unit, shown.front()->unit));
  }
  return total;
}

void write_table(const plan::Views& views, const Numbers& numbers, xml::Node view) {
  write(view, "instrumentTable/@fig:total", table_total(views, numbers, view));
  const auto years = column_years(views, view);
  if (!years) return;
  write(view, "instrumentTable/@fig:from", std::optional<int>(years->from));
  write(view, "instrumentTable/@fig:to", std::optional<int>(years->to));
}

std::optional<int> year_of(std::string_view period) {
  const auto year = Decimal::parse(period.substr(0, 4));
  return year ? whole(*year) : std::nullopt;
}

}  // namespace

std::vector<const plan::Instrument*> shown_instruments(const plan::Views& views, xml::Node view) {
  const WordList of(view.get("of"));
  std::vector<const plan::Instrument*> shown;
  for (const plan::Instrument& each : views.instruments) {
    const bool by_goal = each.goal != nullptr && of.contains(each.goal->id);
    if (view.get("of").empty() || of.contains(each.id) || by_goal) shown.push_back(&each);
  }
  return shown;
}

std::optional<plan::Years> column_years(const plan::Views& views, xml::Node view) {
  const auto from = year_of(view.has("from") ? view.get("from") : views.document.period_from);
  const auto to = year_of(view.has("to") ? view.get("to") : views.document.period_to);
  if (!from && !to) return std::nullopt;
  return plan::Years{from.value_or(*to), to.value_or(*from)};
}

void programme_count(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& /*uses*/,
                     Numbers& numbers) {
  for (const plan::Fund& fund : views.funds) numbers.funds.push_back({times_years(fund.per_year, fund.years), {}, {}, {}, 0});
  for (const plan::Fund& fund : views.funds) count_left(views, fund, numbers);
  for (const plan::Instrument& each : views.instruments) numbers.instruments.push_back({total_of(each)});
}

void programme_write(plan::Variant& /*variant*/, const plan::Views& views, const Uses& uses, const Numbers& numbers) {
  for (const plan::Fund& fund : views.funds) {
    const FundNumbers& each = of(numbers.funds, views.funds, &fund);
    write(fund.node, "fund schedule/@fig:years", std::optional<int>(fund.years.count()));
    write(fund.node, "fund schedule/@fig:total", each.total);
    write(fund.node, "fund/@fig:left", each.left);
    write(fund.node, "fund/@fig:left-total", each.left_total);
  }
  for (const plan::Instrument& instrument : views.instruments) {
    write(instrument.node, "instrument/@fig:total", of(numbers.instruments, views.instruments, &instrument).total);
    for (const plan::Funding& each : instrument.funding) {
      if (!each.yearly) continue;
      write(each.node, "fund schedule/@fig:years", std::optional<int>(each.years.count()));
      write(each.node, "fund schedule/@fig:total", times_years(each.amount, each.years));
    }
  }
  for (const plan::Agreement& each : views.agreements) {
    const auto years = column_years(views, views.document.node);
    const bool due = each.follow_up && years && *each.follow_up >= years->from && *each.follow_up <= years->to;
    write_flag(each.node, "agreement/@fig:due", due);
  }
  for (const ViewUse& use : uses.views) {
    if (use.name == "instrumentTable") write_table(views, numbers, use.node);
  }
}

}  // namespace planverk::figures
