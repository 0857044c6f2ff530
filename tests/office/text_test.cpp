#include "dump.h"
#include "support/catch.h"
#include "text/formula_guard.h"

#include <random>

namespace planverk::test {

namespace {

std::string read(std::string bytes) {
  const BookReading reading(std::move(bytes));
  const std::string cells = reading.cells();
  return reading.findings() + (reading.book ? cells.substr(cells.find('\n') + 1) : "no book\n");
}

std::string wide(std::string_view text, bool big, bool mark = true) {
  std::string out = !mark ? "" : big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : text) out += big ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

}  // namespace

TEST_CASE("office: text") {
  CHECK(read("Risk;Sannolikhet\r\nBrand;3\r\n") == "A1 text Risk\nB1 text Sannolikhet\nA2 text Brand\nB2 text 3\n");
  CHECK(read("a;\"b;c\";\"d\"\"e\"\n;\"två\r\nrader\";\n") ==
        "A1 text a\nB1 text b;c\nC1 text d\"e\nB2 text två\\nrader\n");
  CHECK(read("a,b\rc,d\r\re,f") == "A1 text a\nB1 text b\nA2 text c\nB2 text d\nA4 text e\nB4 text f\n");
  CHECK(read("\"\";\"\"\na;5\" rör\n") == "A2 text a\nB2 text 5\" rör\n");
  CHECK(read("").empty());
  CHECK(read("\n\n\n").empty());
}

TEST_CASE("office: each cell of a text stands where its field does") {
  const BookReading reading("\xEF\xBB\xBFnamn;\"två\nrader\"\nå;b\n");
  REQUIRE(reading.book);
  CHECK(reading.book->sheets[0].name.empty());
  CHECK(reading.book->sheets[0].file == 1);
  const auto place = [&](std::size_t row, std::size_t column) {
    const Place at = reading.sources.place(reading.book->sheets[0].rows[row].cells[column].span);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  };
  CHECK(place(0, 0) == "1:1");
  CHECK(place(0, 1) == "1:6");
  CHECK(place(1, 0) == "3:1");
  CHECK(place(1, 1) == "3:3");
  CHECK(reading.book->sheets[0].rows[1].number == 2);
}

TEST_CASE("office: encodings of texts") {
  const std::string expected = "A1 text år\nB1 text –€\n";
  CHECK(read("år;–€\n") == expected);
  CHECK(read("\xEF\xBB\xBFår;–€\n") == expected);
  CHECK(read("\xE5r;\x96\x80\n") == expected);
  CHECK(read(wide("ar;b\n", false)) == "A1 text ar\nB1 text b\n");
  CHECK(read(wide("ar;b\n", true)) == "A1 text ar\nB1 text b\n");
  CHECK(read(std::string("\xFF\xFE\x3D\xD8\x00\xDE;\0a\0", 10)) == "A1 text \xF0\x9F\x98\x80\nB1 text a\n");
  CHECK(read(std::string("\xFF\xFE\x3D\xD8;\0a\0", 8)) == "office-text.encoding bok.xlsx:1:1 value=D83D\nno book\n");
  CHECK(read(std::string("\xFF\xFE;\0a", 5)) == "office-text.encoding bok.xlsx:1:2 value=61\nno book\n");
  CHECK(read("a;b\n\xE5;\x81\n") == "office-text.encoding bok.xlsx:2:3 value=81\nno book\n");
  CHECK(read("\xEF\xBB\xBF"
             "a;\xE5\n") == "office-text.encoding bok.xlsx:1:3 value=E5\nno book\n");
  CHECK(read(wide("a;b\n", false, false)) == "office-text.control bok.xlsx:1:2 value=00\nno book\n");
  CHECK(read("%PDF-1.7\n\x01\x02") == "office-text.control bok.xlsx:2:1 value=01\nno book\n");
  CHECK(read("a;b\n\x1A") == "A1 text a\nB1 text b\n");
}

TEST_CASE("office: what parts the columns") {
  const std::string two = "A1 text a\nB1 text b\n";
  CHECK(read("a;b") == two);
  CHECK(read("a,b") == two);
  CHECK(read("a\tb") == two);
  CHECK(read("sep=,\r\na,b") == two);
  CHECK(read("\xEF\xBB\xBFsep=|\na|b") == two);
  CHECK(read("\"sep=;\"\r\na;b") == two);
  CHECK(read("sep=;\na;b,c\n") == "A1 text a\nB1 text b,c\n");
  // Commas of numbers and sentences, a title above, one in quotes.
  CHECK(read("Risk;Belopp\nBrand, i kök;1,5\nVatten, i källare;2,5\n").find("B2 text 1,5\n") != std::string::npos);
  CHECK(read("Riskregister, 2026\n\nnr;risk\n1;a\n2;b\n").find("B4 text a\n") != std::string::npos);
  CHECK(read("a,\"b;c;d\"\ne,\"f;g;h\"\n") == "A1 text a\nB1 text b;c;d\nA2 text e\nB2 text f;g;h\n");
  CHECK(read("1\ta;b\n2\tc;d\n") == "A1 text 1\nB1 text a;b\nA2 text 2\nB2 text c;d\n");
  CHECK(read("Ett ord\nTvå ord, till\nTre\nFyra\nFem\n").find("A2 text Två ord, till\n") != std::string::npos);
  CHECK(BookReading("a\tb\n").book->format == "tsv");
  CHECK(BookReading("a;b\n").book->format == "csv");
}

TEST_CASE("office: quotes that are not closed, or closed too early") {
  CHECK(read("a;b\nc;\"d\ne;f\n") == "office-text.unclosed bok.xlsx:2:3\nA1 text a\nB1 text b\n");
  CHECK(read("a;\"Ny \"skola\" byggs\"\nc;\"d\"\n").starts_with("office-text.quote bok.xlsx:1:8\n"));
  CHECK(read("a;\"b\" \n").starts_with("office-text.quote bok.xlsx:1:6\n"));
}

TEST_CASE("office: the apostrophe before a formula comes and goes") {
  using office::guarded;
  using office::unguarded;
  for (const std::string formula :
       {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "=", "@", "-2+3", "+cmd|' /C calc'!A0", "--5"}) {
    CHECK(guarded(formula) == "'" + formula);
  }
  for (const std::string plain : {"", "a", "-5", "+1 234,5", "-0.25", "-", "+", "1-2", "–5", "'a", "''", "’=1"})
    CHECK(guarded(plain) == plain);
  std::mt19937_64 random(7);
  const std::string letters = "'=+-@\t1a,";
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (std::size_t size = random() % 6; size > 0; --size) text += letters[random() % letters.size()];
    INFO(text);
    CHECK(unguarded(guarded(text)) == text);
    // However it comes, it is no formula once it is written.
    if (!text.empty() && (text[0] == '=' || text[0] == '@')) CHECK(guarded(text).front() == '\'');
  }
  CHECK(read("a;'=1+1\n") == "A1 text a\nB1 text =1+1\n");
}

}  // namespace planverk::test
