// Golden layouts of the plain blocks: each mechanism with measures that add up by hand.
#include "fixture.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using document::Kind;
using document::Style;

namespace {

/// `lines` lines in a column of 260 pt: eight words of 27.5 pt and seven spaces each.
[[nodiscard]] std::string filler(int lines) {
  std::string text;
  for (int i = 0; i < lines * 8; ++i) text += i == 0 ? "sextio" : " sextio";
  return text;
}

}  // namespace

TEST_CASE("layout: headings, paragraphs, lists and quotes stand below each other") {
  test::Maker make;
  make.heading(1, "Titel");
  make.open(Kind::section);
  make.document.tree.edit(make.heading(2, "Kapitel")).label = "1";
  make.paragraph(filler(2));
  make.open(Kind::list);
  make.item("•", "ett");
  make.item("•", filler(2));
  make.close();
  make.open(Kind::quote);
  make.paragraph("citat");
  make.close();
  make.close();
  CHECK_GOLDEN("tests/layout/golden/blocks.txt", test::dump(make.document));
}

TEST_CASE("layout: what calls for attention is bolder and in the ink of what is not reached") {
  test::Maker make;
  const document::NodeId paragraph = make.open(Kind::paragraph);
  make.tree().add_text(paragraph, "vanlig ");
  make.tree().add_text(make.tree().add(paragraph, Kind::alert), "sen");
  make.close();
  const test::Laid laid = test::lay_out(make.document);
  std::vector<document::Ink> inks;
  for (const layout::Item& item : laid.pages.at(0).items) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    if (text != nullptr && text->tag.artifact == layout::Artifact::none) inks.push_back(text->ink);
  }
  CHECK(inks == std::vector{document::Ink::text, document::Ink::no});
}

TEST_CASE("layout: a paragraph that begins with line breaks stands as many lines lower") {
  const auto baseline = [](int lines) {
    test::Maker make;
    const document::NodeId paragraph = make.open(Kind::paragraph);
    for (int i = 0; i < lines; ++i) make.tree().add(paragraph, Kind::line_break);
    make.tree().add_text(paragraph, "Kommunalsjef");
    make.close();
    const test::Laid laid = test::lay_out(make.document);
    for (const layout::Item& item : laid.pages.at(0).items) {
      const auto* text = std::get_if<layout::TextItem>(&item);
      if (text != nullptr && text->tag.artifact == layout::Artifact::none) return text->baseline;
    }
    return Length();
  };
  CHECK(baseline(2) == baseline(0) + Length::points(24));
}

TEST_CASE("layout: keep-together: a heading moves to the next page with two lines of what follows") {
  // A page has 320 pt; the heading takes 14 + 18 + 4, two lines 24: so 260 pt or 21 lines may stand above.
  for (const int lines : {20, 21, 22, 23}) {
    test::Maker make;
    make.paragraph(filler(lines));
    make.heading(2, "Rubrik");
    make.paragraph(filler(4));
    const test::Laid laid = test::lay_out(make.document);
    REQUIRE(laid.pages.size() == 2);
    const std::string last = test::words_of(laid.pages.back(), true);
    CHECK((last.find("Rubrik") != std::string::npos) == (lines >= 22));
    CHECK(test::count(last, "sextio") == (lines >= 22 ? 32U : 16U));
  }
}
