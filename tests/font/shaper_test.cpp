#include "support/catch.h"
#include "test_library.h"

using namespace planverk;

namespace {

std::vector<char32_t> characters(const font::Word& word) {
  std::vector<char32_t> all;
  for (const font::Glyph& glyph : word.glyphs) all.push_back(glyph.character);
  return all;
}

}  // namespace

TEST_CASE("widths add up, kerning included") {
  const font::Library library = test::test_library();
  font::Shaper shaper(library);
  const auto words = shaper.shape(FontStyle::regular, "Plan 12 AV");
  REQUIRE(words.size() == 1);
  // P 600, l 250, a 500, n 500, space 250, 1 and 2 500 each, space 250, A 600 and V 600 less 100.
  CHECK(words[0]->width_units == 600 + 250 + 500 + 500 + 250 + 1000 + 250 + 1200 - 100);
  CHECK(font::width_of(*words[0], library.info(words[0]->face), 10_pt) == 44.5_pt);
  CHECK(shaper.shape(FontStyle::bold, "ab")[0]->width_units == 1200);
  CHECK(shaper.shape(FontStyle::regular, "").empty());
}

TEST_CASE("the same word is shaped once") {
  const font::Library library = test::test_library();
  font::Shaper shaper(library);
  const font::Word* first = shaper.shape(FontStyle::regular, "nämnden")[0];
  for (int i = 0; i < 5000; ++i) (void)shaper.shape(FontStyle::regular, "word" + std::to_string(i));
  CHECK(shaper.shape(FontStyle::regular, "nämnden")[0] == first);
  CHECK(shaper.shape(FontStyle::bold, "nämnden")[0] != first);
}

TEST_CASE("special characters") {
  const font::Library library = test::test_library();
  font::Shaper shaper(library);
  SECTION("the no-break hyphen is drawn as a hyphen and stays what it is") {
    const font::Word& word = *shaper.shape(FontStyle::regular, "a\u2011b")[0];
    CHECK(word.glyphs[1].id == library.glyph_of(word.face, U'-'));
    CHECK(characters(word) == std::vector<char32_t>{U'a', 0x2011, U'b'});
  }
  SECTION("soft hyphens are dropped") {
    CHECK(characters(*shaper.shape(FontStyle::regular, "a\u00ADb")[0]) == std::vector<char32_t>{U'a', U'b'});
  }
  SECTION("no-break spaces keep their width and their meaning") {
    const font::Word& word = *shaper.shape(FontStyle::regular, "§\u00A079")[0];
    CHECK(word.width_units == 500 + 250 + 1000);
    CHECK(word.glyphs[1].character == 0xA0);
  }
  SECTION("a letter and its mark are one character") {
    CHECK(characters(*shaper.shape(FontStyle::regular, "a\u030Ar")[0]) == std::vector<char32_t>{U'å', U'r'});
  }
}

TEST_CASE("a character without a glyph is drawn as nothing, and a word is shaped once") {
  const font::Library library = test::test_library();
  font::Shaper shaper(library);
  CHECK(shaper.shape(FontStyle::regular, "a\u4E2Db")[0]->width_units == 1000);
  CHECK_FALSE(library.draws(FontStyle::regular, 0x4E2D));
  CHECK(shaper.shape(FontStyle::regular, "a\u4E2Db").data() == shaper.shape(FontStyle::regular, "a\u4E2Db").data());
  CHECK(shaper.word_count() == 1);
}

TEST_CASE("kerning is on, ligatures are off, digits are of one width") {
  const font::Library library = test::open_sans();
  font::Shaper shaper(library);
  CHECK(shaper.shape(FontStyle::regular, "ffi")[0]->glyphs.size() == 3);
  const auto units = [&](std::string_view text) { return shaper.shape(FontStyle::regular, text)[0]->width_units; };
  CHECK(units("AV") < units("A") + units("V"));
  CHECK(units("1181") == units("0777"));
}

TEST_CASE("a word may change face") {
  const font::Library library = test::open_sans();
  font::Shaper shaper(library);
  const auto words = shaper.shape(FontStyle::semibold, "mål→nå");
  REQUIRE(words.size() == 3);
  CHECK(words[0]->face == words[2]->face);
  CHECK(library.info(words[1]->face).family == "DejaVu Sans");
}

TEST_CASE("what is kept beside the words is made once, and stays behind when the shaper moves") {
  struct Beside {
    explicit Beside(font::Shaper& its_shaper) : shaper(&its_shaper) {}
    font::Shaper* shaper;
  };
  const font::Library library = test::test_library();
  font::Shaper shaper(library);
  Beside& beside = shaper.companion<Beside>();
  CHECK(&shaper.companion<Beside>() == &beside);
  font::Shaper moved(std::move(shaper));
  CHECK(moved.companion<Beside>().shaper == &moved);
}
