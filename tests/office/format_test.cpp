#include <cmath>
#include <cstdio>
#include <random>

#include "office/book.h"
#include "sheet/address.h"
#include "support/catch.h"
#include "xlsx/number_format.h"
#include "xlsx/number_text.h"
#include "xlsx/serial.h"
#include "xlsx/shared_strings.h"

namespace planverk::office {

namespace {

std::string number(std::string_view text, int shift = 0) {
  const auto read = read_number(text, shift);
  if (!read) return "none";
  return read->text + (read->number && read->number->text() != read->text ? " = " + read->number->text() : "") +
         (read->number ? "" : " inexact");
}

std::string told(const NumberFormat& format) {
  std::string out;
  if (format.date) out += "date ";
  if (format.time) out += "time ";
  if (format.elapsed) out += "elapsed ";
  if (format.percent) out += "percent ";
  if (format.decimals) out += std::to_string(*format.decimals) + " ";
  if (!out.empty()) out.pop_back();
  return out;
}

std::string moment(std::string_view serial, Epoch epoch, bool date, bool time) {
  const auto read = moment_of(serial, epoch, date, time);
  return read ? read->text : "none";
}

}  // namespace

TEST_CASE("office: numbers have the fifteen digits that programs show") {
  CHECK(number("0.30000000000000004") == "0.3");
  CHECK(number("1181.5500000000002") == "1181.55");
  CHECK(number("9.9499999999999993") == "9.95");
  CHECK(number("0.99999999999999999") == "1");
  CHECK(number("99999999999999999") == "100000000000000000");
  CHECK(number("-12.50") == "-12.5");
  CHECK(number("007") == "7");
  CHECK(number("-0") == "0");
  CHECK(number("0.000") == "0");
  CHECK(number("1.5E+3") == "1500");
  CHECK(number("1.5e-3") == "0.0015");
  CHECK(number("2.5E-7") == "0.00000025");
  CHECK(number(".5") == "0.5");
  CHECK(number("5.") == "5");
  CHECK(number("+5") == "5");
  CHECK(number("0.33333333333333331") == "0.333333333333333 inexact");
  CHECK(number("12345678901234567890") == "12345678901234600000 inexact");
  CHECK(number("1E+300") == "1E+300 inexact");
  CHECK(number("-1.25E-40") == "-1.25E-40 inexact");
  CHECK(number("1E+400") == "1E+400 inexact");
  CHECK(number("0.256", 2) == "25.6");
  CHECK(number("1", 2) == "100");
  CHECK(number("0.07000000000000001", 2) == "7");
  for (const std::string_view none :
       {"", "-", "e5", "1e", "1e+", "1,5", "1 000", "INF", "NaN", "0x10", "1.2.3", "--1", "1e99999", " 1", "1e5.0"}) {
    INFO(none);
    CHECK(number(none) == "none");
  }
  CHECK(number(std::string(401, '9')) == "none");
}

TEST_CASE("office: what was typed is what is read, whatever binary number stood between") {
  std::mt19937_64 random(20261130);
  for (int round = 0; round < 20'000; ++round) {
    const int scale = static_cast<int>(random() % 7);
    const std::int64_t units = static_cast<std::int64_t>(random() % 2'000'000'000'001) - 1'000'000'000'000;
    const Decimal typed = Decimal(units, scale).trimmed();
    double binary = std::stod(typed.text());
    if (round % 2 == 1) binary = std::nextafter(binary, round % 4 == 1 ? 1e300 : -1e300);  // as sums come out
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", binary);
    const auto read = read_number(text);
    INFO(text << " for " << typed.text());
    REQUIRE(read);
    REQUIRE(read->number);
    CHECK(*read->number == typed);
    CHECK(read->text == typed.text());
  }
}

TEST_CASE("office: built-in formats") {
  for (const unsigned id : {14U, 15U, 16U, 17U, 27U, 30U, 31U, 36U, 50U, 53U, 57U, 58U})
    CHECK(told(built_in_format(id)) == "date");
  for (const unsigned id : {18U, 19U, 20U, 21U, 32U, 35U, 45U, 47U}) CHECK(told(built_in_format(id)) == "time");
  CHECK(told(built_in_format(22)) == "date time");
  CHECK(told(built_in_format(46)) == "elapsed");
  CHECK(told(built_in_format(0)).empty());
  CHECK(told(built_in_format(9)) == "percent 0");
  CHECK(told(built_in_format(10)) == "percent 2");
  CHECK(told(built_in_format(4)) == "2");
  for (const unsigned id : {11U, 12U, 13U, 48U, 49U, 59U, 163U, 4'000'000'000U})
    CHECK(told(built_in_format(id)).empty());
}

TEST_CASE("office: formats of one's own") {
  const std::pair<std::string_view, std::string_view> formats[] = {
      {"General", ""},
      {"general", ""},
      {"[Red]General", ""},
      {"@", ""},
      {"", ""},
      {";;;", ""},
      {"0", "0"},
      {"0.00", "2"},
      {"#,##0.0#", "2"},
      {"#,##0.00;[Red]-#,##0.00", "2"},
      {"# ##0", "0"},
      {"0.00E+00", ""},
      {"##0.0E+0", ""},
      {"# ?/?", ""},
      {"0,", ""},
      {"#,##0.0,,", ""},
      {"0.0_);(0.0)", "1"},
      {"0%", "percent 0"},
      {"0.0 %", "percent 1"},
      {"0\\%", "0"},
      {"0\"%\"", "0"},
      {"#,##0 \"kr\"", "0"},
      {"#,##0.00\\ [$kr-414]", "2"},
      {"[$-41D]#,##0", "0"},
      {"\"d.m.y\" 0", "0"},
      {"0 \\d\\a\\g\\a\\r", "0"},
      {"_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-", "2"},
      {"yyyy-mm-dd", "date"},
      {"yyyy\\-mm\\-dd;@", "date"},
      {"[$-41D]d mmmm yyyy;@", "date"},
      {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"},
      {"mmm", "date"},
      {"mm", "date"},
      {"m/d", "date"},
      {"dd", "date"},
      {"mmmmm", "date"},
      {"[$-409]mmm\\-yy;@", "date"},
      {"\"vecka\" d", "date"},
      {"e", "date"},
      {"[Red]d.m.yyyy", "date"},
      {"[>100]d.m.yyyy", "date"},
      {"hh:mm", "time"},
      {"h:mm AM/PM", "time"},
      {"mm:ss", "time"},
      {"mm:ss.0", "time"},
      {"ss", "time"},
      {"h\"tim\" mm\"min\"", "time"},
      {"HH:MM:SS", "time"},
      {"yyyy-mm-dd hh:mm", "date time"},
      {"d/m h:mm a/p", "date time"},
      {"[h]:mm", "elapsed"},
      {"[hh]:mm", "elapsed"},
      {"[mm]", "elapsed"},
      {"[s]", "elapsed"},
      {"[hm]0", "0"},
      {"0.00 \"", "2"},
      {"0\\", "0"},
      {"[", ""},
      {"0.0[", "1"},
      {"_", ""},
      {"*", ""},
      {"[]0", "0"},
  };
  for (const auto& [code, expected] : formats) {
    INFO(code);
    CHECK(told(parse_number_format(code)) == expected);
  }
}

TEST_CASE("office: days and times of both epochs") {
  CHECK(moment("1", Epoch::of_1900, true, false) == "1900-01-01");
  CHECK(moment("59", Epoch::of_1900, true, false) == "1900-02-28");
  CHECK(moment("60", Epoch::of_1900, true, false) == "none");
  CHECK(moment("61", Epoch::of_1900, true, false) == "1900-03-01");
  CHECK(moment("25569", Epoch::of_1900, true, false) == "1970-01-01");
  CHECK(moment("46082", Epoch::of_1900, true, false) == "2026-03-01");
  CHECK(moment("44620", Epoch::of_1904, true, false) == "2026-03-01");
  CHECK(moment("0", Epoch::of_1904, true, false) == "1904-01-01");
  CHECK(moment("0", Epoch::of_1900, true, false) == "none");
  CHECK(moment("2958465", Epoch::of_1900, true, false) == "9999-12-31");
  CHECK(moment("2958466", Epoch::of_1900, true, false) == "none");
  CHECK(moment("-1", Epoch::of_1900, true, false) == "none");
  CHECK(moment("46082.999999", Epoch::of_1900, true, false) == "2026-03-01");
  CHECK(moment("46082.604166666664", Epoch::of_1900, true, true) == "2026-03-01 14:30");
  CHECK(moment("46082.999999", Epoch::of_1900, true, true) == "2026-03-02 00:00");
  CHECK(moment("46082.60434027778", Epoch::of_1900, true, true) == "2026-03-01 14:30:15");
  CHECK(moment("0.5", Epoch::of_1900, false, true) == "12:00");
  CHECK(moment("0.5", Epoch::of_1900, true, true) == "12:00");
  CHECK(moment("46082.25", Epoch::of_1900, false, true) == "06:00");
  CHECK(elapsed_of("1.2604166666666667") == "30:15");
  CHECK(elapsed_of("-0.0625") == "-01:30");
  CHECK(elapsed_of("100") == "2400:00");
  CHECK_FALSE(elapsed_of("1e300"));
  const auto iso = [](std::string_view text) {
    const auto read = parse_moment(text);
    return read ? read->text : "none";
  };
  CHECK(iso("2026-03-01") == "2026-03-01");
  CHECK(iso("2026-03-01T00:00:00") == "2026-03-01");
  CHECK(iso("2026-03-01T14:30:00.000Z") == "2026-03-01 14:30");
  CHECK(iso("2026-03-01T14:30:15") == "2026-03-01 14:30:15");
  CHECK(iso("T14:30") == "14:30");
  for (const std::string_view none :
       {"2026-02-30", "2026-03-01T25:00", "2026-03-01 14:30", "2026-03-01T14:30:99", "1.3.2026", "", "T"}) {
    INFO(none);
    CHECK(iso(none) == "none");
  }
}

TEST_CASE("office: every day of three centuries is told by its number") {
  for (std::int64_t serial = 61; serial < 110'000; ++serial) {
    const auto read = moment_of(std::to_string(serial), Epoch::of_1900, true, false);
    REQUIRE(read);
    REQUIRE(read->date->days() == serial - 25'569);
  }
}

TEST_CASE("office: addresses") {
  CHECK(cell_address(1, 0) == "A1");
  CHECK(cell_address(1'048'576, 16'383) == "XFD1048576");
  for (std::size_t column = 0; column < 20'000; ++column) {
    const auto place = parse_address(cell_address(7, column));
    REQUIRE(place);
    REQUIRE((place->row == 7 && place->column == column));
  }
  CHECK(parse_address("$b$12")->column == 1);
  for (const std::string_view none :
       {"", "A", "7", "A0", "A01", "7A", "A-1", "A1B", "AAAAAAAA1", "A1234567890", "Å1", "A 1"}) {
    INFO(none);
    CHECK_FALSE(parse_address(none));
  }
  CHECK(parse_range("B2:D4")->last.column == 3);
  CHECK(parse_range("B2")->last.row == 2);
  for (const std::string_view none : {"B2:A4", "B2:D1", ":", "B2:", "B:D", "B2:D4:E5"}) {
    INFO(none);
    CHECK_FALSE(parse_range(none));
  }
}

TEST_CASE("office: escapes of control characters") {
  CHECK(unescaped("a_x000D__x000A_b") == "a\nb");
  CHECK(unescaped("a_x000D_b") == "a\nb");
  CHECK(unescaped("_x005F_x000D_") == "_x000D_");
  CHECK(unescaped("_xD83D__xDE00_") == "\xF0\x9F\x98\x80");
  CHECK(unescaped("_xD83D_!") == "\xEF\xBF\xBD!");
  CHECK(unescaped("_x0007_") == "\xEF\xBF\xBD");
  for (const std::string_view same :
       {"_x000_", "_x00D_", "_x000G_", "x000D_", "_x000D", "_", "__", "snake_case_name"}) {
    CHECK(unescaped(same) == same);
  }
}

}  // namespace planverk::office
