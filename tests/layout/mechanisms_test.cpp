// One golden layout for each thing that pages can do, with the test font: every width can be added up by hand.
#include "document/complete.h"
#include "document/drawing.h"
#include "fixture.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using document::Kind;
using document::NodeId;
using document::Style;

namespace {

std::string words(std::size_t count, std::string_view word = "ord") {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (text.empty() ? "" : " ") + std::string(word);
  return text;
}

void completed(test::Maker& make) {
  make.document.words.contents = "Innehåll";
  make.document.words.table = "Tabell {number}.";
  make.document.words.part = "Del {number}";
  make.document.words.annex = "Bilaga {number}";
  Diagnostics found;
  document::complete(make.document, {}, found);
  REQUIRE_FALSE(found.blocked());
}

void check_golden(const std::string& name, test::Maker& make, const style::Theme& theme = test::test_theme()) {
  completed(make);
  CHECK_GOLDEN("tests/layout/golden/" + name + ".txt", test::dump(make.document, theme));
}

void paragraph_with_note(test::Maker& make, std::string_view before, std::string_view note, std::string_view after) {
  make.open(Kind::paragraph);
  make.tree().add_text(make.at, before);
  make.leaf(Kind::note, note);
  make.tree().add_text(make.at, after);
  make.close();
}

NodeId section(test::Maker& make, std::string_view title, Style style = Style::normal) {
  const NodeId node = make.open(Kind::section, style);
  make.leaf(Kind::heading, title);
  return node;
}

}  // namespace

TEST_CASE("layout: notes: at the foot from paragraph, item and cell, a long one over the page") {
  test::Maker make;
  section(make, "Noter");
  paragraph_with_note(make, "före", "kort not", " efter");
  make.open(Kind::list);
  make.open(Kind::item);
  make.tree().add_text(make.at, "punkt");
  make.leaf(Kind::note, "i en punkt");
  make.close();
  make.close();
  make.open(Kind::table, Style::named("register"));
  make.open(Kind::table_head);
  make.row("Huvud", Kind::header);
  make.close();
  make.open(Kind::table_body);
  make.open(Kind::row);
  make.open(Kind::cell);
  make.tree().add_text(make.at, "cell");
  make.leaf(Kind::note, "i en cell");
  make.close();
  make.close();
  make.close();
  make.close();
  paragraph_with_note(make, words(60), words(160, "not"), " " + words(30));
  make.paragraph(words(40));
  make.close();
  check_golden("notes", make);
}

TEST_CASE("layout: page-orientation: a turned section, and a table that is too wide for an upright page") {
  test::Maker make;
  make.document.furniture.head_start = "Kommunen";
  make.document.furniture.foot_start = "Handling";
  const NodeId wide = section(make, "Liggande");
  make.tree().edit(wide).orientation = document::Orientation::landscape;
  make.paragraph(words(30));
  make.close();
  section(make, "Stående");
  make.paragraph(words(10));
  section(make, "Tabell");
  make.open(Kind::table, Style::named("register"));
  make.leaf(Kind::caption, "Bred");
  make.open(Kind::table_head);
  make.row("januarimånad|februarimånad|marsmånad|aprilmånad|majmånad", Kind::header);
  make.close();
  make.open(Kind::table_body);
  make.row("1234567890|1234567890|1234567890|1234567890|1234567890");
  make.close();
  make.close();
  make.paragraph("efteråt");
  make.close();
  make.close();
  check_golden("turned", make);
}

TEST_CASE("layout: text columns end evenly and go on over the page") {
  test::Maker make;
  const NodeId node = section(make, "Spalter");
  make.tree().edit(node).text_columns = 2;
  make.paragraph(words(50));
  paragraph_with_note(make, words(20), "ur en spalt", " " + words(15));
  make.open(Kind::callout, Style::named("info"));
  make.paragraph("hela bredden");
  make.close();
  make.paragraph(words(260));
  make.close();
  make.paragraph("efteråt");
  check_golden("columns", make);
}

TEST_CASE("layout: parts and annexes with dividers of their own, chapters numbered through") {
  test::Maker make;
  make.tree().add(make.at, Kind::contents);
  for (const std::string_view title : {"Första", "Andra"}) {
    document::Properties& part = make.tree().edit(section(make, title, Style::named("part")));
    part.series = document::Series::parts, part.break_before = document::BreakBefore::page;
    section(make, "Kapitel");
    make.paragraph(words(5));
    make.close();
    make.close();
  }
  document::Properties& annex = make.tree().edit(section(make, "Ordlista", Style::named("annex")));
  annex.series = document::Series::annexes, annex.break_before = document::BreakBefore::page;
  make.paragraph(words(5));
  make.close();
  style::Theme theme = test::test_theme();
  theme.set_block(style::StyleFor::section, "annex", {.divider = true});
  check_golden("parts", make, theme);
}

