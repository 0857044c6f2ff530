// What columns are, guessed by their headings.
#include "support/catch.h"
#include "table_text.h"

namespace planverk::test {

namespace {

const std::string plan = R"(<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="sv-SE" asOf="2026-08-31">
  <body id="ks" name="Kommunstyrelsen" type="executive" deciding="true"/>
  <role id="ekonomichef" title="Ekonomichef"/>
  <area id="ekonomi" name="Ekonomi" order="1"/>
  <process code="3.7.0" name="Inköp" area="ekonomi"/>
  <level id="namnd" rank="1" label="Nämndmål"/>
  <goal id="n1" level="namnd" title="Kortare kö"/>
  <budget id="b26" body="ks" year="2026" unit="1000kr">
    <line id="drift" label="Drift" kind="cost" amount="100"/>
  </budget>
  <meeting id="m1" body="ks" date="2026-09-17"/>
  <risk id="r7" no="7" process="3.7.0" likelihood="3" consequence="4">
    <title>Avtal löper ut</title>
  </risk>
</planData>
)";

std::string register_of(const Imported& imported) {
  for (const Message& each : imported.reading->told) {
    if (each.key != "import.table") continue;
    for (const auto& [name, value] : each.values) {
      if (name == "register") return value.substr(value.rfind('(') + 1, value.size() - value.rfind('(') - 2);
    }
  }
  return {};
}

}  // namespace

TEST_CASE("exchange: a risk register is known in five languages") {
  const std::string tables[] = {
      "Risknr;Riskbeskrivning;Sannolikhet (1-4);Konsekvens (1-4);Process\n7;Avtal löper ut;3;4;3.7.0\n",
      "Nr;Uønsket hendelse;Sannsynlighet;Konsekvens;Prosess\n7;Avtal löper ut;3;4;3.7.0\n",
      "Nr;Uønskt hending;Sannsyn;Konsekvens;Prosess\n7;Avtal löper ut;3;4;3.7.0\n",
      "Nr;Uønsket hændelse;Sandsynlighed;Konsekvens;Proces\n7;Avtal löper ut;3;4;3.7.0\n",
      "No;Risk description;Likelihood;Consequence;Process\n7;Avtal löper ut;3;4;3.7.0\n",
  };
  for (const std::string& table : tables) {
    INFO(table);
    const auto imported = import_table(plan, table);
    REQUIRE(imported->reading);
    CHECK(imported->findings().empty());
    CHECK(register_of(*imported) == "risks");
    CHECK_FALSE(imported->reading->asks);
    CHECK(imported->count(exchange::Difference::Kind::same) == 1);
    CHECK(imported->plan == plan);
  }
}

TEST_CASE("exchange: headings are found below titles, and columns nobody knows are left") {
  const auto imported = import_table(plan,
                                     "Riskregister 2026;;;;\n;;;;\nNr;Risk;S;K;Anm.\n7;Avtal löper ut;3;4;sedan 2024\n");
  REQUIRE(imported->reading);
  CHECK(imported->columns() == "no: Nr [exact]\ntitle: Risk [exact]\nlikelihood: S [exact]\nconsequence: K [exact]\n");
  CHECK(imported->plan == plan);
}

TEST_CASE("exchange: actions stand in the rows of their risks") {
  const auto imported = import_table(plan,
                                     "Risknr;Risk;Sannolikhet;Konsekvens;Åtgärd;Ansvarig;Klart senast;Status\n"
                                     "7;Avtal löper ut;3;4;Bevaka avtal;Ekonomichef;1.12.2026;Pågår\n"
                                     "7;Avtal löper ut;3;4;Utbilda;Ekonomichef;2026-10-01;Klar\n");
  REQUIRE(imported->reading);
  CHECK(imported->findings().empty());
  CHECK(imported->count(exchange::Difference::Kind::added) == 2);
  CHECK(imported->plan.find(R"(<action id="a1" risk="r7" status="onPlan" due="2026-12-01" responsible="ekonomichef")") != std::string::npos);
  CHECK(imported->plan.find("<title>Utbilda</title>") != std::string::npos);
  // Once more: nothing is new.
  const auto again = import_table(imported->plan,
                                  "Risknr;Risk;Sannolikhet;Konsekvens;Åtgärd;Ansvarig;Klart senast;Status\n"
                                  "7;Avtal löper ut;3;4;Bevaka avtal;Ekonomichef;1.12.2026;Pågår\n"
                                  "7;Avtal löper ut;3;4;Utbilda;Ekonomichef;2026-10-01;Klar\n");
  CHECK(again->plan == imported->plan);
  CHECK(again->changes() == 0);
}

