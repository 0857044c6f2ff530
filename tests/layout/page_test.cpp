// What stands around and between the blocks: furniture, covers, contents, notes, boxes, figures, the matrix.
#include <algorithm>

#include "document/complete.h"
#include "document/drawing.h"
#include "fixture.h"
#include "support/catch.h"
#include "support/fixed_drawing.h"
#include "support/golden.h"

using namespace planverk;
using document::Kind;
using document::Style;
using layout::Artifact;

namespace {

std::string filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += i == 0 ? "sextio" : " sextio";
  return text;
}

std::string words_of(const layout::PageFurniture& furniture) {
  layout::Page page;
  page.items = furniture.items;
  return test::words_of(page, false);
}

void title(test::Maker& make, Kind kind, document::Side towards, std::string_view words) {
  make.tree().edit(make.leaf(kind, words)).towards = towards;
}

/// A table that uses all there is: fills, corners, an emphasised cell, titles, heads below or above its rows.
void matrix(test::Maker& make, document::Side heads = document::Side::end) {
  make.open(Kind::table, Style::named("matrix"));
  title(make, Kind::side_title, heads == document::Side::end ? document::Side::start : document::Side::end,
        "Sannolikhet");
  title(make, Kind::foot_title, document::Side::end, "Konsekvens");
  const auto head = make.open(Kind::table_head);
  make.tree().edit(head).side = heads;
  make.row("|låg|hög", Kind::header);
  make.close();
  make.open(Kind::table_body);
  for (int row = 2; row > 0; --row) {
    make.open(Kind::row);
    make.leaf(Kind::header, row == 2 ? "ofta" : "sällan");
    for (int column = 1; column < 3; ++column) {
      const auto cell = make.open(Kind::cell);
      document::Properties& properties = make.tree().edit(cell);
      properties.fill = static_cast<document::Ink>(static_cast<int>(document::Ink::band1) + row * column - 1);
      properties.emphasised = row * column == 4;
      properties.align = document::Align::centre;
      make.open(Kind::corner);
      const auto said = make.leaf(Kind::said, std::to_string(row * column));
      make.tree().edit(said).said = "Riskvärde ";
      make.close();
      for (int id = 1; id <= (row * column == 4 ? 12 : 0); ++id) {
        make.leaf(Kind::tag, std::to_string(id));
        make.tree().add_text(make.at, " ");
      }
      make.close();
    }
    make.close();
  }
  make.close();
  make.tree().edit(make.leaf(Kind::caption, "matris")).as_figure = true;
  make.close();
}

}  // namespace

TEST_CASE("layout: page-mark: every page carries the true number of pages") {
  test::Maker make;
  make.document.furniture.head_start = "Kommun";
  make.document.furniture.foot_start = "Plan";
  for (int i = 0; i < 5; ++i) make.paragraph(filler(100));
  test::Laid laid = test::lay_out(make.document);
  REQUIRE(laid.pages.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string words = words_of(laid.around[i]);
    CHECK(words.find("Sida " + std::to_string(i + 1) + " av 3") != std::string::npos);
    CHECK(words.find("Kommun") != std::string::npos);
  }
  // A first page of its own: no head, its text higher up, the mark in the foot from page 2 on.
  make.document.furniture.on_first_page = make.document.furniture.mark_on_first_page = false;
  make.document.furniture.place = document::Furniture::Place::foot_end;
  make.document.furniture.page_mark = document::Furniture::PageMark::short_form;
  laid = test::lay_out(make.document);
  CHECK(words_of(laid.around[0]) == "Plan ");
  CHECK(words_of(laid.around[1]).find("2(3)") != std::string::npos);
  CHECK(std::get<layout::TextItem>(laid.pages[0].items[0]).baseline <
        std::get<layout::TextItem>(laid.pages[1].items[0]).baseline);
}

