// How values look in each language.
#include "language/format.h"

#include "language/packs.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::language;

namespace {

const Pack& pack(std::string_view code) {
  return built_in().of(Language(code));
}

}  // namespace

TEST_CASE("numbers have the language's comma, groups and minus") {
  CHECK(number(pack("sv"), "1181", {}, 4) == "1\u00A0181");
  CHECK(number(pack("sv"), "1181", {}, 5) == "1181");
  CHECK(number(pack("nb"), "12345", {}, 5) == "12\u00A0345");
  CHECK(number(pack("nb"), "-1234567.5", {}, 4) == "\u22121\u00A0234\u00A0567,5");
  CHECK(number(pack("da"), "1234.5", {}, 4) == "1.234,5");
  CHECK(number(pack("en"), "1234.5", {}, 4) == "1,234.5");
  CHECK(number(pack("sv"), "7.4", 2, 4) == "7,40");
  CHECK(number(pack("sv"), "18.949", 1, 4) == "18,9");
  CHECK(number(pack("sv"), "Nästan", {}, 4) == "Nästan");
  CHECK(percent(pack("sv"), number(pack("sv"), "12.5", {}, 4)) == "12,5\u00A0%");
}

TEST_CASE("dates, times and periods have the language's form") {
  CHECK(date(pack("sv"), "2026-11-06") == "2026-11-06");
  CHECK(date(pack("nn"), "2026-11-06") == "06.11.2026");
  CHECK(date(pack("en"), "2026-11-06") == "6\u00A0November\u00A02026");
  CHECK(long_date(pack("sv"), "2026-08-31") == "31\u00A0augusti\u00A02026");
  CHECK(long_date(pack("nb"), "2026-08-31") == "31.\u00A0august\u00A02026");
  CHECK(month(pack("nb"), "2026-05") == "mai\u00A02026");
  CHECK(time_span("10:00", "13:00") == "10:00–13:00");
  CHECK(period(pack("sv"), "2026", "2026") == "1\u00A0januari–31\u00A0december\u00A02026");
  CHECK(period(pack("sv"), "2027", "2032") == "2027–2032");
  // The year of two months stands once.
  CHECK(period(pack("sv"), "2026-01", "2026-08") == "januari–augusti\u00A02026");
  CHECK(period(pack("sv"), "2026-05", "2026-05") == "maj\u00A02026");
  CHECK(period(pack("nb"), "2026-11", "2027-02") == "november\u00A02026–februar\u00A02027");
}

TEST_CASE("numbers up to twelve in words, as they count things") {
  CHECK(numeral(pack("sv"), "2") == "två");
  CHECK(numeral(pack("nb"), "7") == "sju");
  CHECK(numeral(pack("fi"), "12") == "kaksitoista");
  for (const char* other : {"0", "1", "13", "2.5", "", "två"}) CHECK(numeral(pack("sv"), other) == other);
}

TEST_CASE("a body's name begins small within a sentence") {
  CHECK(within_sentence(pack("sv"), "Kommunstyrelsen") == "kommunstyrelsen");
  CHECK(within_sentence(pack("nb"), "Økonomiutvalget") == "økonomiutvalget");
  CHECK(within_sentence(pack("sv"), "KSAU") == "KSAU");
  CHECK(within_sentence(pack("en"), "Board") == "Board");
}

TEST_CASE("Finnish numbers, and months that change behind a day") {
  CHECK(number(pack("fi"), "12345.5", {}, 4) == "12\u00A0345,5");
  CHECK(number(pack("fi"), "-7", {}, 4) == "\u22127");
  CHECK(percent(pack("fi"), "12,5") == "12,5\u00A0%");
  CHECK(date(pack("fi"), "2026-11-21") == "21.11.2026");
  CHECK(date(pack("fi"), "2026-01-06") == "6.1.2026");
  CHECK(long_date(pack("fi"), "2026-11-21") == "21.\u00A0marraskuuta\u00A02026");
  CHECK(month(pack("fi"), "2026-11") == "marraskuu\u00A02026");
  CHECK(period(pack("fi"), "2026", "2026") == "1.\u00A0tammikuuta–31.\u00A0joulukuuta\u00A02026");
}
