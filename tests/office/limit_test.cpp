#include <sys/resource.h>

#include <ctime>

#include "dump.h"
#include "support/catch.h"
#include "zip_maker.h"

namespace planverk::test {

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// The one finding, and no book.
std::string limit_of(const std::string& bytes, const office::BookLimits& limits = {}) {
  const BookReading reading(bytes, limits);
  CHECK_FALSE(reading.book);
  CHECK(reading.found.all().size() == 1);
  return reading.findings();
}

std::string rows_of(std::size_t rows, std::size_t columns, std::string_view cell) {
  std::string out;
  const std::string cells = repeated(cell, columns);
  for (std::size_t row = 1; row <= rows; ++row) out += "<row r=\"" + std::to_string(row) + "\">" + cells + "</row>";
  return out;
}

}  // namespace

TEST_CASE("office: limit") {
  office::BookLimits limits;
  limits.cells = 5;
  limits.columns = 3;
  limits.rows = 4;
  limits.cell_letters = 4;
  SmallBook book;
  book.rows = rows_of(3, 2, "<c><v>1</v></c>");
  CHECK(limit_of(make_book(book), limits) == "office-limit.cells bok.xlsx!Blad1:3:2 cell=B3 max=5\n");
  book.rows = rows_of(1, 4, "<c><v>1</v></c>");
  CHECK(limit_of(make_book(book), limits) == "office-limit.columns bok.xlsx!Blad1:1:6 cell=D1 max=3\n");
  book.rows = R"(<row r="5"><c><v>1</v></c></row>)";
  CHECK(limit_of(make_book(book), limits) == "office-limit.rows bok.xlsx!Blad1:1:1 cell=A5 max=4\n");
  book.rows = R"(<row><c t="str"><v>åäöåä</v></c></row>)";
  CHECK(limit_of(make_book(book), limits) == "office-limit.letters bok.xlsx!Blad1:1:1 cell=A1 max=4\n");
  book.rows = R"(<row><c t="str"><v>åäöå</v></c></row>)";
  CHECK(BookReading(make_book(book), limits).book);
  CHECK(limit_of("a;b\nc;d\ne;f\n", limits) == "office-limit.cells bok.xlsx:3:3 cell=B3 max=5\n");
  CHECK(limit_of("a;b;c;d\n", limits) == "office-limit.columns bok.xlsx:1:7 cell=D1 max=3\n");
  CHECK(limit_of("a\nb\nc\nd\ne\n", limits) == "office-limit.rows bok.xlsx:5:1 cell=A5 max=4\n");
  CHECK(limit_of("a\nåäöåä\n", limits) == "office-limit.letters bok.xlsx:2:1 cell=A2 max=4\n");
}

TEST_CASE("office: a million cells end with a finding, in little time and memory") {
  SmallBook book;
  std::string row;
  for (int column = 0; column < 100; ++column) row += "<c><v>" + std::to_string(column * 7919 % 1000) + ".5</v></c>";
  for (int number = 1; number <= 10'000; ++number) {
    book.rows += "<row r=\"" + std::to_string(number) + "\"><c><v>" + std::to_string(number * 7919) + "</v></c>" + row +
                 "</row>";
  }
  const std::string bytes = make_book(book);
  const std::clock_t begin = std::clock();  // of this process alone: others may be busy
  CHECK(limit_of(bytes) == "office-limit.cells bok.xlsx!Blad1:1981:120 cell=U1981 max=200000\n");
  const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  INFO(taken << " s, peak " << usage.ru_maxrss / 1024 << " MB");
  CHECK(taken < 20);
  CHECK(usage.ru_maxrss / 1024 < 600);
}

TEST_CASE("office: small files that would become large") {
  SmallBook book;
  book.packed = false;
  // A cell at the end of each row: a register of few cells and many places.
  std::string far;
  for (int row = 1; row <= 1000; ++row)
    far += "<row r=\"" + std::to_string(row) + "\"><c r=\"XFD" + std::to_string(row) + "\"><v>1</v></c></row>";
  book.rows = far;
  CHECK(limit_of(make_book(book)) == "office-limit.places bok.xlsx!Blad1:61:16385 cell=XFD62 max=1000000\n");
  // One long text that every cell shares.
  book.shared_strings = "<si><t>" + std::string(32'000, 'a') + "</t></si>";
  book.rows = rows_of(1000, 100, "<c t=\"s\"><v>0</v></c>");
  CHECK(limit_of(make_book(book)).starts_with("office-limit.text bok.xlsx!Blad1:21:"));
  // Merged cells that lie over each other a thousand times.
  book.shared_strings.clear();
  book.rows = rows_of(2000, 10, "<c><v>1</v></c>");
  book.behind_rows = "<mergeCells>" + repeated("<mergeCell ref=\"A1:XFD1048576\"/>", 1000) + "</mergeCells>";
  CHECK(limit_of(make_book(book)).starts_with("office-limit.places bok.xlsx!Blad1:"));
  // A row of nothing but elements.
  book.behind_rows.clear();
  book.rows = "<row>" + repeated("<c/>", 3'000'000) + "</row>";
  CHECK(limit_of(make_book(book)).starts_with("office-limit.part bok.xlsx!/xl/worksheets/sheet1.xml:1:"));
}

TEST_CASE("office: texts of nothing but delimiters, quotes or lines take linear time") {
  CHECK(BookReading(repeated(";", 5'000'000)).book);
  CHECK_FALSE(BookReading(repeated("a;", 5'000'000)).book);
  CHECK(BookReading(repeated("\n", 5'000'000)).book);
  CHECK(BookReading(repeated("\"\"", 2'500'000)).findings().starts_with("office-limit.letters"));
  CHECK(BookReading("\"" + repeated("a\n", 2'500'000)).findings().starts_with("office-text.unclosed"));
  CHECK_FALSE(BookReading(repeated("'", 5'000'000)).book);
}

}  // namespace planverk::test
