// Tables: widths, spans, heads and captions repeated, rows that divide, and the torture table.
#include <map>

#include "fixture.h"
#include "support/catch.h"
#include "support/golden.h"
#include "table/widths.h"

using namespace planverk;
using document::Kind;
using document::Style;

namespace {

void columns(test::Maker& make, document::NodeId table, std::vector<document::Column> columns) {
  make.tree().edit(table).columns = std::move(columns);
}

document::Column share(int parts) {
  document::Column column;
  column.share = parts;
  return column;
}

document::Column aligned(document::Align align, bool fit = true) {
  document::Column column;
  column.fit = fit;
  column.align = align;
  return column;
}

void caption(test::Maker& make, std::string_view label, std::string_view text) {
  const auto node = make.leaf(Kind::caption, text);
  make.tree().edit(node).label = label;
}

void head(test::Maker& make, std::string_view cells) {
  make.open(Kind::table_head);
  make.row(cells, Kind::header);
  make.close();
}

std::string numbered(std::string_view word, int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += (i == from ? "" : " ") + std::string(word) + std::to_string(i);
  return text;
}

}  // namespace

TEST_CASE("layout: column widths: fixed, fitted, shared") {
  using layout::ColumnNeed;
  document::Column fixed;
  fixed.width = 60_pt;
  document::Column fit;
  fit.fit = true;
  const std::vector<ColumnNeed> needs(4, ColumnNeed{20_pt, 20_pt, 40_pt});
  const auto solved = layout::solve_widths(needs, {fixed, fit, share(1), share(3)}, 260_pt, false);
  CHECK(solved.fits);
  // 260 − 60 − 40 = 160 in four parts.
  CHECK(solved.widths == std::vector<Length>{60_pt, 40_pt, 40_pt, 120_pt});
  // A cell that a quarter of the table holds is not broken, a longer one rather than to take more than a sixth.
  const std::vector<ColumnNeed> short_cells{{20_pt, 20_pt, 60_pt}, {40_pt, 40_pt, 200_pt}};
  CHECK(layout::solve_widths(short_cells, {fit, share(1)}, 240_pt, false).widths == std::vector<Length>{60_pt, 180_pt});
  const std::vector<ColumnNeed> long_cells{{20_pt, 20_pt, 61_pt}, {40_pt, 40_pt, 200_pt}};
  CHECK(layout::solve_widths(long_cells, {fit, share(1)}, 240_pt, false).widths == std::vector<Length>{40_pt, 200_pt});
  // Words of text are divided before those of columns that fit.
  const std::vector<ColumnNeed> long_words{{60_pt, 30_pt, 60_pt}, {90_pt, 40_pt, 200_pt}};
  CHECK(layout::solve_widths(long_words, {fit, share(1)}, 120_pt, false).widths == std::vector<Length>{60_pt, 60_pt});
  CHECK(layout::solve_widths(long_words, {fit, share(1)}, 80_pt, false).widths.front() < 60_pt);
  const auto narrow = layout::solve_widths(needs, {share(1), share(1), share(1), share(1)}, 70_pt, false);
  CHECK_FALSE(narrow.fits);
  Length sum;
  for (const Length width : narrow.widths) sum += width;
  CHECK(sum <= 70_pt);
}

TEST_CASE("layout: a small table") {
  test::Maker make;
  const auto table = make.open(Kind::table, Style::named("register"));
  columns(make, table, {share(1), share(2), aligned(document::Align::decimal)});
  caption(make, "Tabell 1.", "Belopp");
  head(make, "Post|Vad|Belopp");
  make.open(Kind::table_body);
  make.row("a|sextio sextio sextio sextio sextio sextio|1,5");
  make.row("b|text|100,25");
  make.row("c|text|7");
  make.row("grupp||", Kind::cell, Style::named("group"));
  make.row("Summa||108,75", Kind::cell, Style::named("sum"));
  make.close();
  make.close();
  CHECK_GOLDEN("tests/layout/golden/table.txt", test::dump(make.document));
}

