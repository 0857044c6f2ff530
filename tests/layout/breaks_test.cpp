// Where pages end: what stays together, and where that would cost too much of a page.
#include <algorithm>
#include <map>
#include <set>

#include "document/complete.h"
#include "fixture.h"
#include "support/catch.h"

using namespace planverk;
using document::Kind;
using document::NodeId;
using document::Style;

namespace {

std::string words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += i == 0 ? "ord" : " ord";
  return text;
}

test::Laid laid_out(test::Maker& make) {
  make.document.words.table = "Tabell {number}.";
  Diagnostics found;
  document::complete(make.document, {}, found);
  REQUIRE_FALSE(found.blocked());
  return test::lay_out(make.document);
}

/// The page of the first item that shows `word`; 0: none does.
std::uint32_t page_of(const test::Laid& laid, std::string_view word) {
  for (const layout::Page& page : laid.pages) {
    if (test::words_of(page, true).find(word) != std::string::npos) return page.number;
  }
  return 0;
}

/// Height between the last words of a page and its foot, in the test theme.
Length empty_below(const layout::Page& page) {
  Length last;
  for (const layout::Item& item : page.items) {
    if (const auto* text = std::get_if<layout::TextItem>(&item)) last = max(last, text->baseline);
  }
  return 360_pt - last;
}

void section(test::Maker& make, std::string_view title) {
  make.open(Kind::section);
  make.leaf(Kind::heading, title);
}

void list(test::Maker& make, std::string_view first) {
  make.open(Kind::list);
  make.leaf(Kind::item, first);
  make.leaf(Kind::item, "punkt");
  make.close();
}

}  // namespace

TEST_CASE("layout: keep-together: a line between a heading and one below it goes with them") {
  for (int lines = 1; lines < 27; ++lines) {
    INFO(lines << " lines");
    test::Maker make;
    for (int i = 0; i < lines; ++i) make.paragraph("rad");
    section(make, "Ärende");
    make.paragraph("par");
    section(make, "Beslut");
    make.paragraph("nu " + words(120));
    const test::Laid laid = laid_out(make);
    CHECK(page_of(laid, "Ärende") == page_of(laid, "nu"));
  }
}

TEST_CASE("layout: keep-together: a section of one line goes with the next unless much of the page stayed empty") {
  bool together = false, apart = false;
  for (int lines = 1; lines < 27; ++lines) {
    INFO(lines << " lines");
    test::Maker make;
    for (int i = 0; i < lines; ++i) make.paragraph("rad");
    section(make, "Kort");
    make.paragraph("par");
    make.close();
    section(make, "Beslut");
    make.paragraph("nu " + words(120));
    make.close();
    const test::Laid laid = laid_out(make);
    CHECK(page_of(laid, "Kort") == page_of(laid, "par"));
    const bool moved = page_of(laid, "Kort") == 2;
    if (moved) CHECK(empty_below(laid.pages[0]) < 320_pt / 4);
    if (page_of(laid, "Kort") < page_of(laid, "Beslut")) apart = true;
    if (moved && page_of(laid, "Beslut") == 2) together = true;
  }
  CHECK(together);
  CHECK(apart);
}

TEST_CASE("layout: keep-together: words that lead on stay with what they lead to") {
  struct Case {
    const char* leading;
    Kind kind;
    bool together;
  };
  for (const Case& each : {Case{"detta gäller:", Kind::list, true}, Case{"vi föreslår att", Kind::list, true},
                           Case{"hon sa:", Kind::quote, true}, Case{"siffrorna:", Kind::table, true},
                           Case{"så här:", Kind::paragraph, true}, Case{"det är klart.", Kind::list, false}}) {
    INFO(each.leading);
    bool always = true;
    for (int lines = 10; lines < 20; ++lines) {
      test::Maker make;
      for (int i = 0; i < lines; ++i) make.paragraph("rad");
      make.paragraph(each.leading);
      if (each.kind == Kind::list) {
        list(make, "mål");
      } else if (each.kind == Kind::table) {
        make.open(Kind::table);
        make.open(Kind::table_body);
        make.row("mål|1");
        make.close();
        make.close();
      } else if (each.kind == Kind::quote) {
        make.open(Kind::quote);
        make.paragraph("mål");
        make.close();
      } else {
        make.paragraph("mål");
      }
      const test::Laid laid = laid_out(make);
      always = always && page_of(laid, each.leading) == page_of(laid, "mål");
    }
    CHECK(always == each.together);
  }
}