TEST_CASE("layout: a theme has a third slot in its head and a line of its own in the foot of first pages") {
  test::Maker make;
  make.document.furniture.head_start = "Kommun";
  make.document.identity.registry_number = "KS 2026/17";
  for (int i = 0; i < 3; ++i) make.paragraph(filler(100));
  style::Theme theme = test::test_theme();
  theme.heads[0].slots.push_back({.align = style::SlotAlign::centre, .part = "registry-number"});
  style::FurnitureLine address;
  address.from_bottom = 5_pt, address.on = style::OnPages::first;
  address.slots.push_back({.words = "Storgatan 1"});
  theme.feet.push_back(address);
  const test::Laid laid = test::lay_out(make.document, theme);
  REQUIRE(laid.pages.size() == 2);
  for (const auto& around : laid.around) CHECK(words_of(around).find("KS 2026/17") != std::string::npos);
  CHECK(words_of(laid.around[0]).find("Storgatan 1") != std::string::npos);
  CHECK(words_of(laid.around[1]).find("Storgatan 1") == std::string::npos);
  const auto& items = laid.around[0].items;
  const auto first = std::find_if(items.begin(), items.end(), [](const layout::Item& item) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    return text != nullptr && text->tag.artifact == Artifact::footer && text->baseline == 395_pt;
  });
  REQUIRE(first != items.end());
  CHECK(std::get<layout::TextItem>(*first).x == 20_pt);
}

TEST_CASE("layout: a theme moves the parts of a cover, and has pages of its own by name") {
  test::Maker make;
  const auto own = make.open(Kind::cover, Style::named("colophon"));
  make.leaf(Kind::heading, "Titel", Style::title);
  make.leaf(Kind::paragraph, "nederst", Style::named("imprint"));
  make.close();
  style::Theme theme = test::test_theme();
  style::PageMaster master;
  style::Region words, imprint;
  words.at = words.least = 100_pt, words.left = 60_pt;
  imprint.of = "imprint", imprint.from_bottom = 50_pt;
  master.regions = {imprint, words};
  theme.masters.emplace("colophon", master);
  const test::Laid laid = test::lay_out(make.document, theme);
  REQUIRE(laid.pages.size() == 1);
  std::vector<const layout::TextItem*> texts;
  for (const layout::Item& item : laid.pages[0].items) {
    if (const auto* text = std::get_if<layout::TextItem>(&item)) texts.push_back(text);
  }
  REQUIRE(texts.size() == 2);
  CHECK(texts[0]->x == 60_pt);
  CHECK((texts[0]->baseline > 100_pt && texts[0]->baseline < 130_pt));
  CHECK(texts[1]->x == 20_pt);
  CHECK((texts[1]->baseline > 330_pt && texts[1]->baseline < 350_pt));
  // Of a name that the theme has no page for, the cover's.
  make.tree().edit(own).style = Style::named("nowhere");
  CHECK(test::lay_out(make.document, theme).pages[0].items.size() > texts.size());
}

namespace {

std::string words_of(const layout::Item& item) {
  layout::Page page;
  page.items = {item};
  return test::words_of(page, true);
}

/// Where the first text stands that has the words, and how many have them.
struct Stands {
  std::size_t page = 0, count = 0;
  Length baseline;
};
Stands where(const test::Laid& laid, std::string_view words) {
  Stands found;
  for (std::size_t page = 0; page < laid.pages.size(); ++page) {
    for (const layout::Item& item : laid.pages[page].items) {
      const auto* text = std::get_if<layout::TextItem>(&item);
      if (text == nullptr || words_of(item).find(words) == std::string::npos) continue;
      if (found.count++ == 0) found.page = page + 1, found.baseline = text->baseline;
    }
  }
  return found;
}

}  // namespace

