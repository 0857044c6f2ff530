// Tables as data: what the eye reads as a number is one, rows are whole, and what is drawn is the word that is spoken.
#include <fmt/format.h>

#include "exchange/printed_tables.h"
#include "exchange/select_tables.h"
#include "support/catch.h"
#include "traced_plan.h"

namespace planverk::exchange {

namespace {

std::string text_of(const office::TableValue& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return "'" + *words + "'";
  if (const auto* number = std::get_if<Decimal>(&value)) return number->text();
  if (const auto* day = std::get_if<Date>(&value)) return day->text();
  return "-";
}

std::string text_of(const office::Table& table) {
  constexpr std::string_view kinds[] = {"text", "number", "amount", "percent", "date"};
  std::string out = table.name + "\n";
  for (const office::TableColumn& column : table.columns) {
    out += fmt::format("[{} {}{}{}]", column.heading, kinds[static_cast<std::size_t>(column.kind)], column.unit.empty() ? "" : " ",
                       column.unit);
  }
  out += "\n";
  for (const auto& row : table.rows) {
    for (const office::TableValue& value : row) out += text_of(value) + " ";
    out += "\n";
  }
  return out;
}

std::vector<PrintedTable> tables_of(const std::string& plan) {
  std::vector<PrintedTable> tables;
  test::for_each_document(plan, [&](const test::TracedDocument& made) { tables = printed_tables(made.composed(), made.labels); });
  return tables;
}

const std::string budget = R"(<budget id="u" body="b" year="2026" unit="tkr">
<line id="l1" label="Lön" kind="cost" amount="900.50"/><line id="l3" label="Avgifter" kind="income" amount="81"/></budget>)";

}  // namespace

TEST_CASE("numbers of a printed table are numbers", "[tables]") {
  const auto tables = tables_of(test::plan_with(budget, R"(<budgetTable of="u" shares="true"/>)"));
  REQUIRE(tables.size() == 1);
  INFO(text_of(tables[0].table));
  CHECK(tables[0].label == "Tabell 1");
  CHECK(tables[0].table.name.starts_with("Tabell 1 Budget 2026, tkr"));
  const office::Table& table = tables[0].table;
  REQUIRE(table.columns.size() >= 2);
  CHECK(table.columns[0].kind == office::TableColumn::Kind::text);
  CHECK(table.columns[1].kind == office::TableColumn::Kind::number);
  CHECK(table.columns[1].decimals == 1);
  CHECK(text_of(table.rows[0][0]) == "'Lön'");
  CHECK(table.rows[0][1] == office::TableValue(*Decimal::parse("900.5")));
  CHECK(table.rows[1][1] == office::TableValue(*Decimal::parse("-81")));
  CHECK(table.rows.back()[1] == office::TableValue(*Decimal::parse("819.5")));
}

TEST_CASE("amounts in parentheses are numbers below zero", "[tables]") {
  const auto tables = tables_of(test::plan_with(budget, R"(<budgetTable of="u"/>)", R"( negative="costs" negativeForm="parentheses")"));
  REQUIRE(tables.size() == 1);
  INFO(text_of(tables[0].table));
  CHECK(tables[0].table.rows[0][1] == office::TableValue(*Decimal::parse("-900.5")));
  CHECK(tables[0].table.rows[1][1] == office::TableValue(*Decimal::parse("81")));
}

TEST_CASE("a cell over several rows stands in each of them, and days are days", "[tables]") {
  const auto tables = tables_of(test::plan_with(
      R"(<role id="r" title="Ekonomichef" body="b"/><area id="e" name="Ekonomi"/><process code="1" name="Inköp" area="e"/>
         <risk id="r1" no="1" process="1" likelihood="2" consequence="3" handled="true"><title>Avtal löper ut.</title><effect>Dyrare.</effect></risk>
         <action id="a1" risk="r1" status="onPlan" due="2026-12-31"><title>Bevaka</title></action>
         <action id="a2" risk="r1" status="late" due="2026-09-30"><title>Köp</title></action>)",
      "<actionTables/>"));
  REQUIRE(tables.size() == 1);
  const std::string text = text_of(tables[0].table);
  INFO(text);
  const auto& rows = tables[0].table.rows;
  REQUIRE(rows.size() == 2);
  CHECK(text_of(rows[0][0]) == text_of(rows[1][0]));
  CHECK(text.find("2026-12-31") != std::string::npos);
  CHECK(text.find("'Pågående enligt plan'") != std::string::npos);
}

TEST_CASE("tables are asked for by number, id and words", "[tables]") {
  const auto tables = tables_of(test::plan_with(budget, R"(<budgetTable of="u"/>)"));
  for (const std::string wish : {"1", "Tabell 1", "tabell 1", "BUDGET 2026", "Budget"}) {
    std::vector<bool> met(1);
    INFO(wish);
    CHECK(select_tables(tables, {wish}, met).size() == 1);
    CHECK(met[0]);
  }
  std::vector<bool> met(2);
  CHECK(select_tables(tables, {"2", "kostnader"}, met).empty());
  CHECK(met == std::vector<bool>{false, false});
}

}  // namespace planverk::exchange
