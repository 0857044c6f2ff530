#include "dump.h"
#include "support/catch.h"
#include "zip_maker.h"

namespace planverk::test {

namespace {

std::string cells_of(const SmallBook& book) {
  const BookReading reading(make_book(book));
  const std::string cells = reading.cells();
  return reading.findings() + cells.substr(cells.find('\n') + 1);
}

/// The book with one of its parts replaced, or left out.
std::string with_part(const SmallBook& book, std::string_view name, std::optional<std::string> bytes) {
  std::vector<ZipPart> parts = parts_of(book);
  for (ZipPart& part : parts) {
    if (part.name == name && bytes) part.bytes = *bytes;
  }
  if (!bytes) std::erase_if(parts, [&](const ZipPart& part) { return part.name == name; });
  return make_zip(parts);
}

constexpr std::string_view formats =
    R"(<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>)"
    R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
    R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>)";

}  // namespace

TEST_CASE("office: book") {
  SmallBook book;
  book.shared_strings =
      R"(<si><t>Rubrik</t></si><si><r><t>fet </t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r>)"
      R"(<rPh sb="0" eb="1"><t>läst</t></rPh></si><si><t xml:space="preserve"> mellan </t></si><si><t> trimmad </t></si>)"
      R"(<si><t>rad_x000D__x000A_två</t></si><si><t/></si>)";
  book.styles = formats;
  book.rows =
      R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>)"
      R"(<c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c></row>)"
      R"(<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" s="1"><v>46082</v></c><c r="C3" s="2"><v>1.2604166666666667</v></c>)"
      R"(<c r="D3" s="3"><v>0.256</v></c><c r="E3" s="4"><v>46082.604166666664</v></c><c r="F3" s="5"><v>0.604166666666667</v></c>)"
      R"(<c r="G3" s="1"><v>-3</v></c><c r="H3" s="99"><v>7</v></c></row>)"
      R"(<row r="4" hidden="1"><c r="B4" t="b"><v>1</v></c><c r="C4" t="b"><v>0</v></c><c r="D4" t="e"><v>#REF!</v></c>)"
      R"(<c r="E4" t="inlineStr"><is><t>i </t><r><t>cellen</t></r></is></c><c r="F4" t="d"><v>2026-03-01T14:30:00</v></c><c r="G4" t="n"><v>1E3</v></c></row>)"
      R"(<row r="5"><c r="A5"><f>A3*2</f><v>0.6</v></c><c r="B5" t="str"><f>A1&amp;"!"</f><v>Rubrik!</v></c><c r="C5" t="str"><f>""</f><v></v></c></row>)"
      R"(<row r="6"><c r="A6" s="1"/></row>)"
      R"(<row r="7"/>)";
  CHECK(cells_of(book) ==
        "A1 text Rubrik\nB1 text fet text\nC1 text  mellan \nD1 text trimmad\nE1 text rad\\ntvå\n"
        "A3 number 0.3\nB3 date 2026-03-01\nC3 text 30:15\nD3 percent 25.6%\nE3 date 2026-03-01 14:30\nF3 time 14:30\n"
        "G3 number -3\nH3 number 7\n"
        "hidden row 4\nB4 boolean true\nC4 boolean false\nD4 error #REF!\nE4 text icellen\nF4 date 2026-03-01 "
        "14:30\nG4 number 1000\n"
        "A5 number 0.6 (formula)\nB5 text Rubrik! (formula)\n");
}

TEST_CASE("office: the epoch of 1904, strict namespaces, prefixes and comments change nothing else") {
  SmallBook book;
  book.styles = formats;
  book.shared_strings = "<si><t>ord</t></si>";
  book.rows = R"(<row r="1"><c r="A1" s="1"><v>46082</v></c><c r="B1" t="s"><v>0</v></c></row>)";
  const std::string plain = "A1 date 2026-03-01\nB1 text ord\n";
  CHECK(cells_of(book) == plain);
  book.strict = true;
  CHECK(cells_of(book) == plain);
  book.whole_sheet =
      R"(<x:worksheet xmlns:x="$MAIN"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>46082</x:v></x:c>)"
      R"(<x:c r="B1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
  CHECK(cells_of(book) == plain);
  book.whole_sheet =
      R"(<worksheet xmlns="$MAIN"><!-- <row r="1"> --><sheetData><row r="1"><c r="A1" s="1"><v>46082</v></c><!--)"
      R"( </row> --><c r="B1" t="inlineStr"><is><t><![CDATA[ord]]></t></is></c></row></sheetData></worksheet>)";
  CHECK(cells_of(book) == plain);
  book.whole_sheet.clear();
  book.workbook_head = R"(<workbookPr date1904="true"/>)";
  book.rows = R"(<row r="1"><c r="A1" s="1"><v>44620</v></c><c r="B1" t="s"><v>0</v></c></row>)";
  CHECK(cells_of(book) == plain);
}