TEST_CASE("layout: what is a foot of the page stands at the foot of the first one, wherever the document has it") {
  const auto laid = [](int paragraphs, bool cover) {
    test::Maker make;
    if (cover) {
      make.open(Kind::cover);
      make.leaf(Kind::heading, "Titel", Style::title);
      make.close();
    }
    for (int i = 0; i < paragraphs; ++i) make.paragraph(filler(100));
    make.leaf(Kind::paragraph, "Torget", Style::named("page-foot"));
    make.paragraph("sist");
    return test::lay_out(make.document);
  };
  const test::Laid several = laid(5, false);
  CHECK(several.pages.size() == 3);
  CHECK(where(several, "Torget").page == 1);
  CHECK(where(several, "Torget").count == 1);
  CHECK(where(several, "sist").page == 3);
  // Nothing of the text runs into it.
  for (const layout::Item& item : several.pages[0].items) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    if (text != nullptr && words_of(item).find("Torget") == std::string::npos)
      CHECK(text->baseline < where(several, "Torget").baseline);
  }
  CHECK(where(laid(1, false), "Torget").baseline == where(several, "Torget").baseline);
  // A cover is a page of its own: the foot is that of the text.
  CHECK(where(laid(5, true), "Torget").page == 2);
  CHECK(where(laid(0, true), "Torget").page == 2);
}

TEST_CASE("layout: a draft carries its word on every page, behind the text and in the head") {
  test::Maker make;
  make.document.identity.draft_mark = true;
  make.document.identity.draft_word = "UTKAST";
  make.paragraph("text");
  const test::Laid laid = test::lay_out(make.document);
  CHECK(test::count(words_of(laid.around[0]), "UTKAST") == 2);
}

TEST_CASE("layout: contents print the real pages, a cover has no furniture") {
  test::Maker make;
  make.document.words.contents = "Innehåll";
  make.open(Kind::cover);
  make.leaf(Kind::heading, "Titel", Style::title);
  make.leaf(Kind::paragraph, "undertitel", Style::named("subtitle"));
  make.open(Kind::table, Style::named("facts"));
  make.open(Kind::table_body);
  make.row("Gäller|nu");
  make.close();
  make.close();
  make.close();
  make.tree().add(make.at, Kind::contents);
  for (const std::string_view title : {"Ett", "Två", "Tre"}) {
    make.open(Kind::section);
    make.leaf(Kind::heading, title);
    make.paragraph(filler(180));
    make.close();
  }
  Diagnostics found;
  document::complete(make.document, {}, found);
  CHECK_GOLDEN("tests/layout/golden/report.txt", test::dump(make.document));
}

TEST_CASE(
    "layout: callouts keep their tint where they divide, notes stand at the foot, signatures stand side by side") {
  test::Maker make;
  make.open(Kind::section);
  make.leaf(Kind::heading, "Förslag");
  make.paragraph(filler(160));
  make.open(Kind::callout, Style::named("decision"));
  make.leaf(Kind::heading, "Beslut");
  make.paragraph(filler(80));
  make.close();
  make.open(Kind::paragraph, Style::named("place-and-date"));
  make.tree().add_text(make.at, "ord");
  make.leaf(Kind::note, "en not");
  make.close();
  make.open(Kind::columns, Style::named("signatures"));
  for (const std::string_view name : {"Ordförande", "Sekreterare"}) {
    make.open(Kind::column);
    make.tree().add(make.at, Kind::signature_line);
    make.paragraph(name);
    make.close();
  }
  make.close();
  make.close();
  Diagnostics found;
  document::complete(make.document, {}, found);
  CHECK_GOLDEN("tests/layout/golden/boxes.txt", test::dump(make.document));
}

TEST_CASE("layout: a table with fills, corners and titles, twelve ids in a cell") {
  test::Maker make;
  matrix(make);
  Diagnostics found;
  make.document.words.figure = "Figur";
  document::complete(make.document, {}, found);
  CHECK_GOLDEN("tests/layout/golden/matrix.txt", test::dump(make.document));
}

TEST_CASE("layout: heads of a titled table stand above, the arrow beside it leads down") {
  test::Maker make;
  matrix(make, document::Side::start);
  CHECK_GOLDEN("tests/layout/golden/matrix-from-top.txt", test::dump(make.document));
}

