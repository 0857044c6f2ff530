#include <algorithm>
#include <random>
#include <string>

#include "ledger/fill.h"
#include "ledger/share_out.h"
#include "ledger/sie.h"
#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::ledger;

namespace {

/// Random entries and a random grouping: ranges that may overlap, leave gaps, and name arts or objects.
struct Draw {
  std::mt19937 random;
  explicit Draw(unsigned seed) : random(seed) {}
  int between(int least, int most) { return static_cast<int>(random() % static_cast<unsigned>(most - least + 1)) + least; }

  std::vector<Entry> entries() {
    std::vector<Entry> all;
    for (int i = between(0, 60); i > 0; --i) {
      all.push_back({std::to_string(between(0, 3)), std::to_string(between(100, 899)), std::to_string(between(100, 999)),
                     between(0, 3) == 0 ? std::to_string(between(1, 4)) : "", Decimal(between(-9'999'999, 9'999'999), between(0, 2)), {}});
    }
    return all;
  }
  Grouping grouping() {
    Grouping grouping;
    grouping.decimals = between(0, 3);
    for (int i = between(0, 8); i > 0; --i) {
      Group group;
      const int first = between(100, 800);
      group.codes = *Selector::parse(std::to_string(first) + '-' + std::to_string(first + between(0, 99)));
      if (between(0, 2) == 0) group.arts = *Selector::parse("100-599");
      if (between(0, 3) == 0) group.objects = *Selector::parse(std::to_string(between(1, 4)));
      if (between(0, 3) == 0) group.classes = *Selector::parse("0 1 2 3");
      group.line = "l" + std::to_string(between(0, 5));
      group.kind = between(0, 1) == 0 ? "income" : "cost";
      group.aside = between(0, 5) == 0;
      grouping.groups.push_back(std::move(group));
    }
    return grouping;
  }
};

Decimal sum(const std::vector<Decimal>& amounts) {
  Decimal all;
  for (const Decimal each : amounts) all = *Decimal::sum(all, each);
  return all;
}

}  // namespace

TEST_CASE("ledger: whatever the grouping, what is taken, set aside and left out is the file's total") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    INFO("seed " << seed);
    Draw draw(seed);
    Ledger ledger;
    const auto entries = draw.entries();
    const Grouping grouping = draw.grouping();
    Diagnostics found;
    const Shares shares = share_out(entries, grouping, ledger, found);
    Decimal total;
    for (const Entry& each : entries) total = *Decimal::sum(total, each.amount);
    REQUIRE(shares.total == total);
    REQUIRE(sum({shares.taken, shares.aside, shares.left}) == total);
    REQUIRE(sum(shares.groups) == *Decimal::sum(shares.taken, shares.aside));
    Decimal left;
    for (const auto& [key, each] : shares.left_out) left = *Decimal::sum(left, each.amount);
    REQUIRE(left == shares.left);
  }
}

TEST_CASE("ledger: the order of a SIE file's posts changes nothing") {
  const std::string head = "#FLAGGA 0\n#RAR 0 20260101 20261231\n";
  for (unsigned seed = 0; seed < 300; ++seed) {
    INFO("seed " << seed);
    Draw draw(seed);
    std::vector<std::string> posts;
    for (int i = draw.between(1, 30); i > 0; --i) {
      const std::string object = draw.between(0, 1) == 0 ? "{}" : "{1 \"" + std::to_string(draw.between(1, 3)) + "\"}";
      posts.push_back("#PSALDO 0 2026" + std::string(draw.between(0, 1) == 0 ? "01" : "08") + ' ' +
                      std::to_string(draw.between(3000, 3005)) + ' ' + object + ' ' + std::to_string(draw.between(-500, 500)) + ".25\n");
    }
    const auto entries = [&](const std::vector<std::string>& in_order) {
      TakingIn taking;
      std::string text = head;
      for (const std::string& each : in_order) text += each;
      const auto sie = read_sie(taking.sources, taking.file(text), taking.found);
      const auto ledger = ledger_of(*sie, {2026, Date::parse("2026-08-31"), "1"}, taking.found);
      std::string all;
      for (const Entry& each : ledger->entries.at(Measure::actual)) all += each.code + '/' + each.object + ' ' + each.amount.text() + '\n';
      return all;
    };
    const std::string before = entries(posts);
    std::shuffle(posts.begin(), posts.end(), draw.random);
    REQUIRE(entries(posts) == before);
  }
}

}  // namespace planverk::test
