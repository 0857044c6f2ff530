#include <algorithm>

#include "ledger/sie.h"

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"ledger-year", "", Stage::exchange, RuleClass::format, Severity::error,
     "An accounts file has the year of the budget that it fills.", "ledger: ledger-year"},
    {"ledger-amount", "", Stage::exchange, RuleClass::format, Severity::error,
     "Amounts of an accounts file, and their sums, can be counted exactly.", "ledger: ledger-amount"},
};

namespace {

int month_of(Date date) { return date.year() * 100 + static_cast<int>(date.month()); }

/// The part of an amount that is of an object of the dimension; of several, the first.
std::string object_of(const SieAmount& amount, std::string_view dimension) {
  if (dimension.empty()) return {};
  for (const SieObject& each : amount.objects) {
    if (each.dimension == dimension) return each.object;
  }
  return {};
}

/// Amounts by account and object. Period posts tell an account's whole without an object and its parts with one; what no
/// part tells is entered as being of no object, so that nothing is counted twice and nothing is lost.
class Totals {
 public:
  Totals(const SieFile& file, const SieView& view, bool rows, Diagnostics& found)
      : file_(file), view_(view), rows_(rows), found_(found) {}

  void add(const SieAmount& each) {
    if (!of_result(file_, each.account)) return;
    const std::string object = object_of(each, view_.dimension);
    Account& account = accounts_[each.account];
    if (!account.span.known()) account.span = each.span;
    if (rows_) {
      put(account.whole, each);
      if (!object.empty()) put(account.parts[object], each);
    } else if (each.objects.empty()) {
      put(account.whole, each);
      account.has_whole = true;
    } else {
      put(account.any_part[each.objects.front().dimension], each);
      if (!object.empty()) put(account.parts[object], each);
    }
  }

  [[nodiscard]] std::vector<Entry> entries() const {
    std::vector<Entry> all;
    for (const auto& [number, account] : accounts_) {
      Decimal rest = rows_ || account.has_whole ? account.whole : parts_alone(account);
      for (const auto& [object, amount] : account.parts) {
        all.push_back({number.substr(0, 1), number, {}, object, amount, account.span});
        rest = Decimal::sum(rest, amount.negated()).value_or(Decimal());
      }
      if (!rest.zero()) all.push_back({number.substr(0, 1), number, {}, {}, rest, account.span});
    }
    return all;
  }

 private:
  struct Account {
    Decimal whole;
    bool has_whole = false;
    std::map<std::string, Decimal> parts;     ///< by object of the dimension asked for
    std::map<std::string, Decimal> any_part;  ///< by dimension
    Span span;
  };
  void put(Decimal& sum, const SieAmount& each) {
    const auto more = Decimal::sum(sum, each.amount);
    if (!more && exact_) found_.add("ledger-amount", each.span).with("code", each.account).mend();
    exact_ = exact_ && more;
    sum = more.value_or(sum);
  }
  /// Files of budgets have often amounts on objects alone: those of one dimension are then the account's whole.
  [[nodiscard]] Decimal parts_alone(const Account& account) const {
    const auto asked = account.any_part.find(view_.dimension);
    if (asked != account.any_part.end()) return asked->second;
    return account.any_part.empty() ? Decimal() : account.any_part.begin()->second;
  }

  const SieFile& file_;
  const SieView& view_;
  bool rows_;
  bool exact_ = true;
  Diagnostics& found_;
  std::map<std::string, Account> accounts_;
};

std::vector<Entry> sum_up(const SieFile& file, const SieView& view, const std::vector<SieAmount>& amounts, int year,
                          int last_month, bool rows, Diagnostics& found) {
  Totals totals(file, view, rows, found);
  for (const SieAmount& each : amounts) {
    // Period 13 is the closing of the year: it comes after its last month.
    if (each.year == year && (last_month == 0 || each.period <= last_month)) totals.add(each);
  }
  return totals.entries();
}

std::optional<int> year_number(const SieFile& file, int calendar, Diagnostics& found) {
  if (file.years.empty() && calendar == 0) return 0;
  for (auto each = file.years.rbegin(); each != file.years.rend(); ++each) {
    if (calendar == 0 ? each->first == 0 : each->second.last.year() == calendar) return each->first;
  }
  // Files of vouchers alone (4I) need not say their year: their rows do.
  if (file.years.empty() && !file.rows.empty()) return 0;
  std::string there;
  for (const auto& [number, year] : file.years) there += (there.empty() ? "" : ", ") + std::to_string(year.last.year());
  found.add("ledger-year", Span{file.file, 0, 0})
      .with("found", there)
      .with("expected", std::to_string(calendar))
      .mend();
  return std::nullopt;
}

/// The day that outcomes reach to: the one asked for, where periods tell it apart, else the file's own.
void set_actual(const SieFile& file, const SieView& view, int year, Ledger& ledger, Diagnostics& found) {
  const auto bounds = file.years.find(year);
  std::optional<Date> last;
  if (bounds != file.years.end()) last = bounds->second.last;
  if (year == 0 && file.reaches_to) last = file.reaches_to;
  const bool apart = !file.periods.empty() || !file.rows.empty();
  const auto until = view.until && last ? std::min(*view.until, *last) : view.until ? view.until : last;
  const int month = apart && until && (bounds == file.years.end() || *until < bounds->second.last) ? month_of(*until) : 0;
  ledger.until = apart ? until : last;
  const auto of_year = [year](const SieAmount& each) { return each.year == year; };
  if (std::ranges::any_of(file.periods, of_year)) {
    ledger.entries[Measure::actual] = sum_up(file, view, file.periods, year, month, false, found);
  } else if (std::ranges::any_of(file.rows, of_year)) {
    ledger.entries[Measure::actual] = sum_up(file, view, file.rows, year, month, true, found);
  } else if (std::ranges::any_of(file.results, of_year)) {
    ledger.entries[Measure::actual] = sum_up(file, view, file.results, year, 0, true, found);
    ledger.until = last;
  }
}

void set_budget(const SieFile& file, const SieView& view, int year, Ledger& ledger, Diagnostics& found) {
  if (std::ranges::none_of(file.budgets, [year](const SieAmount& each) { return each.year == year; })) return;
  ledger.entries[Measure::budget] = sum_up(file, view, file.budgets, year, 0, false, found);
  if (ledger.until) {
    ledger.entries[Measure::period_budget] = sum_up(file, view, file.budgets, year, month_of(*ledger.until), false, found);
  }
}

}  // namespace

std::optional<Ledger> ledger_of(const SieFile& file, const SieView& view, Diagnostics& found) {
  const auto year = year_number(file, view.year, found);
  if (!year) return std::nullopt;
  Ledger ledger;
  ledger.form = Form::sie;
  ledger.file = file.file;
  const auto bounds = file.years.find(*year);
  ledger.year = bounds != file.years.end() ? bounds->second.last.year() : view.year;
  ledger.currency = file.currency == "SEK" ? "kr" : file.currency;
  ledger.label = file.company.empty() ? "SIE" : "SIE, " + file.company;
  ledger.series = (file.number.empty() ? file.company : file.number) + ' ' + std::to_string(ledger.year);
  ledger.told_on = file.made_on;
  ledger.names = file.accounts;
  for (const auto& [key, name] : file.objects) {
    if (key.first == view.dimension) ledger.object_names[key.second] = name;
  }
  set_actual(file, view, *year, ledger, found);
  set_budget(file, view, *year, ledger, found);
  return ledger;
}

}  // namespace planverk::exchange::ledger
