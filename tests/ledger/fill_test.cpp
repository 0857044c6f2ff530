#include "ledger/fill.h"

#include <string>

#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using namespace exchange::ledger;
using exchange::Part;

namespace {

const char* const plan =
    "<planData version=\"1\" lang=\"nb-NO\"><budget id=\"b\" body=\"fs\" year=\"2026\" unit=\"1000kr\">"
    "<line id=\"b-skole\" label=\"Grunnskole\" amount=\"1\" kind=\"cost\"/>"
    "<line id=\"b-inn\" label=\"Brukerbetaling\" amount=\"1\" kind=\"income\"/>"
    "<line id=\"b-sfo\" label=\"Skolefritid\" amount=\"1\" breaks=\"b-inn\"/>"
    "<group id=\"g\" label=\"Kultur\"><line id=\"b-bib\" label=\"Bibliotek\" amount=\"1\" kind=\"cost\"/></group></budget>"
    "<budget id=\"tom\" body=\"fs\" year=\"2027\" unit=\"tkr\"/>"
    "<report id=\"t2\" kind=\"interim\" year=\"2026\" period=\"2026-08-31\"/></planData>";

Entry entry(std::string code, std::string art, std::int64_t amount, int scale = 0, std::string object = {},
            std::string account_class = "1") {
  return {std::move(account_class), std::move(code), std::move(art), std::move(object), Decimal(amount, scale), {}};
}

/// A file of KOSTRA's form with these entries, and what a grouping makes of it.
struct Filling : TakingIn {
  Kept kept{plan};
  Ledger ledger;
  std::optional<Filled> filled;

  Filling(std::vector<Entry> entries, Form form = Form::kostra) {
    ledger.form = form;
    ledger.file = file("accounts\n", "accounts.txt");
    ledger.year = 2026;
    ledger.until = Date::parse("2026-08-31");
    ledger.currency = "kr";
    for (Entry& each : entries) each.span = {ledger.file, 0, 1};
    ledger.entries[Measure::actual] = std::move(entries);
  }
  std::optional<exchange::ledger::Target> target(std::string_view report = {}, std::string_view budget = "b") {
    return find_target(kept.root(), {}, budget, report, 0, ledger.file, found);
  }
  std::string fill_by(const std::string& groups, std::string_view report = {}) {
    const Kept map(groups);
    const auto to = target(report);
    const auto grouping = read_grouping(map.part(), *to, found);
    if (!grouping) return "no grouping";
    filled = fill(ledger, *grouping, *to, found);
    return filled ? as_text(filled->arrivals) : "not filled";
  }
};

}  // namespace

TEST_CASE("ledger: amounts become lines of a budget with the line's own sign") {
  Filling filling({entry("202", "010", 1'000'000), entry("202", "600", -200'000), entry("215", "600", -50'000),
                   entry("370", "010", 30'000), entry("800", "870", -900'000)});
  CHECK(filling.fill_by("<ledger><group functions=\"202\" arts=\"000-599\" line=\"b-skole\"/>"
                        "<group functions=\"202\" arts=\"600-999\" line=\"b-inn\"/><group functions=\"215\" line=\"b-sfo\"/>"
                        "<group functions=\"370-386\" line=\"b-bib\"/><aside functions=\"800-899\" reason=\"x\"/></ledger>") ==
        "budget(id) id=b\n  line(id) id=b-skole amount=1000\n  line(id) id=b-inn amount=200\n"
        "  line(id) id=b-sfo amount=50\n  group(id) id=g\n    line(id) id=b-bib amount=30\n");
  CHECK(filling.findings().empty());
  CHECK(as_text(filling.filled->told) == "told.ledger-as-budget year=2026\ntold.ledger-actual total=-120000 taken=780000 aside=-900000 left=0 unit=kr\n");
}