TEST_CASE("layout: words that lead on to a table of a turned page stay upright") {
  test::Maker make;
  for (int i = 0; i < 3; ++i) make.paragraph("rad");
  make.paragraph(words(90) + " siffrorna:");
  make.open(Kind::table);
  make.open(Kind::table_body);
  make.row("förvaltningsområdet|förvaltningsområdet|förvaltningsområdet");
  make.close();
  make.close();
  const test::Laid laid = laid_out(make);
  REQUIRE(laid.pages.size() == 2);
  CHECK(laid.pages[1].width > laid.pages[0].width);
  CHECK(page_of(laid, "siffrorna") == 1);
}

TEST_CASE("layout: a row of few lines does not stand alone below the head that a table begins with") {
  for (int lines = 1; lines < 20; ++lines) {
    INFO(lines << " lines");
    test::Maker make;
    for (int i = 0; i < lines; ++i) make.paragraph("rad");
    make.open(Kind::table);
    make.open(Kind::table_head);
    make.row("huvud|tal", Kind::header);
    make.close();
    make.open(Kind::table_body);
    for (int i = 0; i < 20; ++i) make.row("r" + std::to_string(i) + "|1");
    make.close();
    make.close();
    const test::Laid laid = laid_out(make);
    CHECK(page_of(laid, "r0") == page_of(laid, "r1"));
    CHECK(page_of(laid, "huvud") == page_of(laid, "r0"));
  }
}

TEST_CASE("layout: rows that are all tied to the next begin below their heading when no page holds them") {
  test::Maker make;
  for (int i = 0; i < 5; ++i) make.paragraph("rad");
  section(make, "Tabell");
  make.open(Kind::table);
  make.open(Kind::table_body);
  for (int i = 0; i < 60; ++i) make.tree().edit(make.row("r" + std::to_string(i) + "|1")).keep = document::Keep::next;
  make.close();
  make.close();
  const test::Laid laid = laid_out(make);
  CHECK(page_of(laid, "Tabell") == 1);
  CHECK(page_of(laid, "r1") == 1);
  for (std::size_t i = 0; i + 1 < laid.pages.size(); ++i) CHECK(empty_below(laid.pages[i]) < 40_pt);
}

TEST_CASE("layout: the label of an item never touches its words, however large the text is") {
  for (const Length size : {10_pt, 18_pt, 30_pt}) {
    test::Maker make;
    make.open(Kind::list);
    make.tree().edit(make.at).marker = document::Marker::decimal;
    for (int i = 0; i < 12; ++i) make.leaf(Kind::item, "punkt");
    make.close();
    style::Theme theme = test::test_theme();
    style::BlockStyle look = theme.block(style::StyleFor::list);
    look.text->size = size, look.text->leading = size * 2;
    theme.set_block(style::StyleFor::list, "", look);
    Diagnostics found;
    document::complete(make.document, {}, found);
    Length label_end, words_start = 300_pt;
    for (const layout::Page& page : test::lay_out(make.document, theme).pages) {
      for (const layout::Item& item : page.items) {
        const auto* text = std::get_if<layout::TextItem>(&item);
        if (text == nullptr) continue;
        const auto& info = test::test_shaper().library().info(text->word->face);
        if (text->tag.piece.part == document::Part::label) {
          label_end = max(label_end, text->x + font::width_of(*text->word, info, text->size));
        } else {
          words_start = min(words_start, text->x);
        }
      }
    }
    CHECK(words_start - label_end >= size / 4);
  }
}

TEST_CASE("layout: names of signatories are not divided while fewer beside each other have room") {
  const auto columns_of = [](std::string_view name) {
    test::Maker make;
    make.open(Kind::columns, Style::named("signatures"));
    for (int i = 0; i < 3; ++i) {
      make.open(Kind::column);
      make.paragraph(name);
      make.close();
    }
    make.close();
    const test::Laid laid = laid_out(make);
    std::set<std::int32_t> lefts;
    for (const layout::Item& item : laid.pages[0].items) {
      const auto& text = std::get<layout::TextItem>(item);
      CHECK_FALSE(text.soft_hyphen);
      lefts.insert(text.x.milli);
    }
    return lefts.size();
  };
  CHECK(columns_of("Direktör") == 3);
  CHECK(columns_of("Förvaltningsdirektör") == 2);
  CHECK(columns_of("Samhällsbyggnadsförvaltningsdirektör") == 1);
}

