#include "ledger/sie.h"

#include <string>

#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::ledger;

namespace {

const std::string head =
    "#FLAGGA 0\n#PROGRAM \"Ekonomi\" 1.0\n#FORMAT PC8\n#GEN 20260905\n#SIETYP 3\n#FNAMN \"Strandvika kommun\"\n"
    "#ORGNR 212000-1234\n#RAR 0 20260101 20261231\n#RAR -1 20250101 20251231\n#KPTYP BAS2014\n";
const std::string accounts =
    "#KONTO 3010 Avgifter\n#KTYP 3010 I\n#KONTO 5010 Lokalhyra\n#KONTO 7010 \"L\x94ner\"\n#KONTO 1910 Kassa\n#KONTO 2010 Kapital\n"
    "#DIM 1 Enhet\n#OBJEKT 1 \"100\" \"Gatukontoret\"\n#OBJEKT 1 \"200\" \"Biblioteket\"\n";

std::string entries_of(const Ledger& ledger, Measure measure) {
  std::string text;
  if (!ledger.entries.contains(measure)) return "none";
  for (const Entry& each : ledger.entries.at(measure)) {
    text += each.code + (each.object.empty() ? "" : "/" + each.object) + ' ' + each.amount.text() + '\n';
  }
  return text;
}

struct Taken : TakingIn {
  std::optional<SieFile> sie;
  explicit Taken(std::string text) { sie = read_sie(sources, file(std::move(text)), found); }
  std::string entries(const SieView& view, Measure measure = Measure::actual) {
    const auto ledger = ledger_of(*sie, view, found);
    return ledger ? entries_of(*ledger, measure) : "no ledger";
  }
};

SieView until(std::string_view day, std::string dimension = {}) { return {2026, Date::parse(day), std::move(dimension)}; }

}  // namespace

TEST_CASE("ledger: a SIE file field by field") {
  Taken taken(head + accounts + "#IB 0 1910 100.00\n#UB 0 1910 -70.50\n#RES 0 3010 -1000\n#RES 0 7010 1170.50\n#RES -1 3010 -900\n");
  REQUIRE(taken.sie);
  CHECK(taken.findings().empty());
  CHECK(is_sie(head));
  CHECK(taken.sie->type == 3);
  CHECK(taken.sie->company == "Strandvika kommun");
  CHECK(taken.sie->number == "212000-1234");
  CHECK(taken.sie->chart == "BAS2014");
  CHECK(taken.sie->made_on == "2026-09-05");
  CHECK(taken.sie->years.at(0).last.text() == "2026-12-31");
  CHECK(taken.sie->accounts.at("7010") == "Löner");
  CHECK(taken.sie->account_types.at("3010") == 'I');
  CHECK(taken.sie->objects.at({"1", "100"}) == "Gatukontoret");
  CHECK(taken.sie->opening.at(0).amount == Decimal(100, 0));
  CHECK(taken.sie->closing.at(0).amount.text() == "-70.50");
  CHECK(taken.entries({2026, {}, {}}) == "3010 -1000\n7010 1170.50\n");
  CHECK(taken.entries({2025, {}, {}}) == "3010 -900\n");
  const auto ledger = ledger_of(*taken.sie, {}, taken.found);
  REQUIRE(ledger);
  CHECK(ledger->year == 2026);
  CHECK(ledger->label == "SIE, Strandvika kommun");
  CHECK(ledger->told_on == "2026-09-05");
}

TEST_CASE("ledger: periods of a SIE file up to the report's day") {
  Taken taken(head + accounts +
              "#PSALDO 0 202601 3010 {} -100\n#PSALDO 0 202608 3010 {} -50\n#PSALDO 0 202609 3010 {} -7\n#RES 0 3010 -157\n"
              "#PBUDGET 0 202601 3010 {} -120\n#PBUDGET 0 202612 3010 {} -80\n");
  CHECK(taken.entries(until("2026-08-31")) == "3010 -150\n");
  CHECK(taken.entries({2026, {}, {}}) == "3010 -157\n");
  CHECK(taken.entries(until("2026-08-31"), Measure::period_budget) == "3010 -120\n");
  CHECK(taken.entries(until("2026-08-31"), Measure::budget) == "3010 -200\n");
}

TEST_CASE("ledger: objects of a SIE file have their part, and what is of none is not lost") {
  Taken taken(head + accounts +
              "#PSALDO 0 202601 5010 {} 1000\n#PSALDO 0 202601 5010 {1 \"100\"} 600\n#PSALDO 0 202601 5010 {1 \"200\"} 300\n"
              "#PSALDO 0 202601 5010 {6 \"P1\"} 999\n#PBUDGET 0 202601 7010 {1 \"100\"} 50\n#PBUDGET 0 202602 7010 {1 \"200\"} 20\n");
  CHECK(taken.entries(until("2026-12-31", "1")) == "5010/100 600\n5010/200 300\n5010 100\n");
  CHECK(taken.entries(until("2026-12-31")) == "5010 1000\n");
  CHECK(taken.entries(until("2026-12-31", "6")) == "5010/P1 999\n5010 1\n");
  CHECK(taken.entries(until("2026-12-31", "1"), Measure::budget) == "7010/100 50\n7010/200 20\n");
  CHECK(taken.entries(until("2026-12-31"), Measure::budget) == "7010 70\n");
}