TEST_CASE("office: rows and cells without addresses follow each other") {
  SmallBook book;
  book.rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"
      R"(<row r="9"><c r="C9"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>)";
  CHECK(cells_of(book) == "A1 number 1\nB1 number 2\nB2 number 3\nC9 number 4\nD9 number 5\nA10 number 6\n");
}

TEST_CASE("office: formula") {
  SmallBook book;
  book.rows = R"(<row r="2"><c r="B2"><f>1+1</f></c><c r="C2"><f>1+2</f><v/></c><c r="D2"><f>1+3</f><v>4</v></c></row>)"
              R"(<row r="3"><c r="B3"><f>0*1</f><v>0</v></c></row>)";
  CHECK(cells_of(book) ==
        "office-formula bok.xlsx!Blad1:2:2 count=2 cell=B2\n"
        "B2 uncalculated (formula)\nC2 uncalculated (formula)\nD2 number 4 (formula)\nB3 number 0 (formula)\n");
  // A program that cannot calculate leaves it to the next one, and writes nought meanwhile.
  book.workbook_tail = R"(<calcPr calcId="124519" fullCalcOnLoad="1"/>)";
  CHECK(cells_of(book).starts_with("office-formula bok.xlsx!Blad1:2:2 count=3 cell=B2\n"));
  const BookReading reading(make_book(book));
  CHECK(reading.found.all()[0].severity == Severity::warning);
}

TEST_CASE("office: merged cells have one value, within what is filled") {
  SmallBook book;
  book.rows =
      R"(<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c><c r="C2"><v>4</v></c></row>)"
      R"(<row r="4"><c r="B4"><v>5</v></c></row>)";
  book.behind_rows =
      R"(<mergeCells count="3"><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/><mergeCell ref="x"/></mergeCells>)";
  CHECK(cells_of(book) ==
        "A1 number 1\nB1 number 1 (merged)\nC1 number 1 (merged)\nA2 number 2\nB2 number 3\nC2 number 4\n"
        "A4 number 2 (merged)\nB4 number 5\n");
  // The value of the upper left cell is what is seen, also when it is none.
  book.behind_rows = R"(<mergeCells><mergeCell ref="A3:C4"/><mergeCell ref="B2:C2"/></mergeCells>)";
  CHECK(cells_of(book) == "A1 number 1\nA2 number 2\nB2 number 3\nC2 number 3 (merged)\n");
}

TEST_CASE("office: hidden columns") {
  SmallBook book;
  book.before_rows =
      R"(<cols><col min="2" max="3" hidden="1" width="9"/><col min="4" max="4"/><col min="0" max="9" hidden="1"/></cols>)";
  book.rows = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";
  CHECK(cells_of(book) == "hidden column 2\nhidden column 3\nA1 number 1\n");
}

TEST_CASE("office: a cell that cannot be read is told where it stands, and the others are read") {
  SmallBook book;
  book.shared_strings = "<si><t>å, ä och ö</t></si>";
  book.rows =
      R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>5</v></c><c r="C2"><v>1,5</v></c></row>)"
      R"(<row r="3"><c r="A4"><v>1</v></c><c r="B3" t="b"><v>ja</v></c><c r="C3" t="q"><v>1</v></c><c r="A3"><v>9</v></c></row>)"
      R"(<row r="3"><c r="A3"><v>1</v></c></row><row r="x"/><row r="5"><c r="A5"><v>2</v></c></row>)";
  CHECK(
      cells_of(book) ==
      "office-book.value bok.xlsx!Blad1:2:12 value=5 cell=B2\noffice-book.value bok.xlsx!Blad1:2:14 value=1,5 cell=C2\n"
      "office-book.reference bok.xlsx!Blad1:3:1 value=A4 row=3\noffice-book.value bok.xlsx!Blad1:3:2 value=ja cell=B3\n"
      "office-book.value bok.xlsx!Blad1:3:5 value=1 cell=C3\noffice-book.reference bok.xlsx!Blad1:3:6 value=A3 row=3\n"
      "office-book.row-order bok.xlsx!Blad1:3:1 value=3 cell=A3\noffice-book.row-order bok.xlsx!Blad1:3:1 value=x "
      "cell=A3\n"
      "A2 text å, ä och ö\nB2 error 5\nC2 error 1,5\nB3 error ja\nC3 error 1\nA5 number 2\n");
}

