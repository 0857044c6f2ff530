// A table of what a plan has changes nothing; a table with k other cells changes k values and nothing else.
#include <cstdlib>
#include <random>
#include <set>

#include "support/catch.h"
#include "table_text.h"

namespace planverk::test {

namespace {

struct Row {
  int no = 0;
  std::string title, effect, category;
  int likelihood = 1, consequence = 1;
};

std::string plan_of(const std::vector<Row>& rows) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<planData version=\"1\" lang=\"sv-SE\">\r\n"
                    "  <area id='a' name='A'/>\r\n  <process code=\"1.1\" name=\"P\" area=\"a\"/>\r\n";
  for (const Row& row : rows) {
    const std::string no = std::to_string(row.no);
    out += "  <!-- risk " + no + " -->\r\n  <risk no='" + no + "' id=\"r" + no + "\" process=\"1.1\" likelihood=\"" +
           std::to_string(row.likelihood) + "\"\r\n        consequence=\"" + std::to_string(row.consequence) + "\" category=\"" +
           row.category + "\"><title>" + row.title + "</title><effect>" + row.effect + "</effect></risk>\r\n";
  }
  return out + "</planData>\r\n";
}

std::string table_of(const std::vector<Row>& rows) {
  std::string out = "Nr;Risk;Effekt;Sannolikhet;Konsekvens;Kategori\n";
  for (const Row& row : rows) {
    out += std::to_string(row.no) + ";" + row.title + ";\"" + row.effect + "\";" + std::to_string(row.likelihood) + ";" +
           std::to_string(row.consequence) + ";" + row.category + "\n";
  }
  return out;
}

unsigned below(std::mt19937& random, unsigned end) {
  return static_cast<unsigned>(random() % end);
}

std::string words(std::mt19937& random) {
  constexpr std::string_view some[] = {"avtal", "löper", "ut", "utan", "någon", "märker", "sent", "i", "åtta", "dagar"};
  std::string out = "Att";
  for (unsigned i = 0, n = 1 + below(random, 5); i < n; ++i) out += " " + std::string(some[below(random, std::size(some))]);
  return out;
}

unsigned from_environment(const char* name, unsigned otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

/// Changes one value; which one is told by a number of its own.
int change(Row& row, std::mt19937& random) {
  switch (below(random, 5)) {
    case 0:
      row.title += " nu";
      return 0;
    case 1:
      row.effect += " då";
      return 1;
    case 2:
      row.likelihood = 1 + row.likelihood % 4;
      return 2;
    case 3:
      row.consequence = 1 + row.consequence % 4;
      return 3;
    default:
      row.category += "x";
      return 4;
  }
}

}  // namespace

TEST_CASE("exchange: k changed cells are k changed values") {
  const unsigned seed = from_environment("PLANVERK_SEED", 11);
  const unsigned rounds = from_environment("PLANVERK_ROUNDS", 12);
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (unsigned round = 0; round < rounds; ++round) {
    std::vector<Row> rows;
    for (unsigned i = 0, n = 1 + below(random, 25); i < n; ++i) {
      rows.push_back({static_cast<int>(i * 3 + 1), words(random), words(random), "K", static_cast<int>(1 + below(random, 4)), static_cast<int>(1 + below(random, 4))});
    }
    const std::string before = plan_of(rows);
    const auto same = import_table(before, table_of(rows));
    REQUIRE(same->findings().empty());
    CHECK(same->plan == before);
    CHECK(same->count(exchange::Difference::Kind::same) == rows.size());
    std::set<std::pair<std::size_t, int>> changed;
    std::vector<Row> after = rows;
    for (unsigned i = 0, k = below(random, 6); i < k; ++i) {
      const std::size_t at = below(random, static_cast<unsigned>(rows.size()));
      Row next = after[at];
      const int field = change(next, random);
      if (!changed.emplace(at, field).second) continue;
      after[at] = next;
    }
    const auto imported = import_table(before, table_of(after));
    INFO("round " << round);
    REQUIRE(imported->findings().empty());
    CHECK(imported->changes() == changed.size());
    CHECK(imported->count(exchange::Difference::Kind::added) == 0);
    CHECK(imported->count(exchange::Difference::Kind::gone) == 0);
    const auto again = import_table(imported->plan, table_of(after));
    CHECK(again->plan == imported->plan);
    CHECK(again->changes() == 0);
  }
}

TEST_CASE("exchange: rows that are new and gone") {
  const std::vector<Row> rows = {{1, "Ett", "a", "K", 1, 1}, {2, "Två", "b", "K", 2, 2}};
  std::vector<Row> other = {rows[0], {5, "Fem", "c", "K", 3, 3}};
  const std::string table = "Nr;Risk;Effekt;Sannolikhet;Konsekvens;Kategori;Process\n1;Ett;a;1;1;K;1.1\n5;Fem;c;3;3;K;P\n";
  const auto kept = import_table(plan_of(rows), table);
  REQUIRE(kept->findings().empty());
  CHECK(kept->count(exchange::Difference::Kind::added) == 1);
  CHECK(kept->count(exchange::Difference::Kind::gone) == 1);
  CHECK(kept->plan.find("<title>Två</title>") != std::string::npos);
  CHECK(kept->plan.find("id=\"r5\" no=\"5\" process=\"1.1\"") != std::string::npos);
  const auto removed = import_table(plan_of(rows), table, {}, true);
  CHECK(removed->plan.find("<title>Två</title>") == std::string::npos);
  CHECK(removed->plan.find("<!-- risk 2 -->") != std::string::npos);
}

}  // namespace planverk::test
