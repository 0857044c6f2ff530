#include "office/write_book.h"

#include <unistd.h>

#include <cstdlib>
#include <map>
#include <random>

#include "dump.h"
#include "support/catch.h"
#include "write/sheet_names.h"

namespace planverk::test {

namespace {

using office::Table;
using office::TableBook;
using office::TableColumn;
using office::TableValue;
using Kind = TableColumn::Kind;

Decimal decimal(std::string_view text) {
  return Decimal::parse(text).value();
}

Table budget() {
  Table table;
  table.name = "Budget";
  table.columns = {{"Nämnd", Kind::text},       {"År", Kind::number, 0}, {"Belopp", Kind::amount, 1, "tkr", 0, true},
                   {"Andel", Kind::percent, 1}, {"Beslut", Kind::date},  {"Klar", Kind::text}};
  table.rows = {
      {"Kulturnämnden", decimal("2026"), decimal("1181.5"), decimal("25.4"), Date::parse("2026-03-01").value(), true},
      {"=1+1", decimal("2027"), decimal("-12"), std::string("–"), TableValue(), false},
      {"två\nrader; \"citat\""}};
  table.total_label = "Summa";
  return table;
}

TableBook book_of(std::vector<Table> tables) {
  return {"Budget 2026", "Ekonomi", "Tabeller", Date::parse("2026-08-31").value(), std::move(tables), "tabell egen"};
}

}  // namespace

TEST_CASE("office: a table becomes a workbook that says the same") {
  const auto bytes = office::write_xlsx(book_of({budget()}));
  REQUIRE(bytes);
  const BookReading reading(*bytes);
  CHECK(reading.findings().empty());
  CHECK(
      reading.cells() ==
      "sheet Budget\nA1 text Nämnd\nB1 text År\nC1 text Belopp\nD1 text Andel\nE1 text Beslut\nF1 text Klar\n"
      "A2 text Kulturnämnden\nB2 number 2026\nC2 number 1181.5\nD2 percent 25.4%\nE2 date 2026-03-01\nF2 boolean true\n"
      "A3 text =1+1\nB3 number 2027\nC3 number -12\nD3 text –\nF3 boolean false\n"
      "A4 text två\\nrader; \"citat\"\n"
      "A5 text Summa\nC5 number 1169.5 (formula)\n");
  const office::Cell& amount = reading.book->sheets[0].rows[1].cells[2];
  CHECK(amount.decimals == 1);
  CHECK(reading.book->keywords == "tabell egen");
}

TEST_CASE("office: a table becomes text that spreadsheets of the language read") {
  CHECK(office::write_text(budget(), office::csv_form("sv")) ==
        "\xEF\xBB\xBFNämnd;År;Belopp (tkr);Andel;Beslut;Klar\r\n"
        "Kulturnämnden;2026;1181,5;25,4%;2026-03-01;true\r\n"
        "'=1+1;2027;-12,0;–;;false\r\n"
        "\"två\nrader; \"\"citat\"\"\";;;;;\r\n"
        "Summa;;1169,5;;;\r\n");
  Table small;
  small.columns = {{"a,b", Kind::text}, {"c", Kind::number}};
  small.rows = {{"d;e", decimal("1.5")}};
  CHECK(office::write_text(small, office::csv_form("en-GB")) == "\xEF\xBB\xBF\"a,b\",c\r\nd;e,1.5\r\n");
  CHECK(office::write_text(small, {'\t', ',', false}) == "a,b\tc\r\nd;e\t1,5\r\n");
  small.columns[0].heading.clear();
  small.columns[1].heading.clear();
  CHECK(office::write_text(small, office::csv_form("nb-NO")) == "\xEF\xBB\xBF\"d;e\";1,5\r\n");
}

TEST_CASE("office: the same tables give the same bytes, and nothing is left on disk") {
  const auto first = office::write_xlsx(book_of({budget(), budget()}));
  ::sleep(3);  // the times in a zip file are two seconds apart
  setenv("TZ", "Pacific/Auckland", 1);
  tzset();
  const auto second = office::write_xlsx(book_of({budget(), budget()}));
  unsetenv("TZ");
  tzset();
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first == *second);
  CHECK(first->find("/proc/") == std::string::npos);
}

TEST_CASE("office: names of sheets are what programs accept") {
  const std::vector<std::string> names =
      office::sheet_names({"Risker", "RISKER", "", "Mål/[2026]: a*b?\\c", "'a'", std::string(40, 'a'),
                           std::string(40, 'A'), "History", "Risker (2)", "\xF0\x9F\x98\x80" + std::string(30, 'b')});
  CHECK(names == std::vector<std::string>{"Risker", "RISKER (2)", "Sheet", "Mål  2026   a b  c", "a",
                                          std::string(31, 'a'), std::string(27, 'A') + " (2)", "Sheet (2)",
                                          "Risker (2) (2)", "\xF0\x9F\x98\x80" + std::string(29, 'b')});
}

