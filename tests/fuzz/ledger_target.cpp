/// An accounts file of any bytes: KOSTRA's and SIE's readers find places within it, and whatever a grouping takes of it, sets
/// aside and leaves out is the file's total.
#include <string>

#include "fuzz.h"
#include "ledger/kostra.h"
#include "ledger/share_out.h"
#include "ledger/sie.h"

namespace {

using namespace planverk;
using namespace planverk::exchange::ledger;
using fuzz::require;

Group group_of(std::string_view codes) {
  Group group;
  group.codes = *Selector::parse(codes);
  group.line = "l";
  return group;
}

void check_sums(const Ledger& ledger) {
  Grouping grouping;
  for (const char* codes : {"200-299", "3000-3999", "5010"}) grouping.groups.push_back(group_of(codes));
  grouping.groups.back().aside = true;
  for (const auto& [measure, entries] : ledger.entries) {
    Diagnostics found;
    const Shares shares = share_out(entries, grouping, ledger, found);
    // A sum that leaves a Decimal is told, and then no sum is promised.
    if (!found.empty()) continue;
    const auto taken = Decimal::sum(shares.taken, shares.aside);
    const auto all = taken ? Decimal::sum(*taken, shares.left) : std::nullopt;
    require(!all || *all == shares.total);
  }
}

void read_as_kostra(std::string_view bytes) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("accounts", std::string(bytes));
  const auto ledger = read_kostra(sources, file, found);
  fuzz::require_places(found, sources);
  require(ledger.has_value() || !found.empty());
  if (ledger) check_sums(*ledger);
}

void read_as_sie(std::string_view bytes) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("accounts", std::string(bytes));
  const auto sie = read_sie(sources, file, found);
  require(sie.has_value() || !found.empty());
  if (sie) {
    check_sie(*sie, found);
    for (const char* dimension : {"", "1"}) {
      const auto ledger = ledger_of(*sie, {0, Date::parse("2026-08-31"), dimension}, found);
      if (ledger) check_sums(*ledger);
    }
  }
  fuzz::require_places(found, sources);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  read_as_kostra(bytes);
  read_as_sie(bytes);
  return 0;
}