TEST_CASE("layout: slides are set smaller before they go on under the same title") {
  test::Maker make;
  make.document.slides = true;
  style::Theme theme = test::test_theme();
  theme.least_text = 8_pt;
  section(make, "Ryms");
  make.paragraph(words(20));
  make.close();
  section(make, "Mindre");
  make.paragraph(words(400));
  make.close();
  section(make, "Fortsätter");
  make.paragraph(words(900));
  make.close();
  check_golden("slides", make, theme);
}

TEST_CASE("layout: facing pages mirror margins, head and foot; lines are numbered where the theme says so") {
  test::Maker make;
  make.document.identity.kind = "minutes";
  make.document.furniture.head_start = "Kommunen";
  make.document.furniture.foot_start = "Protokoll";
  make.paragraph(words(400));
  style::Theme theme = test::test_theme();
  theme.page.left = 40_pt;
  theme.facing_pages = true;
  theme.line_numbers = {5, "report minutes"};
  check_golden("facing", make, theme);
}

TEST_CASE("layout: rows at a page's end: whole, divided or with the next, as each asks") {
  test::Maker make;
  make.paragraph(words(190));
  make.open(Kind::table, Style::named("register"));
  make.open(Kind::table_head);
  make.row("Huvud", Kind::header);
  make.close();
  make.open(Kind::table_body);
  const auto keep = [&](NodeId row, document::Keep how) { make.tree().edit(row).keep = how; };
  keep(make.row("delas " + words(60)), document::Keep::split);
  keep(make.row("hel " + words(190)), document::Keep::whole);
  keep(make.row("med nästa"), document::Keep::next);
  make.row("nästa " + words(90));
  make.close();
  make.close();
  check_golden("keep", make);
}

TEST_CASE("layout: a table and a list within a cell") {
  test::Maker make;
  make.open(Kind::table, Style::named("register"));
  make.open(Kind::table_head);
  make.row("Steg|Innehåll", Kind::header);
  make.close();
  make.open(Kind::table_body);
  make.open(Kind::row);
  make.leaf(Kind::header, "ett");
  make.open(Kind::cell);
  make.open(Kind::list);
  make.leaf(Kind::item, "punkt");
  make.close();
  make.open(Kind::table, Style::named("plain"));
  make.open(Kind::table_body);
  make.row("inre|10");
  make.row("rad|2,5");
  make.close();
  make.close();
  make.close();
  make.close();
  make.close();
  make.close();
  check_golden("nested", make);
}

namespace {

/// The page of the first item that shows `word`; 0: none does.
std::uint32_t page_of(const test::Laid& laid, std::string_view word) {
  for (const layout::Page& page : laid.pages) {
    if (test::words_of(page, true).find(word) != std::string::npos) return page.number;
  }
  return 0;
}

class Tall final : public document::Drawable {
 public:
  explicit Tall(Length height) : height_(height) {}
  [[nodiscard]] Drawing draw(document::Room, const document::TextMeasure&) const override {
    Drawing drawing;
    drawing.width = 100_pt, drawing.height = height_;
    drawing.items.emplace_back(document::DrawnText{.at = {0_pt, 40_pt}, .text = "bild", .size = 30_pt});
    return drawing;
  }
  [[nodiscard]] Length widest() const override { return 100_pt; }
  [[nodiscard]] std::string description() const override { return "tall"; }

 private:
  Length height_;
};

void tall_figure(test::Maker& make, Length height) {
  const NodeId figure = make.open(Kind::figure);
  make.tree().edit(figure).drawing = std::make_shared<const Tall>(height);
  make.close();
}

void wide_table(test::Maker& make, std::string_view word) {
  make.open(Kind::table);
  make.open(Kind::table_body);
  std::string cells;
  for (int i = 0; i < 5; ++i) cells += (i == 0 ? "" : "|") + std::string(word);
  make.row(cells);
  make.close();
  make.close();
}

}  // namespace