TEST_CASE("office: what no sheet can hold is a failure that names it") {
  CHECK(office::write_xlsx({}).error().message.key == "trouble.book-empty");
  Table table = budget();
  table.rows[1][0] = std::string(32'768, 'a');
  auto failure = office::write_xlsx(book_of({table}));
  REQUIRE_FALSE(failure);
  CHECK(plain(failure.error().message) == "trouble.book-text table=Budget cell=A3 max=32767");
  table.rows[1][0] = std::string(32'767, 'a');
  CHECK(office::write_xlsx(book_of({table})));
  table.rows.assign(1'048'576, {});
  CHECK(office::write_xlsx(book_of({table})).error().message.key == "trouble.book-size");
}

TEST_CASE("office: numbers of more digits than programs show are words, and no value changes") {
  Table table;
  table.columns = {{"a", Kind::number}};
  for (const std::string_view text : {"123456789012345", "1234567890123456", "0.123456789", "-99999999.9999999",
                                      "9007199254740993", "0.1", "-0.5", "1000000000000000", "9.95"}) {
    table.rows.push_back({decimal(text)});
  }
  const BookReading reading(office::write_xlsx(book_of({table})).value());
  REQUIRE(reading.book);
  const auto& rows = reading.book->sheets[0].rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    CHECK(rows[row + 1].cells[0].text == std::get<Decimal>(table.rows[row][0]).text());
  }
  CHECK(rows[2].cells[0].kind == office::Cell::Kind::text);
  CHECK(rows[8].cells[0].kind == office::Cell::Kind::number);
}

namespace {

/// Texts with all that quoting, escaping and formulas could trip over.
std::string random_text(std::mt19937_64& random) {
  static const std::vector<std::string> pieces = {"a",
                                                  "Å",
                                                  " ",
                                                  "\n",
                                                  "\"",
                                                  ";",
                                                  ",",
                                                  "\t",
                                                  "=",
                                                  "-",
                                                  "'",
                                                  "_x000D_",
                                                  "_x",
                                                  "<",
                                                  "&",
                                                  "]]>",
                                                  "\xF0\x9F\x98\x80",
                                                  "1",
                                                  "\xC2\xA0",
                                                  "_x005F_",
                                                  "é",
                                                  "@",
                                                  "+"};
  std::string text;
  for (std::size_t size = random() % 8; size > 0; --size) text += pieces[random() % pieces.size()];
  return text;
}

TableValue random_value(Kind kind, std::mt19937_64& random) {
  if (random() % 6 == 0) return {};
  if (kind == Kind::text) return random_text(random);
  if (kind == Kind::date) return Date::from_days(static_cast<std::int64_t>(random() % 40'000) - 20'000);
  const int scale = static_cast<int>(random() % 5);
  return Decimal(static_cast<std::int64_t>(random() % 20'000'000'001) - 10'000'000'000, scale);
}

Table random_table(std::mt19937_64& random) {
  Table table;
  table.name = random_text(random);
  for (std::size_t width = 1 + random() % 6; width > 0; --width) {
    const auto kind = static_cast<Kind>(random() % 5);
    table.columns.push_back({"K" + std::to_string(width), kind, -1, random() % 2 == 0 ? "tkr" : ""});
  }
  for (std::size_t height = random() % 12; height > 0; --height) {
    auto& row = table.rows.emplace_back();
    for (const TableColumn& column : table.columns) row.push_back(random_value(column.kind, random));
  }
  return table;
}

/// What a cell that was written as `value` must be when it is read.
std::string expected_text(const TableValue& value, Kind kind, bool text_file) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* date = std::get_if<Date>(&value)) return date->text();
  const auto* number = std::get_if<Decimal>(&value);
  if (number == nullptr) return {};
  return (text_file ? number->text() : number->trimmed().text()) + (kind == Kind::percent ? "%" : "");
}

void check_same(const Table& table, const office::Sheet& sheet, bool text_file) {
  std::map<std::uint32_t, const office::Row*> rows;
  for (const office::Row& row : sheet.rows) rows[row.number] = &row;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto found = rows.find(static_cast<std::uint32_t>(row + 2));
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const std::string expected = expected_text(table.rows[row][column], table.columns[column].kind, text_file);
      const bool there = found != rows.end() && column < found->second->cells.size();
      INFO("row " << row << " column " << column);
      CHECK((there ? found->second->cells[column].text : "") == expected);
    }
  }
}

}  // namespace

TEST_CASE("office: whatever is written is read back") {
  const char* stated = std::getenv("PLANVERK_SEED");
  const std::uint64_t seed = stated != nullptr ? std::strtoull(stated, nullptr, 10) : 43;
  for (std::uint64_t round = 0; round < 150; ++round) {
    INFO("seed " << seed + round);
    std::mt19937_64 random(seed + round);
    const Table table = random_table(random);
    const BookReading workbook(office::write_xlsx(book_of({table})).value());
    CHECK(workbook.findings().empty());
    REQUIRE(workbook.book);
    check_same(table, workbook.book->sheets[0], false);
    for (const office::TextForm form :
         {office::TextForm{';', '.', true}, office::TextForm{'\t', '.', false}, office::TextForm{',', '.', true}}) {
      const BookReading text("sep=" + std::string(1, form.delimiter) + "\n" +
                             office::write_text(table, {form.delimiter, form.decimal, false}));
      CHECK(text.findings().empty());
      REQUIRE(text.book);
      check_same(table, text.book->sheets[0], true);
    }
  }
}

}  // namespace planverk::test
