/// Each amount of an accounts file to exactly one place: a group, what is set aside, or what is left out.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "ledger/grouping.h"
#include "ledger/ledger.h"

namespace planverk::exchange::ledger {

struct Shares {
  Decimal total, taken, aside, left;      ///< of the currency; total = taken + aside + left
  std::vector<Decimal> groups;            ///< as Grouping::groups
  std::vector<const Entry*> first;        ///< of each group: the first entry it got; null: none
  struct LeftOut {
    Decimal amount;
    Span first;
    std::string codes;  ///< `254, 257`: at most a few
    std::size_t count = 0;
  };
  std::map<std::pair<std::string, std::string>, LeftOut> left_out;  ///< by account class and KOSTRA's function or SIE's two digits
};

/// Groups that name objects come before those that name accounts alone: these have what is left of an account. An amount that
/// two groups of the same rank claim is a finding of `ledger-map`, once for each pair.
[[nodiscard]] Shares share_out(const std::vector<Entry>& entries, const Grouping& grouping, const Ledger& ledger,
                               Diagnostics& found);

}  // namespace planverk::exchange::ledger