TEST_CASE("exchange: indicators have a column a year, or a row a value") {
  const std::string wide = "Nyckeltal;Mål;Enhet;Riktning;2024;2025;Prognos 2026\nVäntetid;Kortare kö;dagar;ned;22;24,5;20\n";
  const std::string tall = "Nyckeltal;Mål;Enhet;Riktning;Period;Utfall\nVäntetid;Kortare kö;dagar;ned;2024;22\nVäntetid;Kortare kö;dagar;ned;2025;24,5\n";
  const auto first = import_table(plan, wide);
  REQUIRE(first->reading);
  CHECK(first->findings().empty());
  CHECK(register_of(*first) == "indicators");
  CHECK(first->plan.find(R"(period="2025" num="24.5")") != std::string::npos);
  CHECK(first->plan.find(R"(period="2026" num="20" kind="forecast")") != std::string::npos);
  const auto second = import_table(first->plan, tall);
  REQUIRE(second->reading);
  CHECK(second->findings().empty());
  CHECK(second->changes() == 0);
}

TEST_CASE("exchange: lines come into their budget, items into their meeting") {
  const auto lines = import_table(plan, "Budgetpost;Belopp;Typ\nDrift;120,5;kostnad\nAvgifter;30;intäkt\n");
  REQUIRE(lines->reading);
  CHECK(lines->findings().empty());
  CHECK(register_of(*lines) == "budget");
  CHECK(lines->plan.find(R"(<line id="drift" label="Drift" kind="cost" amount="120.5")") != std::string::npos);
  CHECK(lines->count(exchange::Difference::Kind::added) == 1);
  const auto items = import_table(plan, "Ärende nr;Ärenderubrik;Dnr;Handläggare\n1;Budget 2027;KS 2026/12;Ekonomichef\n");
  REQUIRE(items->reading);
  CHECK(items->findings().empty());
  CHECK(items->plan.find(R"(dnr="KS 2026/12")") != std::string::npos);
  CHECK(items->plan.find(R"(<item no="1" title="Budget 2027" case=)") != std::string::npos);
}

TEST_CASE("exchange: staff and ages become series") {
  const auto staff = import_table(plan, "Yrkesgrupp;Anställda;Årsarbetare\nLärare;210;187,5\nVaktmästare;12;12\nSumma;222;199,5\n");
  REQUIRE(staff->reading);
  CHECK(staff->findings().empty());
  CHECK(staff->plan.find(R"(measure="posts")") != std::string::npos);
  CHECK(staff->plan.find(R"(<pt key="Lärare" value="187.5"/>)") != std::string::npos);
  CHECK(staff->plan.find("Summa") == std::string::npos);
  const auto ages = import_table(plan, "Åldersgrupp;Kvinnor;Män\n0-5;120;131\n6-15;300;310\n");
  REQUIRE(ages->reading);
  CHECK(ages->findings().empty());
  CHECK(register_of(*ages) == "ages");
  CHECK(ages->plan.find(R"(<pt key="6-15" value="310"/>)") != std::string::npos);
}

TEST_CASE("exchange: what is unclear is asked for in the map") {
  const auto imported = import_table(plan,
                                     "Risknr;Risk;Sannolikhet;Konsekvens;Åtgärd;Ansvarig;Klart senast;Status\n"
                                     "8;Ny risk;3;4;Bevaka;Ekonomidirektör;1.12.2026;på gång\n");
  REQUIRE(imported->reading);
  CHECK(imported->reading->asks);
  CHECK(imported->map.find(R"(<word says="på gång" means="?"/>)") != std::string::npos);
  CHECK(imported->map.find(R"(<word says="Ekonomidirektör" means="?"/>)") != std::string::npos);
  CHECK(imported->map.find(R"(<set field="process" value="?"/>)") != std::string::npos);
  CHECK(imported->plan == plan);
}

TEST_CASE("exchange: import-value, import-row, all at once and at their cells") {
  const auto imported = import_table(plan,
                                     "Risknr;Risk;Sannolikhet;Konsekvens;Process\n"
                                     "7;Avtal löper ut;mycket;1.234;3.7.0\n"
                                     ";;2;;\n"
                                     "9;En annan;2;2;3.7.0\n"
                                     "9;En annan;3;2;3.7.0\n");
  CHECK(imported->findings() == "import-value.step C2\nimport-value.step D2\nimport-row.key C3\nimport-row.denies C5\n");
}

}  // namespace planverk::test
