// Text from right to left in text from left to right, and the other way about (UAX 9).
#include <algorithm>

#include "base/direction.h"
#include "base/utf8.h"
#include "support/catch.h"
#include "support/golden.h"
#include "text/levels.h"
#include "text/paragraph.h"

using namespace planverk;
using namespace planverk::layout;

namespace {

/// The shipped faces: DejaVu Sans has Arabic and Hebrew.
struct Bench {
  font::Library library =
      std::move(font::Library::open(system_files(), test::read_file("fonts/manifest.xml"), {}, "Open Sans").value());
  font::Shaper shaper{library};
  style::Theme theme;
  ParagraphSetter setter{shaper, theme};
};

InlineRun run_of(std::string_view words) {
  InlineRun run;
  run.text = words;
  run.size = 10_pt;
  run.piece.node = 7;
  return run;
}

ParagraphStyle column(Length width) {
  ParagraphStyle style;
  style.first_width = style.rest_width = width;
  style.size = 10_pt;
  style.leading = 14_pt;
  return style;
}

std::vector<TextItem> from_left(std::vector<TextItem> items) {
  std::ranges::sort(items, {}, &TextItem::x);
  return items;
}

/// What is seen, from left to right: words, those from right to left as they are read, between bars.
std::string seen(const Lines& lines, std::size_t index = 0) {
  std::string result;
  const Line& line = lines.lines.at(index);
  for (const TextItem& item : from_left({lines.texts.begin() + line.first_text, lines.texts.begin() + line.end_text})) {
    if (!result.empty()) result += '|';
    if (!item.word->logical.empty()) {
      result += item.word->logical;
      continue;
    }
    for (const font::Glyph& glyph : item.word->glyphs) utf8::append(result, glyph.character);
  }
  return result;
}

Lines set(Bench& bench, std::string_view words, Length width = 500_pt) {
  Lines lines;
  const InlineRun run = run_of(words);
  bench.setter.set({&run, 1}, column(width), lines);
  return lines;
}

}  // namespace

TEST_CASE("a name from right to left stands as it is seen, words in the order of their line") {
  Bench bench;
  CHECK(seen(set(bench, "Namnet שלום עולם står här.")) == "Namnet|עולם|שלום|står|här.");
  CHECK(seen(set(bench, "Talare: محمد الأحمد, sakkunnig")) == "Talare:|الأحمد|محمد|,|sakkunnig");
}

TEST_CASE("numbers among words from right to left keep their digits and change their place") {
  Bench bench;
  // A number behind such a word belongs to it (UAX 9, W7, N1).
  CHECK(seen(set(bench, "Kostnad שלום 12 עולם nu")) == "Kostnad|עולם|12|שלום|nu");
  CHECK(seen(set(bench, "Rum 12 שלום nu")) == "Rum|12|שלום|nu");
}

TEST_CASE("brackets around a name are those of the sentence, within it those of the name") {
  Bench bench;
  CHECK(seen(set(bench, "Se (שלום) nu")) == "Se|(|שלום|)|nu");
  const Lines lines = set(bench, "שלום (עולם) שלום");
  CHECK(seen(lines) == "שלום|)|עולם|(|שלום");
}

TEST_CASE("items touch each other as they stand and fill the line's width") {
  Bench bench;
  const Lines lines = set(bench, "Namnet שלום עולם (12) står محمد الأحمد här.");
  Length end;
  for (const TextItem& item : from_left(lines.texts)) {
    CHECK(item.x >= end);
    CHECK(item.x - end < 4_pt);
    end = item.x + font::width_of(*item.word, bench.library.info(item.word->face), item.size);
  }
  CHECK(end == lines.lines[0].width);
}

TEST_CASE("letters of Arabic join, and no letter is lost") {
  Bench bench;
  const auto joined = bench.shaper.shape(FontStyle::regular, "محمد", font::Direction::right_to_left);
  REQUIRE(joined.size() == 1);
  REQUIRE(joined[0]->glyphs.size() == 4);
  CHECK(joined[0]->logical == "محمد");
  CHECK(joined[0]->glyphs.front().character == U'د');  // the last letter stands at the left
  CHECK(joined[0]->glyphs.back().character == U'م');
  const font::FaceId face = joined[0]->face;
  CHECK(joined[0]->glyphs.back().id != bench.library.glyph_of(face, U'م'));  // its form at a word's beginning
  const auto lam_alef = bench.shaper.shape(FontStyle::regular, "سلام", font::Direction::right_to_left);
  CHECK(lam_alef[0]->logical == "سلام");
  bool one_glyph = false;
  for (const font::Glyph& glyph : lam_alef[0]->glyphs) one_glyph = one_glyph || glyph.character == 0xFEFB;
  CHECK(one_glyph);
}

TEST_CASE("a paragraph in such a language is set from the right") {
  Bench bench;
  InlineRun run = run_of("שלום Granvika 12 עולם");
  run.from_right = true;
  Lines lines;
  bench.setter.set({&run, 1}, column(300_pt), lines);
  CHECK(seen(lines) == "עולם|Granvika|12|שלום");
  CHECK(lines.lines[0].x + lines.lines[0].width == 300_pt);
}

TEST_CASE("lines of such a paragraph are broken in the order it is read") {
  Bench bench;
  InlineRun run = run_of("אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר");
  run.from_right = true;
  Lines lines;
  bench.setter.set({&run, 1}, column(70_pt), lines);
  REQUIRE(lines.lines.size() > 2);
  CHECK(seen(lines, 0).ends_with("אחת"));
  CHECK(seen(lines, lines.lines.size() - 1).starts_with("עשר"));
  for (const Line& line : lines.lines) CHECK(line.x + line.width == 70_pt);
}

TEST_CASE("words of another language stand apart from the numbers around them") {
  Bench bench;
  InlineRun before = run_of("Lag "), name = run_of("שלום"), after = run_of(" 12 kap.");
  name.other_side = true;
  const InlineRun runs[] = {before, name, after};
  Lines lines;
  bench.setter.set(runs, column(300_pt), lines);
  CHECK(seen(lines) == "Lag|שלום|12|kap.");
}

TEST_CASE("text from left to right alone is set as ever") {
  Bench bench;
  const Lines lines = set(bench, "Åsa – née Öberg, 12 345 kr → “ja”");
  for (const TextItem& item : lines.texts) {
    CHECK(item.level == 0);
    CHECK(item.word->logical.empty());
  }
  CHECK_FALSE(may_run_from_right("Åsa – née Öberg, 12 345 kr → “ja” €"));
  CHECK(may_run_from_right("a שלום"));
  CHECK(may_run_from_right("محمد"));
}

TEST_CASE("languages that are read from right to left") {
  for (const char* tag : {"ar", "he", "fa", "ur", "yi", "AR-sy", "az-Arab", "he-IL"}) CHECK(is_right_to_left(tag));
  for (const char* tag : {"sv", "nb-NO", "en", "", "ar-Latn", "az", "se", "fi", "are"})
    CHECK_FALSE(is_right_to_left(tag));
}

TEST_CASE("parts are seen in the order of UAX 9, rule L2") {
  const auto order = [](std::vector<std::uint8_t> levels) {
    std::vector<std::uint32_t> out;
    order_seen(levels, out);
    return out;
  };
  CHECK(order({0, 0, 0}) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(order({0, 1, 1, 0}) == std::vector<std::uint32_t>{0, 2, 1, 3});
  CHECK(order({1, 2, 2, 1}) == std::vector<std::uint32_t>{3, 1, 2, 0});
  CHECK(order({}).empty());
}