TEST_CASE("layout: table-continuation: head and caption on every page") {
  test::Maker make;
  const auto table = make.open(Kind::table, Style::named("register"));
  columns(make, table, {share(1), share(2)});
  caption(make, "Tabell 1.", "Rader");
  head(make, "Huvud|Andra");
  make.open(Kind::table_body);
  for (int i = 0; i < 60; ++i) make.row("r" + std::to_string(i) + "|cell");
  make.close();
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  // 18 pt a row; caption 16 and head 18 leave 286 pt: 15 rows a page.
  REQUIRE(laid.pages.size() == 4);
  for (std::size_t i = 0; i < laid.pages.size(); ++i) {
    CHECK(test::count(test::words_of(laid.pages[i], i == 0), "Huvud") == 1);
    CHECK(test::count(test::words_of(laid.pages[i], i == 0), "Tabell") == 1);
    CHECK(test::count(test::words_of(laid.pages[i], false), "(forts.)") == (i == 0 ? 0 : 1));
    CHECK(test::count(test::words_of(laid.pages[i], true), "cell") == 15);
  }
}

TEST_CASE("layout: torture table: nothing lost, head on every page, label repeated") {
  test::Maker make;
  const auto table = make.open(Kind::table, Style::named("register"));
  columns(make, table, {share(1), share(1), share(3)});
  caption(make, "Tabell 1.", "Tortyr");
  make.open(Kind::table_head);
  make.row("Grupp|Under|Under", Kind::header);
  make.row("A|B|C", Kind::header);
  make.close();
  make.open(Kind::table_body);
  const auto first = make.row("etikett|x0|y0");
  make.tree().edit(make.tree()[first].first_child).rows = 40;
  for (int i = 1; i < 40; ++i) make.row("x" + std::to_string(i) + "|y" + std::to_string(i));
  make.row("lång|cell|" + numbered("w", 0, 900));
  for (int i = 0; i < 60; ++i) make.row("t" + std::to_string(i) + "|u|v");
  make.close();
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  std::string all;
  for (const layout::Page& page : laid.pages) {
    const std::string tagged = test::words_of(page, true);
    const std::string repeated = test::words_of(page, false);
    CHECK(test::count(tagged + repeated, "Grupp") == 1);
    all += tagged + " ";
    // The label stands on each page that shows a row of its span: once tagged, then as a repeat.
    const bool spanned = test::count(" " + tagged, " y") > 0;
    CHECK(test::count(tagged + repeated, "etikett") == (spanned ? 1 : 0));
  }
  for (int i = 0; i < 900; ++i) {
    INFO(i);
    REQUIRE(test::count(" " + all, "w" + std::to_string(i) + " ") == 1);
  }
  for (int i = 0; i < 60; ++i) CHECK(test::count(" " + all, " t" + std::to_string(i) + " ") == 1);
  // The long row is higher than a page: it divides, and the run says so without refusing anything.
  REQUIRE(laid.found.all().size() == 1);
  CHECK(laid.found.all()[0].message.key == "layout-overflow.row");
  CHECK_FALSE(laid.found.blocked());
}

TEST_CASE("layout: a group row is shown again where its rows go on, and never stands last") {
  test::Maker make;
  make.open(Kind::table, Style::named("register"));
  make.open(Kind::table_body);
  for (const int rows : {15, 30}) {
    make.row("grupp" + std::to_string(rows), Kind::cell, Style::named("group"));
    for (int i = 0; i < rows; ++i) make.row("rad");
  }
  make.close();
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  // 17 rows of 18 pt stand on a page of 320 pt: the second group's row would be the last one of the first page.
  REQUIRE(laid.pages.size() == 3);
  CHECK(test::count(test::words_of(laid.pages[0], true), "rad") == 15);
  CHECK(test::words_of(laid.pages[1], true).starts_with("grupp30"));
  CHECK(test::words_of(laid.pages[1], false).empty());
  CHECK(test::words_of(laid.pages[2], false) == "grupp30 (forts.) ");
  CHECK(test::count(test::words_of(laid.pages[2], true), "rad") == 14);
}
