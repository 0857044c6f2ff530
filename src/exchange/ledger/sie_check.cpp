#include <algorithm>
#include <set>

#include "enough.h"
#include "ledger/sie.h"

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"sie-account", "", Stage::exchange, RuleClass::format, Severity::warning,
     "Accounts of a SIE file that have amounts are declared with #KONTO.", "ledger: sie-account"},
    {"sie-sum", "", Stage::exchange, RuleClass::format, Severity::warning,
     "In a SIE file the periods of an account come to its result of the year, the rows of each voucher come to zero, and each "
     "account has one result a year.",
     "ledger: sie-sum"},
};

namespace {

struct Sum {
  Decimal amount;
  Span first;
  bool known = true;

  void add(const SieAmount& each) {
    if (!first.known()) first = each.span;
    const auto sum = Decimal::sum(amount, each.amount);
    known = known && sum.has_value();
    if (sum) amount = *sum;
  }
};
using Sums = std::map<std::pair<int, std::string>, Sum>;

Sums by_account(const std::vector<SieAmount>& amounts, bool without_objects) {
  Sums sums;
  for (const SieAmount& each : amounts) {
    if (!without_objects || each.objects.empty()) sums[{each.year, each.account}].add(each);
  }
  return sums;
}

/// Files of vouchers alone (4I) go to a ledger that has the accounts: they need not declare them.
void check_accounts(const SieFile& file, Diagnostics& found) {
  if (file.results.empty() && file.periods.empty()) return;
  std::set<std::string_view> told;
  for (const auto* list : {&file.results, &file.closing, &file.periods, &file.budgets, &file.rows}) {
    for (const SieAmount& each : *list) {
      if (enough(file.file, found)) return;
      if (file.accounts.contains(each.account) || !told.insert(each.account).second) continue;
      found.add("sie-account", each.span).with("account", each.account).mend();
    }
  }
}

void check_doubles(const SieFile& file, Diagnostics& found) {
  std::map<std::pair<int, std::string_view>, Span> seen;
  for (const SieAmount& each : file.results) {
    if (enough(file.file, found)) return;
    const auto [before, added] = seen.emplace(std::pair(each.year, std::string_view(each.account)), each.span);
    if (added) continue;
    found.add("sie-sum", each.span).variant("double").with("account", each.account).note(before->second, "first").mend("double");
  }
}

/// Periods without objects are the whole of an account; those with objects may leave something out.
void check_periods(const SieFile& file, Diagnostics& found) {
  const Sums results = by_account(file.results, false);
  for (const auto& [key, sum] : by_account(file.periods, true)) {
    if (enough(file.file, found)) return;
    if (!of_result(file, key.second) || !sum.known) continue;
    const auto result = results.find(key);
    const Decimal expected = result == results.end() ? Decimal() : result->second.amount;
    if (sum.amount == expected || (result != results.end() && !result->second.known)) continue;
    auto& finding = found.add("sie-sum", sum.first)
                        .with("account", key.second)
                        .with("found", sum.amount.text())
                        .with("expected", expected.text())
                        .mend();
    if (result != results.end()) finding.note(result->second.first, "result");
  }
}

/// A voucher's rows stand one behind the other.
void check_vouchers(const SieFile& file, Diagnostics& found) {
  for (std::size_t at = 0; at < file.rows.size() && !enough(file.file, found);) {
    const std::uint32_t voucher = file.rows[at].voucher;
    Sum sum;
    for (; at < file.rows.size() && file.rows[at].voucher == voucher; ++at) sum.add(file.rows[at]);
    if (!sum.known || sum.amount.zero()) continue;
    found.add("sie-sum", sum.first).variant("voucher").with("amount", sum.amount.text()).mend("voucher");
  }
}

}  // namespace

// That closing balances and results come to zero together is not asked: of the files that programs export, one in four leaves
// balances out.
void check_sie(const SieFile& file, Diagnostics& found) {
  check_accounts(file, found);
  check_doubles(file, found);
  check_periods(file, found);
  check_vouchers(file, found);
}

}  // namespace planverk::exchange::ledger