TEST_CASE("ledger: vouchers of a SIE file count where there are no periods; struck rows do not") {
  Taken taken(head + accounts +
              "#VER A 1 20260115 \"Hyra\"\n{\n  #TRANS 5010 {1 \"100\"} 400.50\n  #TRANS 1910 {} -400.50\n"
              "  #BTRANS 5010 {} 9000\n  #RTRANS 5010 {} 77\n}\n"
              "#VER A 2 20260920\n{\n#TRANS 5010 {} 10\n#TRANS 1910 {} -10\n}\n");
  CHECK(taken.findings().empty());
  CHECK(taken.entries(until("2026-08-31", "1")) == "5010/100 400.50\n");
  CHECK(taken.entries({2026, {}, {}}) == "5010 410.50\n");
  check_sie(*taken.sie, taken.found);
  CHECK(taken.findings().empty());
}

TEST_CASE("ledger: letters of SIE files in the encodings that are met") {
  const std::string swedish = "Löner för åren ÅÄÖ";
  const auto name_of = [](const std::string& bytes) {
    Taken taken(head + "#KONTO 7010 \"" + bytes + "\"\n#RES 0 7010 1\n");
    return taken.sie->accounts.at("7010");
  };
  CHECK(name_of("L\x94ner f\x94r \x86ren \x8F\x8E\x99") == swedish);
  CHECK(name_of("L\xF6ner f\xF6r \xE5ren \xC5\xC4\xD6") == swedish);
  CHECK(name_of(swedish) == swedish);
  CHECK(name_of("\"") .empty());
  CHECK(name_of("a \\\"b\\\" c") == "a \"b\" c");
}

TEST_CASE("ledger: sie-syntax") {
  Taken taken(head + accounts +
              "#RES 0 3010 1 000,50\n#RES x 3010 1\n#RES 0 \"\" 1\n#RES 0\n#PSALDO 0 202613 3010 {} 1\n#PSALDO 0 202614 3010 {} 1\n"
              "#PSALDO 0 202601 3010 1\n#KONTO 3010 \"utan slut\n#PSALDO 0 202601 3010 {1 \"100\" 5\n#RES 0 5010 1,5\n#OKÄND 1 2\n{\n");
  REQUIRE(taken.sie);
  CHECK(taken.findings() ==
        "sie-syntax 21:1\nsie-syntax 22:1\nsie-syntax 23:1\nsie-syntax 25:1\nsie-syntax 26:1\nsie-syntax.quote 27:13\n"
        "sie-syntax 28:1\nsie-syntax.brace 28:23\nsie-syntax 29:1\nsie-syntax.brace 31:1\n");
  Taken empty(head);
  CHECK_FALSE(empty.sie);
  CHECK(empty.findings() == "sie-syntax.none 1:1\n");
}

TEST_CASE("ledger: sie-account") {
  Taken taken(head + accounts + "#RES 0 4010 12\n#RES 0 3010 1\n#RES -1 4010 12\n");
  check_sie(*taken.sie, taken.found);
  CHECK(taken.findings() == "sie-account 20:1\n");
  CHECK(taken.value("account") == "4010");
  Taken vouchers("#FLAGGA 0\n#SIETYP 4\n#VER A 1 20260101\n{\n#TRANS 5010 {} 5\n#TRANS 1910 {} -5\n}\n");
  check_sie(*vouchers.sie, vouchers.found);
  CHECK(vouchers.findings().empty());
}

TEST_CASE("ledger: an account may have a name that is no number, and no type") {
  Taken taken(head + "#KONTO DIFF \"DIFF\"\n#KTYP DIFF\n#RES 0 DIFF 5\n#RES 0 3010 1\n");
  CHECK(taken.findings().empty());
  CHECK(taken.entries({2026, {}, {}}) == "3010 1\n");
}

TEST_CASE("ledger: sie-sum") {
  const auto findings = [](const std::string& posts) {
    Taken taken(head + accounts + posts);
    REQUIRE(taken.sie);
    check_sie(*taken.sie, taken.found);
    return taken.findings();
  };
  CHECK(findings("#RES 0 5010 15\n#PSALDO 0 202601 5010 {} 10\n#PSALDO 0 202602 5010 {} 5\n").empty());
  CHECK(findings("#RES 0 5010 16\n#PSALDO 0 202601 5010 {} 10\n#PSALDO 0 202602 5010 {} 5\n") == "sie-sum 21:1\n");
  CHECK(findings("#RES 0 3010 1\n#PSALDO 0 202601 5010 {} 10\n") == "sie-sum 21:1\n");
  // Of balances the periods are the year's change, and parts of objects need not be all.
  CHECK(findings("#RES 0 5010 1\n#PSALDO 0 202601 1910 {} 10\n#PSALDO 0 202601 5010 {1 \"100\"} 10\n").empty());
  CHECK(findings("#RES 0 5010 1\n#RES 0 5010 1\n") == "sie-sum.double 21:1\n");
  // Programs export files without all balances: what these come to says nothing.
  CHECK(findings("#UB 0 1910 -5\n#RES 0 5010 6\n").empty());
  CHECK(findings("#VER A 1 20260101\n{\n#TRANS 5010 {} 5\n#TRANS 1910 {} -4\n}\n") == "sie-sum.voucher 22:1\n");
}

TEST_CASE("ledger: ledger-year") {
  Taken taken(head + accounts + "#RES 0 5010 1\n");
  CHECK(taken.entries({2024, {}, {}}) == "no ledger");
  CHECK(taken.findings() == "ledger-year 1:1\n");
  CHECK(taken.value("found") == "2025, 2026");
}

TEST_CASE("ledger: ledger-amount") {
  const std::string most = "#PSALDO 0 202601 5010 {} 9223372036854775807\n";
  Taken taken(head + accounts + most + most);
  CHECK(taken.entries({2026, {}, {}}) == "5010 9223372036854775807\n");
  CHECK(taken.findings() == "ledger-amount 21:1\n");
}

}  // namespace planverk::test