TEST_CASE("layout: keep-together: notes of a table never stand without a row of it, however long the table is") {
  for (int rows = 10; rows < 40; ++rows) {
    INFO(rows << " rows");
    test::Maker make;
    make.open(Kind::table);
    make.open(Kind::table_body);
    for (int i = 0; i < rows; ++i) make.row("rad|" + std::to_string(i));
    make.close();
    make.leaf(Kind::table_note, "slut " + words(60));
    make.close();
    completed(make);
    const test::Laid laid = test::lay_out(make.document);
    const std::uint32_t page = page_of(laid, "slut");
    REQUIRE(page > 0);
    CHECK(test::words_of(laid.pages[page - 1], true).find("rad") != std::string::npos);
  }
}

TEST_CASE("layout: a figure as high as a page stands below its heading, in a callout and in a cell above the foot") {
  for (const Kind kind : {Kind::section, Kind::callout, Kind::cell, Kind::column}) {
    INFO(document::name_of(kind));
    test::Maker make;
    section(make, "Rubrik");
    if (kind == Kind::callout) make.open(Kind::callout);
    if (kind == Kind::cell) make.open(Kind::table), make.open(Kind::table_body), make.open(Kind::row);
    if (kind == Kind::column) make.open(Kind::columns);
    if (kind == Kind::cell || kind == Kind::column) make.open(kind);
    tall_figure(make, 900_pt);
    completed(make);
    const test::Laid laid = test::lay_out(make.document);
    CHECK(laid.pages.size() == 1);
    CHECK(page_of(laid, "Rubrik") == page_of(laid, "bild"));
    CHECK_FALSE(laid.found.blocked());
  }
}

TEST_CASE("layout: a block in a callout or an item stands where its words do") {
  for (const Kind kind : {Kind::callout, Kind::item, Kind::quote}) {
    INFO(document::name_of(kind));
    test::Maker make;
    if (kind == Kind::item) make.open(Kind::list);
    make.open(kind);
    make.paragraph("ord");
    make.open(Kind::table, Style::named("plain"));
    make.open(Kind::table_body);
    make.row("cell");
    make.close();
    make.close();
    completed(make);
    const test::Laid laid = test::lay_out(make.document);
    Length words, cell;
    for (const layout::Item& item : laid.pages.at(0).items) {
      const auto* text = std::get_if<layout::TextItem>(&item);
      if (text == nullptr || text->tag.piece.node == document::no_node) continue;
      const std::string_view shown = make.tree().text(text->tag.piece.node);
      if (shown == "ord") words = text->x;
      if (shown == "cell") cell = text->x;
    }
    CHECK(words > 20_pt);
    CHECK(cell >= words);
  }
}

TEST_CASE("layout: columns that would be too narrow to read stand below each other") {
  test::Maker make;
  make.open(Kind::columns);
  for (int i = 0; i < 20; ++i) {
    make.open(Kind::column);
    make.paragraph("ordet");
    make.close();
  }
  completed(make);
  const test::Laid laid = test::lay_out(make.document);
  CHECK(test::count(test::words_of(laid.pages.at(0), true), "ordet") == 20);
}

TEST_CASE("layout: page-orientation: turned sections that follow each other share their pages") {
  const auto laid_out = [](document::BreakBefore before) {
    test::Maker make;
    for (const char* title : {"Ett", "Andra", "Tredje"}) {
      document::Properties& properties = make.tree().edit(section(make, title));
      properties.orientation = document::Orientation::landscape;
      if (title[0] == 'T') properties.break_before = before;
      make.paragraph("ord");
      make.close();
    }
    section(make, "Stående");
    make.paragraph("ord");
    make.close();
    completed(make);
    return test::lay_out(make.document);
  };
  const test::Laid laid = laid_out(document::BreakBefore::none);
  CHECK(page_of(laid, "Ett") == 1);
  CHECK(page_of(laid, "Andra") == 1);
  CHECK(page_of(laid, "Tredje") == 1);
  CHECK(page_of(laid, "Stående") == 2);
  const test::Laid broken = laid_out(document::BreakBefore::page);
  CHECK(page_of(broken, "Andra") == 1);
  CHECK(page_of(broken, "Tredje") == 2);
}

TEST_CASE("layout: page-orientation: a wide table leaves the title on the first page and shares a turned one") {
  test::Maker make;
  make.leaf(Kind::heading, "Titel", Style::title);
  const std::string wide(12, 'w');
  section(make, "Ett");
  wide_table(make, wide);
  make.close();
  section(make, "Andra");
  wide_table(make, wide);
  make.close();
  completed(make);
  const test::Laid laid = test::lay_out(make.document);
  CHECK(page_of(laid, "Titel") == 1);
  CHECK(page_of(laid, "Ett") == 2);
  CHECK(page_of(laid, "Andra") == 2);
  CHECK(laid.pages.size() == 2);
}
