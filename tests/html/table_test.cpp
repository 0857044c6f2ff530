// Tables as a reader of the page meets them: cells, heads, numbers, and which of them take the focus.
#include "fixture.h"
#include "support/catch.h"

namespace planverk {

using namespace test::html_page;

TEST_CASE("html: a cell says its value and level, and each id in it is a link with a name", "[html]") {
  const std::string page = page_of(completed(test::rich_document()));
  CHECK(page.find("<td class=\"fill-band3\"><span class=\"corner\">") != std::string::npos);
  CHECK(page.find(
            "<span class=\"corner\"><span class=\"vh\">Riskvärde </span>9<span class=\"vh\">, hög: risk </span></span>"
            "<a href=\"#risk-2\" aria-label=\"Risk 2: en risk\"><span class=\"vh\">2, </span>"
            "<span class=\"drawn\" aria-hidden=\"true\"><span class=\"tag\">2</span></span></a> "
            "<a href=\"#risk-9\" aria-label=\"Risk 9: en risk\"><span class=\"tag\">9</span></a>") !=
        std::string::npos);
  CHECK(page.find("<td class=\"fill-band4 emphasised\">") != std::string::npos);
  CHECK(page.find("<span class=\"vh\">, mycket hög: inga risker </span>") != std::string::npos);
  CHECK(page.find("tabindex=\"-1\" href") == std::string::npos);
}

TEST_CASE("html: a date and a number with hyphens stand in one line", "[html]") {
  const std::string page = page_of(completed(small_document("Den 2026-05-13, nr 556000-1234; A-1, -5, 5--6, 2- och 1-2-3.")));
  CHECK(page.find("Den <span class=\"joined\">2026-05-13</span>, nr <span class=\"joined\">556000-1234</span>; A-1, -5, 5--6, 2- och "
                  "<span class=\"joined\">1-2-3</span>.") != std::string::npos);
}

TEST_CASE("html: titles beside a table and its heads stand where the document says", "[html]") {
  Document document = small_document("Text.");
  TreeWriter write(document.tree);
  const NodeId table = write.styled(Tree::root(), Kind::table, Style::named("matrix"));
  const NodeId title = write.add(table, Kind::side_title, "Sannolikhet");
  write.edit(title).towards = document::Side::start;
  write.add(table, Kind::foot_title, "Konsekvens");
  const NodeId head = write.add(table, Kind::table_head);
  write.add(write.add(head, Kind::row), Kind::header, "1");
  const NodeId body = write.add(table, Kind::table_body);
  for (const char* words : {"2", "1"}) {
    write.edit(write.add(write.add(body, Kind::row), Kind::header, words)).scope = document::Scope::row;
  }
  const std::string above = page_of(completed(document));
  CHECK(above.find("<div class=\"side-title to-start\" aria-hidden=\"true\">Sannolikhet</div>") != std::string::npos);
  CHECK(above.find("<div class=\"foot-title\" aria-hidden=\"true\">Konsekvens</div>") != std::string::npos);
  CHECK(above.find("class=\"table-matrix\"") != std::string::npos);
  write.edit(head).side = document::Side::end;
  write.edit(title).towards = document::Side::end;
  const std::string below = page_of(completed(document));
  CHECK(below.find("class=\"side-title to-end\"") != std::string::npos);
  CHECK(below.find("class=\"table-matrix heads-below\"") != std::string::npos);
}

TEST_CASE("html: cells beside a spanning label keep their distance", "[html]") {
  Document document = small_document("Text.");
  TreeWriter write(document.tree);
  const NodeId table = write.styled(Tree::root(), Kind::table, Style::named("register"));
  write.column_heads(table, {"Process", "Risk", "Värde"});
  const NodeId body = write.add(table, Kind::table_body);
  const NodeId row = write.add(body, Kind::row);
  write.edit(write.add(row, Kind::header, "Process")).rows = 2;
  for (const char* words : {"Ett", "9"}) write.add(row, Kind::cell, words);
  write.row(body, {"Två", "12"});
  const std::string page = page_of(completed(document));
  CHECK(page.find("<td class=\"inner\">Två</td>") != std::string::npos);
  CHECK(count(page, "class=\"inner\"") == 1);
}

TEST_CASE("html: only a table that a phone cannot show takes the focus", "[html]") {
  Document document = small_document("Text.");
  TreeWriter write(document.tree);
  const NodeId narrow = write.styled(Tree::root(), Kind::table, Style::named("plain"));
  write.column_heads(narrow, {"Ja", "Nej"});
  write.row(write.add(narrow, Kind::table_body), {"1", "2"});
  const std::string_view stop = "<div class=\"scroll\" role=\"group\" aria-label=\"";
  CHECK(count(page_of(completed(document)), stop) == 0);
  const NodeId wide = write.styled(Tree::root(), Kind::table, Style::named("plain"));
  write.column_heads(wide, {"Kompetensförsörjningsplanering", "Verksamhetsuppföljning", "Nej"});
  write.row(write.add(wide, Kind::table_body), {"1", "2", "3"});
  const std::string page = page_of(completed(document));
  CHECK(count(page, stop) == 1);
  CHECK(page.find("aria-label=\"Kompetensförsörjningsplanering\" tabindex=\"0\"") != std::string::npos);
}

TEST_CASE("html: numbers align on their decimal mark, notes beside them or not", "[html]") {
  Document document = small_document("Text.");
  TreeWriter write(document.tree);
  const NodeId table = write.styled(Tree::root(), Kind::table, Style::named("plain"));
  write.edit(table).columns = {{}, {.align = document::Align::decimal}};
  write.column_heads(table, {"År", "Antal"});
  const NodeId body = write.add(table, Kind::table_body);
  for (const char* number : {"1 234,25", "7", "3,5", "inget"}) write.row(body, {"2026", number});
  const NodeId row = write.add(body, Kind::row);
  write.add(row, Kind::cell, "2027");
  write.add(write.add(row, Kind::cell, "3,0"), Kind::note, "Osäkert.");
  const std::string page = page_of(completed(std::move(document)));
  // What each lacks of ",00" and one digit of a mark: all, but for the longest and the words.
  CHECK(count(page, "<td class=\"end room-mark1\">") == 1);
  CHECK(count(page, "<td class=\"end room-2c-30-30-mark1\">") == 1);
  CHECK(count(page, "<td class=\"end room-30-mark1\">") == 1);
  CHECK(count(page, "<td class=\"end room-30\">") == 1);
  CHECK(count(page, "<td class=\"end\">") == 1);
  CHECK(page.find(".room-2c-30-30-mark1::after { content: \"\\2c \\30 \\30 \"; visibility: hidden;") !=
        std::string::npos);
}

TEST_CASE("html: a table of words may be read row by row; one of numbers keeps its columns", "[html]") {
  for (const bool numbers : {false, true}) {
    Document document = small_document("Text.");
    TreeWriter write(document.tree);
    const NodeId table = write.styled(Tree::root(), Kind::table, Style::named("register"));
    if (numbers) write.edit(table).columns = {{}, {.align = document::Align::end}, {.align = document::Align::end}};
    write.column_heads(table, {"Kompetensförsörjningsplanering", "Verksamhetsuppföljning", "Nej"});
    write.row(write.add(table, Kind::table_body), {"1", "2", "3"});
    const std::string page = page_of(completed(std::move(document)));
    INFO("numbers " << numbers);
    CHECK(count(page, " stacked\" role=\"table\">") == (numbers ? 0U : 1U));
    CHECK(count(page, "data-head=\"Verksamhetsuppföljning\"") == (numbers ? 0U : 1U));
    CHECK(count(page, "role=\"columnheader\"") == (numbers ? 0U : 3U));
  }
}

}  // namespace planverk