TEST_CASE("office: XML that is none is told within its part") {
  SmallBook book;
  book.rows = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";
  const auto findings = [](const std::string& bytes) { return BookReading(bytes).findings(); };
  CHECK(findings(with_part(book, "xl/workbook.xml", "<workbook>\n<sheets></workbook>"))
            .starts_with("xml-syntax.unclosed bok.xlsx!/xl/workbook.xml:"));
  CHECK(findings(with_part(book, "xl/workbook.xml",
                           "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<workbook>&b;</workbook>"))
            .starts_with("xml-doctype bok.xlsx!/xl/workbook.xml:1:1"));
  // The sheet is read in pieces; the place is that in the whole.
  std::string rows;
  for (int i = 1; i <= 20'000; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c><v>1</v></c></row>\n";
  const std::string head = "<worksheet><sheetData>\n";
  const std::string whole = head + rows + "<row><c>&x;</c></row>\n" + rows + "</sheetData></worksheet>";
  CHECK(findings(with_part(book, "xl/worksheets/sheet1.xml", whole)) ==
        "xml-entity bok.xlsx!/xl/worksheets/sheet1.xml:20002:9 name=x\n");
  const std::string torn = head + rows + "</p><p>" + rows + "</sheetData></worksheet>";
  CHECK_FALSE(findings(with_part(book, "xl/worksheets/sheet1.xml", torn)).empty());
  CHECK(findings(with_part(book, "xl/worksheets/sheet1.xml", head + rows + "</sheetData><a></worksheet>"))
            .starts_with("xml-syntax.unclosed bok.xlsx!/xl/worksheets/sheet1.xml:20002:"));
}

TEST_CASE("office: what is no plain workbook is refused with what to do") {
  SmallBook book;
  const auto refused = [&](const std::string& bytes) {
    const BookReading reading(bytes);
    CHECK_FALSE(reading.book);
    REQUIRE(reading.found.all().size() == 1);
    CHECK(reading.found.all()[0].hint);
    return reading.findings();
  };
  book.content_type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  CHECK(refused(make_book(book)) == "office-book.macros bok.xlsx:1:1\n");
  book.content_type = "application/vnd.ms-excel.sheet.binary.macroEnabled.main";
  CHECK(refused(make_book(book)) == "office-book.binary bok.xlsx:1:1\n");
  book.content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  CHECK(refused(make_book(book)) == "office-book.no-workbook bok.xlsx:1:1\n");
  book = {};
  CHECK(refused(with_part(book, "xl/worksheets/sheet1.xml", {})) ==
        "office-archive.missing bok.xlsx:1:1 part=xl/worksheets/sheet1.xml\n");
  CHECK(refused(with_part(book, "[Content_Types].xml", {})) ==
        "office-archive.missing bok.xlsx:1:1 part=[Content_Types].xml\n");
  CHECK(refused(with_part(book, "_rels/.rels", {})) == "office-book.no-workbook bok.xlsx:1:1\n");
  CHECK(refused(with_part(book, "xl/_rels/workbook.xml.rels", {})) == "office-book.sheet bok.xlsx:1:1 sheet=Blad1\n");
  CHECK(refused(make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})) ==
        "office-book.open-document bok.xlsx:1:1\n");
  CHECK(refused("<html><table><tr><td>1</td></tr></table></html>") == "office-book.markup bok.xlsx:1:1\n");
  CHECK(refused("\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook/>") == "office-book.markup bok.xlsx:1:1\n");
}

TEST_CASE("office: relations that lead out of the file are not followed") {
  SmallBook book;
  book.rows = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";
  const auto with_target = [&](const std::string& relation) {
    return BookReading(
               with_part(
                   book, "xl/_rels/workbook.xml.rels",
                   R"(<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/)"
                   R"(relationships/worksheet" )" +
                       relation + "/></Relationships>"))
        .findings();
  };
  CHECK(with_target(R"(Target="worksheets/sheet1.xml")").empty());
  CHECK(with_target(R"(Target="/xl/worksheets/sheet1.xml")").empty());
  CHECK(with_target(R"(Target="../xl/./worksheets/Sheet1.xml#a")").empty());
  CHECK(with_target(R"(Target="../../../xl/worksheets/sheet%31.xml")").empty());
  CHECK(with_target(R"(Target="file:///etc/passwd" TargetMode="External")") ==
        "office-book.sheet bok.xlsx:1:1 sheet=Blad1\n");
  CHECK(with_target(R"(Target="file:///etc/passwd")") ==
        "office-archive.missing bok.xlsx:1:1 part=xl/file:/etc/passwd\n");
}

TEST_CASE("office: a book has its name and the digest of its bytes") {
  SmallBook book;
  book.rows = R"(<row r="1"><c r="A1"><v>1</v></c></row>)";
  const BookReading reading(make_book(book));
  REQUIRE(reading.book);
  CHECK(reading.book->name == "bok.xlsx");
  CHECK(reading.book->format == "xlsx");
  CHECK(reading.book->digest.size() == 64);
  CHECK(reading.sources.name(reading.book->sheets[0].file) == "bok.xlsx!Blad1");
}

}  // namespace planverk::test