TEST_CASE("ledger: an outcome of a report gets actual and budget of the period") {
  Filling filling({entry("202", "010", 400'000)});
  filling.ledger.entries[Measure::period_budget] = {entry("202", "010", 450'000)};
  filling.ledger.entries[Measure::budget] = {entry("202", "010", 600'000)};
  const std::string groups = "<ledger><group functions=\"202\" line=\"b-skole\"/></ledger>";
  CHECK(filling.fill_by(groups, "t2") ==
        "outcome(report budget) report=t2 budget=b\n  lineOutcome(line) line=b-skole periodBudget=450 actual=400\n");
  CHECK(filling.filled->arrivals.front().suggested_id == "t2-b");
  CHECK(filling.fill_by(groups) == "budget(id) id=b\n  line(id) id=b-skole amount=600\n");
}

TEST_CASE("ledger: a group that no amount belongs to comes to nothing, and says so") {
  Filling filling({entry("202", "010", 5'000)});
  CHECK(filling.fill_by("<ledger><group functions=\"202\" line=\"b-skole\"/><group functions=\"370\" line=\"b-bib\"/></ledger>", "t2") ==
        "outcome(report budget) report=t2 budget=b\n  lineOutcome(line) line=b-skole actual=5\n  lineOutcome(line) line=b-bib actual=0\n");
  CHECK(as_text(filling.filled->told).starts_with("told.ledger-empty line=b-bib label=Bibliotek\n"));
}

TEST_CASE("ledger: rounding is half away from zero and told where it shows in the sum") {
  Filling filling({entry("202", "010", 50050, 2), entry("370", "010", 50050, 2)}, Form::kostra);
  CHECK(filling.fill_by("<ledger><group functions=\"202\" line=\"b-skole\"/><group functions=\"370\" line=\"b-bib\"/></ledger>", "t2") ==
        "outcome(report budget) report=t2 budget=b\n  lineOutcome(line) line=b-skole actual=1\n  lineOutcome(line) line=b-bib actual=1\n");
  CHECK(as_text(filling.filled->told).find("told.ledger-rounding parts=2 whole=1 difference=1 unit=1000kr\n") != std::string::npos);
  CHECK(filling.fill_by("<ledger decimals=\"5\"><group functions=\"202\" line=\"b-skole\"/>"
                        "<group functions=\"370\" line=\"b-bib\"/></ledger>", "t2")
            .find("actual=0.50050") != std::string::npos);
  CHECK(as_text(filling.filled->told).find("rounding") == std::string::npos);
}

TEST_CASE("ledger: ledger-left-out") {
  Filling filling({entry("202", "010", 1'000), entry("254", "010", 2'000), entry("254", "020", 500), entry("999", "010", 0),
                   entry("32", "000", 7'000, 0, {}, "2")});
  filling.ledger.names["254"] = "Hjemmeboende";
  CHECK(filling.fill_by("<ledger><group functions=\"202\" line=\"b-skole\"/></ledger>") ==
        "budget(id) id=b\n  line(id) id=b-skole amount=1\n");
  CHECK(filling.findings() == "ledger-left-out 1:1\n");
  CHECK(filling.value("codes") == "254 Hjemmeboende");
  CHECK(filling.value("amount") == "2500");
  CHECK(as_text(filling.filled->told) == "told.ledger-as-budget year=2026\ntold.ledger-actual total=10500 taken=1000 aside=0 left=9500 unit=kr\n");
}

TEST_CASE("ledger: objects come before the accounts they are on") {
  Filling filling({entry("5010", {}, 600'000, 0, "100", "5"), entry("5010", {}, 300'000, 0, "A-7", "5"),
                   entry("5010", {}, 100'000, 0, {}, "5")}, Form::sie);
  CHECK(filling.fill_by("<ledger><group accounts=\"5000-5999\" line=\"b-skole\"/><group objects=\"100 A-7\" line=\"b-bib\"/></ledger>", "t2") ==
        "outcome(report budget) report=t2 budget=b\n  lineOutcome(line) line=b-skole actual=100\n"
        "  lineOutcome(line) line=b-bib actual=900\n");
  CHECK(filling.findings().empty());
}

TEST_CASE("ledger: ledger-map") {
  const auto findings = [](const std::string& groups) {
    Filling filling({entry("202", "010", 1'000)});
    filling.fill_by(groups);
    std::string keys;
    for (const Diagnostic& each : filling.found.all()) keys += each.message.key + ' ';
    return keys;
  };
  CHECK(findings("<ledger><group functions=\"202-5\" line=\"b-skole\"/></ledger>") == "ledger-map ");
  CHECK(findings("<ledger><group functions=\"209-202\" line=\"b-skole\"/></ledger>") == "ledger-map ");
  CHECK(findings("<ledger><group functions=\"\" line=\"b-skole\"/></ledger>") == "ledger-map ");
  CHECK(findings("<ledger><group line=\"b-skole\"/></ledger>") == "ledger-map.empty ");
  CHECK(findings("<ledger><group functions=\"202\" line=\"b-x\"/></ledger>") == "ledger-map.line ");
  CHECK(findings("<ledger decimals=\"9\"><group functions=\"202\" line=\"b-skole\"/></ledger>") == "ledger-map.decimals ");
  CHECK(findings("<ledger><grupp functions=\"202\" line=\"b-skole\"/></ledger>") == "ledger-map.element ");
  CHECK(findings("<ledger><group functions=\"202\" line=\"b-skole\"/><group functions=\"200-299\" line=\"b-bib\"/></ledger>") ==
        "ledger-map.twice ");
}

TEST_CASE("ledger: ledger-period") {
  Filling filling({entry("202", "010", 1'000)});
  filling.ledger.until = Date::parse("2026-06-30");
  filling.fill_by("<ledger><group functions=\"202\" line=\"b-skole\"/></ledger>", "t2");
  CHECK(filling.findings() == "ledger-period 1:1\n");
  CHECK(filling.filled);
}

TEST_CASE("ledger: ledger-target") {
  Filling filling({entry("202", "010", 1'000)});
  CHECK_FALSE(filling.target({}, "b9"));
  CHECK_FALSE(filling.target("t9"));
  CHECK_FALSE(find_target(filling.kept.root(), {}, {}, {}, 0, filling.ledger.file, filling.found));
  std::string keys;
  for (const Diagnostic& each : filling.found.all()) keys += each.message.key + ' ';
  CHECK(keys == "ledger-target ledger-target.report ledger-target.which ");
  CHECK(filling.value("known") == "b (2026), tom (2027)");
  CHECK(find_target(filling.kept.root(), {}, {}, {}, 2027, filling.ledger.file, filling.found)->budget == "tom");
  const auto target = filling.target();
  REQUIRE(target);
  CHECK(target->line("b-sfo")->kind == "income");
  CHECK(target->line("b-bib")->group == "g");
  filling.ledger.currency = "EUR";
  filling.ledger.year = 2025;
  CHECK(filling.fill_by("<ledger><group functions=\"202\" line=\"b-skole\"/></ledger>") == "not filled");
  CHECK(filling.found.all().back().message.key == "ledger-target.currency");
  // In SIE a budget is told apart from what came out: the one never becomes the other.
  Filling outcome({entry("3010", {}, 1'000, 0, {}, "3")}, Form::sie);
  CHECK(outcome.fill_by("<ledger><group classes=\"3\" line=\"b-inn\"/></ledger>") == "not filled");
  CHECK(outcome.findings() == "ledger-target.no-budget 1:1\n");
}

TEST_CASE("ledger: a proposal takes an empty budget's lines from the file, and asks beside lines that are there") {
  Filling filling({entry("202", "010", 9'000), entry("222", "600", -1'000), entry("800", "870", -8'000), entry("712", "010", 5)});
  filling.ledger.year = 2027;
  const Names names = read_names(templates::Files(), Form::kostra, filling.found);
  const auto empty = filling.target({}, "tom");
  const Grouping proposal = propose_grouping(filling.ledger, *empty, {}, {}, names);
  REQUIRE(proposal.groups.size() == 3);
  CHECK_FALSE(proposal.asks);
  const auto filled = fill(filling.ledger, proposal, *empty, filling.found);
  REQUIRE(filled);
  CHECK(as_text(filled->arrivals) ==
        "budget(id) id=tom\n  line(id) id=tom-grunnskole label=Grunnskole amount=8 kind=cost\n"
        "  line(id) id=tom-skatt label=Skatt på inntekt og formue amount=8 kind=income\n"
        "  line(id) id=tom-712 label=Funksjon 712 amount=0 kind=cost\n");
  CHECK(filling.findings().empty());
  const auto part = element_of(proposal, filling.ledger, *empty, {});
  CHECK(part.get("form") == "kostra");
  CHECK(part.get("budget") == "tom");
  CHECK(part.content.size() == 3);
  const Grouping beside = propose_grouping(filling.ledger, *filling.target(), {}, {}, names);
  REQUIRE(beside.groups.size() == 3);
  CHECK(beside.asks);
  CHECK(beside.groups[0].line == "b-skole");
  CHECK(beside.groups[1].line == "?");
}

TEST_CASE("ledger: what is asked for in a grouping waits for its answer") {
  Filling filling({entry("202", "010", 1'000)});
  const Kept map("<ledger><group functions=\"202\" line=\"?\"/></ledger>");
  const auto grouping = read_grouping(map.part(), *filling.target(), filling.found);
  REQUIRE(grouping);
  CHECK(grouping->asks);
  CHECK(filling.findings().empty());
}

TEST_CASE("ledger: classes of SIE's accounts are called as their chart does") {
  Filling filling({entry("3010", {}, -1'000, 0, {}, "3"), entry("50101", {}, 900, 0, {}, "5")}, Form::sie);
  filling.ledger.year = 2027;
  const auto target = filling.target({}, "tom");
  const Names names = read_names(templates::Files(), Form::sie, filling.found);
  const auto labels = [&](std::string_view chart) {
    std::string text;
    for (const Group& each : propose_grouping(filling.ledger, *target, chart, {}, names).groups) text += each.line + ' ' + each.label + '\n';
    return text;
  };
  CHECK(labels("BAS2014") == "tom-3 Rörelsens intäkter\ntom-5 Lokaler och övriga externa kostnader\n");
  CHECK(labels("Kommun-Bas 13") == "tom-3 Verksamhetens intäkter\ntom-5 Personal\n");
}

}  // namespace planverk::test