TEST_CASE("layout: a figure keeps its caption and shrinks to its column") {
  test::Maker make;
  make.paragraph(filler(180));
  const auto figure = make.open(Kind::figure);
  auto drawing = std::make_shared<document::Drawing>();
  drawing->width = 520_pt;
  drawing->height = 200_pt;
  drawing->items.emplace_back(document::rectangle({}, 520_pt, 200_pt, document::Ink::tint, document::Ink::none, {}));
  drawing->items.emplace_back(
      document::DrawnText{.at = {260_pt, 100_pt}, .text = "ett två", .size = 20_pt, .anchor = document::Anchor::end});
  make.tree().edit(figure).drawing = test::fixed(*drawing);
  make.leaf(Kind::caption, "bild");
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  REQUIRE(laid.pages.size() == 2);
  const auto& box = std::get<layout::PathItem>(laid.pages[1].items[0]);
  CHECK(box.path.steps[2].to.x - box.path.steps[0].to.x == 260_pt);
  const auto& words = std::get<layout::TextItem>(laid.pages[1].items[2]);
  CHECK(words.size == 10_pt);
  CHECK(words.baseline - box.path.steps[0].to.y == 50_pt);
  CHECK(words.tag.piece == document::Piece{figure, document::Part::content});
  CHECK(test::words_of(laid.pages[1], true) == "ett två bild ");
}

TEST_CASE("layout: missing-glyph: the letters of a drawing too, at the place in the plan that they print") {
  test::Maker make;
  const auto figure = make.open(Kind::figure);
  make.tree()[figure].source = {1, 10, 5};
  auto drawing = std::make_shared<document::Drawing>();
  drawing->width = drawing->height = 100_pt;
  drawing->items.emplace_back(
      document::DrawnText{.at = {0_pt, 20_pt}, .text = "a漢b", .size = 9_pt, .source = {1, 20, 3}});
  drawing->items.emplace_back(document::DrawnText{.at = {0_pt, 40_pt}, .text = "字", .size = 9_pt});
  make.tree().edit(figure).drawing = test::fixed(*drawing);
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  CHECK(laid.found.blocked());
  REQUIRE(laid.found.all().size() == 2);
  CHECK(laid.found.all()[0].message.key == "missing-glyph");
  CHECK(laid.found.all()[0].message.values[0].second == "漢");
  CHECK(laid.found.all()[0].span == Span{1, 20, 3});
  CHECK(laid.found.all()[1].message.values[0].second == "字");
  CHECK(laid.found.all()[1].span == Span{1, 10, 5});
}

TEST_CASE("layout: missing-glyph: every character that no font has is found, and blocks") {
  test::Maker make;
  make.paragraph("en 漢 och 字");
  const test::Laid laid = test::lay_out(make.document);
  CHECK(laid.found.blocked());
  REQUIRE(laid.found.all().size() == 2);
  CHECK(laid.found.all()[0].message.key == "missing-glyph");
  CHECK(laid.found.all()[0].message.values[0].second == "漢");
  CHECK(laid.found.all()[1].message.values[1].second == "U+5B57");
}

TEST_CASE("layout: layout-overflow: a table that cannot be made narrow enough names the column") {
  test::Maker make;
  make.open(Kind::table);
  make.open(Kind::table_head);
  make.row("Kort|Lång", Kind::header);
  make.close();
  make.open(Kind::table_body);
  make.row("a|" + std::string(80, 'x'));
  make.close();
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  REQUIRE(laid.found.all().size() == 1);
  CHECK(laid.found.all()[0].message.key == "layout-overflow.column");
  CHECK(laid.found.all()[0].message.values[0].second == "Lång");
}

TEST_CASE("layout: limits stop pages, rows and spans with their name") {
  test::Maker make;
  for (int i = 0; i < 20; ++i) make.paragraph(filler(100));
  Limits limits;
  limits.pages = 2;
  const test::Laid pages = test::lay_out(make.document, test::test_theme(), limits);
  REQUIRE(pages.found.all().size() == 1);
  CHECK(pages.found.all()[0].message.values[0].second == "pages");

  test::Maker spans;
  spans.open(Kind::table);
  spans.open(Kind::table_body);
  const auto row = spans.row("a|b");
  spans.tree().edit(spans.tree()[row].first_child).columns_spanned = 65534;
  spans.close();
  spans.close();
  const test::Laid laid = test::lay_out(spans.document);
  REQUIRE(laid.found.all().size() == 1);
  CHECK(laid.found.all()[0].message.key == "limit");
}
