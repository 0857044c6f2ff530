// Where notes stand, and how much room they take there.
#include <algorithm>
#include <vector>

#include "document/complete.h"
#include "fixture.h"
#include "support/catch.h"

using namespace planverk;
using document::Kind;
using document::NodeId;
using layout::TextItem;

namespace {

void complete(test::Maker& make) {
  Diagnostics found;
  document::complete(make.document, {}, found);
  REQUIRE_FALSE(found.blocked());
}

void with_note(test::Maker& make, Kind kind, std::string_view text, int notes) {
  make.open(kind);
  make.tree().add_text(make.at, text);
  for (int i = 0; i < notes; ++i) make.leaf(Kind::note, "kort not");
  make.close();
}

/// How many rows of a long table stand on its first page, with so many notes in its caption and in each cell of its
/// head.
std::size_t rows_on_first_page(int in_caption, int in_head) {
  test::Maker make;
  make.open(Kind::table);
  with_note(make, Kind::caption, "Rubrik", in_caption);
  make.open(Kind::table_head);
  make.open(Kind::row);
  for (int i = 0; i < 3; ++i) with_note(make, Kind::header, "Huvud", in_head);
  make.close();
  make.close();
  make.open(Kind::table_body);
  for (int i = 0; i < 60; ++i) make.row("rad|b|c");
  make.close();
  make.close();
  complete(make);
  return test::count(test::words_of(test::lay_out(make.document).pages.front(), true), "rad");
}

bool is_of_note(const document::Tree& tree, const document::Piece& piece) {
  if (piece.part == document::Part::mark) return false;
  for (NodeId at = piece.node; at != document::no_node; at = tree[at].parent) {
    if (tree[at].kind == Kind::note) return true;
  }
  return false;
}

/// Between the lowest line of text and the first note, from baseline to baseline; none on a page without notes.
Length gap_above_notes(const document::Tree& tree, const layout::Page& page) {
  Length lowest, first_note = page.height;
  bool notes = false;
  for (const layout::Item& item : page.items) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text == nullptr || text->tag.artifact != layout::Artifact::none) continue;
    if (is_of_note(tree, text->tag.piece)) {
      first_note = min(first_note, text->baseline);
      notes = true;
    } else {
      lowest = max(lowest, text->baseline);
    }
  }
  return notes ? first_note - lowest : Length{};
}

}  // namespace

TEST_CASE("layout: notes: three of them take the same room wherever in the head of a table they are marked") {
  CHECK(rows_on_first_page(3, 0) == rows_on_first_page(0, 1));
  CHECK(rows_on_first_page(3, 0) < rows_on_first_page(0, 0));
}

TEST_CASE("layout: notes: text in columns goes down to its notes, whatever its length") {
  const style::Theme theme = test::test_theme();
  const Length note = theme.style(style::TextRole::note).leading, body = theme.style(style::TextRole::body).leading;
  for (int above = 0; above < 12; ++above) {
    INFO(above << " lines stand above; the gap in 1/1000 pt:");
    test::Maker make;
    for (int i = 0; i < above; ++i) make.paragraph("ord");
    const NodeId section = make.open(Kind::section);
    make.tree().edit(section).text_columns = 3;
    make.open(Kind::paragraph);
    for (int i = 0; i < 400; ++i) {
      make.tree().add_text(make.at, "ord ord ");
      if (i == 5 || i == 15 || i == 25) make.leaf(Kind::note, "kort not");
    }
    make.close();
    make.close();
    complete(make);
    const test::Laid laid = test::lay_out(make.document);
    const Length gap = gap_above_notes(make.tree(), laid.pages.front());
    CHECK(gap.milli > note.milli);
    // What opens the notes, the first of them, and less than a line. (No mark stands so low that it could fall away.)
    CHECK(gap.milli < (note + note / 2 + note + body).milli);
  }
}

TEST_CASE("layout: notes: at the end of sections they follow the text, and take no room at the foot") {
  test::Maker make;
  with_note(make, Kind::paragraph, "utanför", 1);
  for (const char* title : {"första", "andra"}) {
    make.open(Kind::section);
    make.leaf(Kind::heading, title);
    with_note(make, Kind::paragraph, "stycke", 1);
    make.open(Kind::section);
    make.leaf(Kind::heading, "under");
    with_note(make, Kind::paragraph, "inre", 1);
    make.paragraph("sist");
    make.close();
    make.close();
  }
  complete(make);
  style::Theme theme = test::test_theme();
  theme.notes = style::NotePlace::section;
  const test::Laid laid = test::lay_out(make.document, theme);
  std::string words;
  for (const layout::Page& page : laid.pages) words += (words.empty() ? "" : " ") + test::words_of(page, true);
  CHECK_THAT(words, test::ContainsSubstring("utanför 1 1 kort not 1 första stycke 2"));
  CHECK_THAT(words, test::ContainsSubstring("sist 2 kort not 3 kort not 2 andra stycke 4"));
  CHECK_THAT(words, test::ContainsSubstring("4 kort not 5 kort not"));
  SECTION("slides have them at their foot all the same") {
    make.document.slides = true;
    const test::Laid slides = test::lay_out(make.document, theme);
    std::size_t notes = 0;
    for (const layout::Page& page : slides.pages) notes += test::count(test::words_of(page, true), "kort not");
    CHECK(notes == 5);
  }
}
