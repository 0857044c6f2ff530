// Numbers, days and periods as people type them, read strictly.
#include "support/catch.h"
#include "table/day.h"
#include "table/heading.h"
#include "table/number.h"

namespace planverk::exchange {

namespace {

std::string number(std::string_view language, std::string_view text) {
  const NumberReading read = read_number(text, language::built_in().of(Language(language)));
  if (read.kind == NumberReading::Kind::ambiguous) return "two ways";
  return read.kind == NumberReading::Kind::number ? read.number.text() + (read.percent ? " %" : "") : "none";
}

std::string day(std::string_view text) {
  const DayReading read = read_day(text, language::built_in());
  if (read.kind == DayReading::Kind::ambiguous) return "two ways";
  return read.kind == DayReading::Kind::day ? read.day.text() : "none";
}

std::string period(std::string_view text) {
  static const Registers registers = [] {
    Diagnostics found;
    return read_registers(templates::Files(), found);
  }();
  std::string rest;
  const auto read = read_period(text, language::built_in(), registers, &rest);
  return read ? *read + (rest.empty() ? "" : " + " + rest) : "none";
}

}  // namespace

TEST_CASE("exchange: numbers are read as their language writes them") {
  CHECK(number("sv", "1 234,5") == "1234.5");
  CHECK(number("sv", "1\u00A0234\u00A0567") == "1234567");
  CHECK(number("sv", "\u22125") == "-5");
  CHECK(number("nb", "\u20135,25") == "-5.25");
  CHECK(number("sv", "(1 200)") == "-1200");
  CHECK(number("sv", "12 %") == "12 %");
  CHECK(number("da", "1.234,50") == "1234.50");
  CHECK(number("da", "1.234") == "1234");
  CHECK(number("en", "1,234.50") == "1234.50");
  CHECK(number("en", "1,234") == "1234");
  CHECK(number("nb", "1.234,5") == "1234.5");
  CHECK(number("sv", "12.5") == "12.5");
  CHECK(number("sv", "0.125") == "0.125");
}

TEST_CASE("exchange: what may be two numbers is neither, and what is none is none") {
  CHECK(number("sv", "1.234") == "two ways");
  CHECK(number("fi", "12.345") == "two ways");
  for (const std::string_view text : {"", "-", "1 23", "12 kr", "1,2,3", "1..2", "tolv", "1 234 56", "--5", "5-"}) {
    INFO(text);
    CHECK(number("sv", text) == "none");
  }
}

TEST_CASE("exchange: days are read in the forms of the north") {
  CHECK(day("2026-03-01") == "2026-03-01");
  CHECK(day("20260301") == "2026-03-01");
  CHECK(day("1.3.2026") == "2026-03-01");
  CHECK(day("01/03-2026") == "2026-03-01");
  CHECK(day("1/3 2026") == "2026-03-01");
  CHECK(day("1. mars 2026") == "2026-03-01");
  CHECK(day("1 mars 2026") == "2026-03-01");
  CHECK(day("24 December 2026") == "2026-12-24");
  CHECK(day("13/03/2026") == "2026-03-13");
  CHECK(day("05/05/2026") == "2026-05-05");
}

TEST_CASE("exchange: days that may be others, and what is no day") {
  CHECK(day("01/03/2026") == "two ways");
  CHECK(day("1.3.26") == "two ways");
  for (const std::string_view text : {"31.2.2026", "2026-03", "mars 2026", "Q1 2026", "snarast", "1.13.2026", "2026"}) {
    INFO(text);
    CHECK(day(text) == "none");
  }
}

TEST_CASE("exchange: headings tell periods, and what else they say") {
  CHECK(period("2026") == "2026");
  CHECK(period("Utfall 2026") == "2026 + utfall");
  CHECK(period("Prognos 2026") == "2026 + prognos");
  CHECK(period("T1 2026") == "2026 T1");
  CHECK(period("Tertial 2 2026") == "2026 T2");
  CHECK(period("2026 Q3") == "2026 Q3");
  CHECK(period("mars 2026") == "2026-03");
  CHECK(period("2026-03") == "2026-03");
  CHECK(period("2025-2026") == "none");
  CHECK(period("Utfall") == "none");
}

TEST_CASE("exchange: headings are compared without what does not count") {
  CHECK(normal("Sannolikhet (1\u20134)") == "sannolikhet");
  CHECK(normal("SANNO-\nLIKHET") == "sannolikhet");
  CHECK(normal("Klart\nsenast:") == "klart senast");
  CHECK(normal("(S)") == "s");
  CHECK(likeness("sannolikhet", "sannolikhet") == 100);
  CHECK(likeness("sanolikhet", "sannolikhet") > 50);
  CHECK(likeness("ansvarig for tiltaket", "ansvarig") > 50);
  CHECK(likeness("sannolikhetsbedömning", "sannolikhet") > 50);
  CHECK(likeness("kategori", "konsekvens") == 0);
  CHECK(likeness("s", "k") == 0);
}

}  // namespace planverk::exchange
