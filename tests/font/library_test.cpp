#include <set>

#include "base/utf8.h"
#include "support/catch.h"
#include "test_library.h"

using namespace planverk;
using planverk::test::ContainsSubstring;

namespace {

std::set<char32_t> characters_of(std::string_view text) {
  std::set<char32_t> all;
  for (std::size_t at = 0; at < text.size();) all.insert(utf8::next(text, at));
  return all;
}

/// Big-endian numbers of a TrueType file.
std::uint32_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}
std::size_t table_at(std::string_view program, std::string_view tag) {
  for (std::uint32_t i = 0; i < number_at(program, 4, 2); ++i) {
    if (program.substr(12 + 16 * i, 4) == tag) return number_at(program, 12 + 16 * i + 8, 4);
  }
  return 0;
}

}  // namespace

TEST_CASE("every style of the family has the letters of the languages we print") {
  const font::Library library = test::open_sans();
  const auto letters = characters_of(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789åäöæøéüÅÄÖÆØÉÜáčđŋšŧžÁČĐŊŠŦŽ§–—·•«»”’“‘…°−×½€%");
  for (const FontStyle style : all_font_styles) {
    for (const char32_t letter : letters) {
      INFO(name_of(style) << ' ' << utf8::code_point_name(letter));
      CHECK(library.face_for(style, letter) == library.face(style));
    }
  }
}

TEST_CASE("what the family lacks falls back to the next one") {
  const font::Library library = test::open_sans();
  const auto face = library.face_for(FontStyle::bold, U'→');
  REQUIRE(face.has_value());
  CHECK(library.info(*face).family == "DejaVu Sans");
  CHECK_FALSE(library.face_for(FontStyle::bold, U'中').has_value());
  CHECK(library.draws(FontStyle::bold, U'→'));
  CHECK_FALSE(library.draws(FontStyle::bold, U'中'));
  for (const char32_t character : {U'\uE000', U'\uF8FF', U'\U000F0000', U'\U0010FFFD'}) {
    CHECK_FALSE(library.draws(FontStyle::regular, character));
  }
}

TEST_CASE("a missing font names the package that holds it") {
  const std::string manifest = R"(<fonts version="1"><search path="/nowhere"/>
    <family name="Open Sans" package="fonts-open-sans"><style name="regular"><file path="x/OpenSans-Regular.ttf"/></style>
    <style name="italic" as="regular"/><style name="semibold" as="regular"/><style name="bold" as="regular"/></family></fonts>)";
  const auto library = font::Library::open(system_files(), manifest, {}, "Open Sans");
  REQUIRE_FALSE(library.has_value());
  CHECK(library.error().kind == Failure::Kind::device);
  CHECK_THAT(plain(library.error().message), ContainsSubstring("trouble.font-missing"));
  CHECK_THAT(plain(library.error().message), ContainsSubstring("package=fonts-open-sans"));
  CHECK_THAT(plain(library.error().message), ContainsSubstring("OpenSans-Regular.ttf"));
}

TEST_CASE("a folder of the user's is searched before the system's") {
  const std::string folders[] = {"fonts/test"};
  const std::string manifest = R"(<fonts version="1"><search path="/nowhere"/>
    <family name="F" package="p"><style name="regular"><file path="deep/below/PlanverkTest-Regular.ttf"/></style>
    <style name="italic" as="regular"/><style name="semibold" as="regular"/><style name="bold" as="regular"/></family></fonts>)";
  const auto library = font::Library::open(system_files(), manifest, folders, "F");
  REQUIRE(library.has_value());
  CHECK(library->info(0).file == "fonts/test/PlanverkTest-Regular.ttf");
  CHECK(library->face_count() == 1);
}

TEST_CASE("a file that is no font is refused by name") {
  const std::string manifest = R"(<fonts version="1"><search path="fonts/test"/>
    <family name="F" package="p"><style name="regular"><file path="manifest.xml"/></style>
    <style name="italic" as="regular"/><style name="semibold" as="regular"/><style name="bold" as="regular"/></family></fonts>)";
  const auto library = font::Library::open(system_files(), manifest, {}, "F");
  REQUIRE_FALSE(library.has_value());
  CHECK_THAT(plain(library.error().message), ContainsSubstring("trouble.font-form path=fonts/test/manifest.xml"));
}

TEST_CASE("metrics are those of the file's tables") {
  const font::Library library = test::test_library();
  const font::FaceInfo& info = library.info(library.face(FontStyle::regular));
  CHECK(info.units_per_em == 1000);
  CHECK(info.ascent == 800);
  CHECK(info.descent == -200);
  CHECK(info.cap_height == 700);
  CHECK(info.postscript_name == "PlanverkTest-Regular");
  CHECK(library.face(FontStyle::italic) == library.face(FontStyle::regular));
  CHECK(library.info(library.face(FontStyle::semibold)).postscript_name == "PlanverkTest-Bold");
}

TEST_CASE("a subset holds the glyphs asked for, with their advances, where it says") {
  const font::Library library = test::open_sans();
  const font::FaceId face = library.face(FontStyle::regular);
  std::set<std::uint16_t> wanted{0};
  for (const char32_t letter : characters_of("Åäöm nä–9")) wanted.insert(library.glyph_of(face, letter));
  const std::vector<std::uint16_t> glyphs(wanted.begin(), wanted.end());
  const auto subset = library.subset(face, glyphs);
  REQUIRE(subset.has_value());
  REQUIRE(subset->numbers.size() == glyphs.size());
  CHECK(subset->program.size() < 12000);
  CHECK(table_at(subset->program, "GPOS") == 0);
  CHECK(table_at(subset->program, "glyf") != 0);
  const std::size_t long_metrics = number_at(subset->program, table_at(subset->program, "hhea") + 34, 2);
  const std::size_t hmtx = table_at(subset->program, "hmtx");
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t row = std::min<std::size_t>(subset->numbers[i], long_metrics - 1);
    CHECK(number_at(subset->program, hmtx + 4 * row, 2) ==
          static_cast<std::uint32_t>(library.advance_of(face, glyphs[i])));
    if (i > 0) CHECK(subset->numbers[i] > subset->numbers[i - 1]);
  }
}
