#include "ledger/kostra.h"

#include <string>

#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::ledger;

namespace {

/// A record of 48: form, year, quarter, account class, function, art, amount in thousands.
std::string record(std::string_view function, std::string_view art, std::string_view amount, std::string_view quarter = " ",
                   std::string_view year = "2026", std::string_view account_class = "1") {
  std::string line = "0A" + std::string(year) + std::string(quarter) + "460100" + std::string(18, ' ');
  line += std::string(account_class) + std::string(function) + std::string(4 - function.size(), ' ') + std::string(art);
  line += std::string(9 - amount.size(), ' ') + std::string(amount);
  return line + '\n';
}

}  // namespace

TEST_CASE("ledger: a KOSTRA file field by field") {
  TakingIn taking;
  const std::string text = record("202", "010", "1234", "2") + record("202", "600", "-56", "2") + record("32", "000", "7", "2", "2026", "2");
  CHECK(record("202", "010", "1").size() == 49);
  CHECK(is_kostra(text));
  const auto ledger = read_kostra(taking.sources, taking.file(text), taking.found);
  REQUIRE(ledger);
  CHECK(taking.findings().empty());
  CHECK(ledger->year == 2026);
  CHECK(ledger->until->text() == "2026-06-30");
  CHECK(ledger->label == "KOSTRA 0A");
  CHECK(ledger->series == "0A 2026 K2");
  CHECK(ledger->currency == "kr");
  const auto& entries = ledger->entries.at(Measure::actual);
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].account_class == "1");
  CHECK(entries[0].code == "202");
  CHECK(entries[0].art == "010");
  CHECK(entries[0].amount == Decimal(1'234'000, 0));
  CHECK(entries[1].amount == Decimal(-56'000, 0));
  CHECK(entries[2].code == "32");
  CHECK(taking.sources.place(entries[1].span).line == 2);
}

TEST_CASE("ledger: a KOSTRA file of other systems: mark, line ends, blank tail, end sign") {
  TakingIn taking;
  std::string first = record("120", "010", "5", "1"), second = record("100", "010", "-5", "1");
  first.insert(48, "   \r");
  const auto ledger = read_kostra(taking.sources, taking.file("\xEF\xBB\xBF" + first + "\r\n" + second + "\x1A"), taking.found);
  REQUIRE(ledger);
  CHECK(taking.findings().empty());
  CHECK(ledger->entries.at(Measure::actual).size() == 2);
}

TEST_CASE("ledger: kostra-record") {
  TakingIn taking;
  std::string text = record("202", "010", "12");
  text += "0A2026 460100\n";                       // too short
  text += record("202", "010", "12").insert(48, "x");  // too long
  text += record("2X2", "010", "12");
  text += record("202", "01A", "12");
  text += record("202", "010", "1 2");
  text += record("202", "010", "12-");
  text += record("202", "010", "");
  text += record("202", "010", "1", "5");
  text += record("202", "010", "1", " ", "20x6", "9");
  const auto ledger = read_kostra(taking.sources, taking.file(text), taking.found);
  REQUIRE(ledger);
  CHECK(ledger->entries.at(Measure::actual).size() == 1);
  CHECK(taking.findings() ==
        "kostra-record.width 2:1\nkostra-record.width 3:1\nkostra-record 4:33\nkostra-record 5:37\nkostra-record 6:40\n"
        "kostra-record 7:40\nkostra-record 8:40\nkostra-record 9:7\nkostra-record 10:3\nkostra-record 10:32\n");
  CHECK(taking.value("found") == "13");
  CHECK(taking.value("field", 2) == "funksjon_kapittel");
  CHECK(taking.value("from", 2) == "33");
  CHECK(taking.value("to", 2) == "36");
  TakingIn empty;
  CHECK_FALSE(read_kostra(empty.sources, empty.file("\n\n"), empty.found));
  CHECK(empty.findings() == "kostra-record.none 1:1\n");
}

TEST_CASE("ledger: kostra-mixed") {
  TakingIn taking;
  const std::string text = record("202", "010", "1", "1") + record("202", "020", "1", "1", "2025") + record("202", "030", "1", "2");
  CHECK_FALSE(read_kostra(taking.sources, taking.file(text), taking.found));
  CHECK(taking.findings() == "kostra-mixed 2:1\nkostra-mixed 3:1\n");
  CHECK(taking.value("field") == "aargang");
}

TEST_CASE("ledger: kostra-double") {
  TakingIn taking;
  const std::string text = record("202", "010", "1", "1") + record("202", "020", "1", "1") + record("202", "010", "5", "1");
  const auto ledger = read_kostra(taking.sources, taking.file(text), taking.found);
  REQUIRE(ledger);
  CHECK(taking.findings() == "kostra-double 3:1\n");
  CHECK(ledger->entries.at(Measure::actual).size() == 3);
}

TEST_CASE("ledger: kostra-balance") {
  const auto findings = [](std::string_view income, std::string_view quarter = " ") {
    TakingIn taking;
    const std::string text = record("202", "010", "1000", quarter) + record("800", "870", income, quarter);
    REQUIRE(read_kostra(taking.sources, taking.file(text), taking.found));
    return taking.findings();
  };
  CHECK(findings("-1000").empty());
  CHECK(findings("-970").empty());
  CHECK(findings("-969") == "kostra-balance 1:1\n");
  CHECK(findings("-1031") == "kostra-balance 1:1\n");
  CHECK(findings("-500", "2").empty());
}

TEST_CASE("ledger: import-more") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "x\n";
  TakingIn taking;
  CHECK_FALSE(read_kostra(taking.sources, taking.file(text), taking.found));
  CHECK(taking.found.all().size() == 501);
  CHECK(taking.found.all().back().message.key == "import-more");
}

TEST_CASE("ledger: only accounts files are taken for KOSTRA's") {
  CHECK_FALSE(is_kostra(""));
  CHECK_FALSE(is_kostra("#FLAGGA 0\n"));
  CHECK_FALSE(is_kostra("{\"class\": \"dataset\", \"dimension\": {}, \"id\": [1234567]}"));
  CHECK_FALSE(is_kostra("Konto;Belopp\n3010;12\n"));
  CHECK_FALSE(is_kostra(record("202", "010", "1").substr(1)));
}

}  // namespace planverk::test