TEST_CASE("layout: head and foot are shortened rather than stand over each other, and within a word that is too long") {
  const std::string word = "Samhällsbyggnadsförvaltningschefsrekryteringsprocessutvärderingsrapport";
  for (const bool draft : {false, true}) {
    test::Maker make;
    make.paragraph("rad");
    make.document.furniture.head_start = word;
    make.document.furniture.head_end = "Sida";
    make.document.furniture.foot_start = word;
    make.document.furniture.foot_end = word + " och mer";
    make.document.identity.draft_mark = draft;
    make.document.identity.draft_word = "UTKAST";
    const test::Laid laid = test::lay_out(make.document);
    struct Span {
      Length left, right;
    };
    std::map<std::int32_t, std::vector<Span>> lines;
    for (const layout::Item& item : laid.around[0].items) {
      const auto* text = std::get_if<layout::TextItem>(&item);
      if (text == nullptr || text->size > 20_pt) continue;  // the word behind the page
      const auto& info = test::test_shaper().library().info(text->word->face);
      lines[text->baseline.milli].push_back({text->x, text->x + font::width_of(*text->word, info, text->size)});
    }
    CHECK(lines.size() == 2);
    for (auto& [baseline, spans] : lines) {
      std::ranges::sort(spans, {}, &Span::left);
      CHECK(spans.front().left >= 20_pt);
      CHECK(spans.back().right <= 280_pt);
      for (std::size_t i = 1; i < spans.size(); ++i) CHECK(spans[i].left >= spans[i - 1].right);
    }
    layout::Page page;
    page.items = laid.around[0].items;
    CHECK(test::words_of(page, false).find("…") != std::string::npos);
  }
}

TEST_CASE("layout: keep-together: a line without words does not count as one of the two before a break") {
  // With 24 lines above it the paragraph has room for its empty line and one more.
  for (const std::size_t above : {21U, 22U, 23U, 24U, 25U}) {
    test::Maker make;
    make.paragraph(words(15 * above));
    const NodeId paragraph = make.open(Kind::paragraph);
    make.tree().add(paragraph, Kind::line_break);
    const NodeId text = make.tree().add_text(paragraph, words(60));
    make.close();
    const test::Laid laid = laid_out(make);
    for (const layout::Page& page : laid.pages) {
      std::set<std::int32_t> lines;
      for (const layout::Item& item : page.items) {
        const auto* shown = std::get_if<layout::TextItem>(&item);
        if (shown != nullptr && shown->tag.piece.node == text) lines.insert(shown->baseline.milli);
      }
      CHECK(lines.size() != 1);
    }
  }
}

TEST_CASE("layout: columns stand below each other rather than refuse a table in one of them") {
  test::Maker make;
  make.open(Kind::columns);
  for (const char* name : {"Inledande", "Ansvarsfördelning", "Avslutande"}) {
    make.open(Kind::column);
    make.open(Kind::table);
    make.open(Kind::table_head);
    make.row("Nr|" + std::string(name), Kind::header);
    make.close();
    make.open(Kind::table_body);
    make.row("1|2026-01-01/2026-12-31");
    make.close();
    make.close();
    make.close();
  }
  make.close();
  const test::Laid laid = laid_out(make);
  CHECK_FALSE(laid.found.blocked());
  std::set<std::int32_t> tops;
  for (const layout::Item& item : laid.pages.at(0).items) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    if (text != nullptr && make.tree().text(text->tag.piece.node) == "Nr") tops.insert(text->baseline.milli);
  }
  CHECK(tops.size() > 1);
}

TEST_CASE("layout: a caption that no page holds with its figure goes on over the page") {
  test::Maker make;
  make.open(Kind::figure);
  make.leaf(Kind::caption, words(900));
  make.close();
  const test::Laid laid = laid_out(make);
  CHECK(laid.pages.size() > 1);
  std::size_t shown = 0;
  for (const layout::Page& page : laid.pages) {
    shown += test::count(test::words_of(page, true), "ord");
    CHECK(empty_below(page) >= Length{});
  }
  CHECK(shown == 900);
}

TEST_CASE("layout: columns divide rather than part from what they are bound to") {
  test::Maker make;
  make.paragraph(words(60));
  make.open(Kind::columns, Style::named("signatures"));
  for (int i = 0; i < 2; ++i) {
    make.open(Kind::column);
    make.paragraph(words(178));
    make.close();
  }
  make.close();
  const test::Laid laid = laid_out(make);
  CHECK(laid.pages.size() == 2);
}
