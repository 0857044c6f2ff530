#include "text/paragraph.h"

#include "base/utf8.h"
#include "support/catch.h"
#include "support/golden.h"
#include "text/runs.h"
#include "text/words.h"

using namespace planverk;
using namespace planverk::layout;

namespace {

/// Letters are 5 pt wide at 10 pt (i and l 2.5), a space 2.5, a hyphen 3.
struct Bench {
  font::Library library = std::move(
      font::Library::open(system_files(), test::read_file("fonts/test/manifest.xml"), {}, "Planverk Test").value());
  font::Shaper shaper{library};
  style::Theme theme;
  ParagraphSetter setter{shaper, theme};

  Lines set(std::span<const InlineRun> runs, const ParagraphStyle& style) {
    Lines lines;
    setter.set(runs, style, lines);
    return lines;
  }
};

InlineRun text(std::string_view words, FontStyle font = FontStyle::regular) {
  InlineRun run;
  run.text = words;
  run.size = 10_pt;
  run.font = font;
  run.language = &language::built_in().of(Language("sv"));
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

/// A line as it is read: words, spaces where they are written, `-` and `~` for hyphens of the text and of the break.
std::string words_of(const Lines& lines, std::size_t index) {
  std::string result;
  const Line& line = lines.lines[index];
  for (std::uint32_t i = line.first_text; i < line.end_text; ++i) {
    const TextItem& item = lines.texts[i];
    for (const font::Glyph& glyph : item.word->glyphs) utf8::append(result, glyph.character);
    if (item.soft_hyphen) result.back() = '~';
    if (item.space_after) result += ' ';
  }
  return result;
}
std::vector<std::string> words_of(const Lines& lines) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < lines.lines.size(); ++i) all.push_back(words_of(lines, i));
  return all;
}
using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a short paragraph is one line, its words where a ruler finds them") {
  Bench bench;
  const InlineRun runs[] = {text("  een  två\n"), text("tre ", FontStyle::bold)};
  const Lines lines = bench.set(runs, column(100_pt));
  REQUIRE(words_of(lines) == Words{"een två tre"});
  CHECK(lines.texts[0].x == 0_pt);
  CHECK(lines.texts[1].x == 17.5_pt);
  CHECK(lines.texts[2].x == 35_pt);
  CHECK(lines.lines[0].width == 53_pt);  // bold letters are 6 pt
  CHECK(lines.lines[0].height == 14_pt);
  CHECK(lines.lines[0].ascent == 10_pt);  // 8 pt of ascent and half of the 4 pt left over
}

TEST_CASE("an empty paragraph has no line") {
  Bench bench;
  const InlineRun runs[] = {text(" \n ")};
  CHECK(bench.set(runs, column(50_pt)).lines.empty());
  CHECK(bench.set({}, column(50_pt)).lines.empty());
}

TEST_CASE("runs that touch make one word, whose parts no line divides") {
  Bench bench;
  const InlineRun runs[] = {text("aaaa bb"), text("bb", FontStyle::bold), text(". cc")};
  const Lines lines = bench.set(runs, column(40_pt));
  CHECK(words_of(lines) == Words{"aaaa ", "bbbb. cc"});
}

TEST_CASE("lines end in words, hyphens and forced breaks") {
  Bench bench;
  ParagraphStyle style = column(60_pt);
  SECTION("evenly rather than greedily") {
    // Greedy would set "aaa bbb ccc" and leave "dddddddd" far shorter than its room.
    const InlineRun runs[] = {text("aaaa bbbb cc dddddddd eeeeeeee ff")};
    const Lines lines = bench.set(runs, style);
    for (const Line& line : lines.lines) CHECK(line.width <= 60_pt);
  }
  SECTION("with the dictionary's hyphen where it helps") {
    const InlineRun runs[] = {text("av kommunstyrelsen och")};
    const Lines lines = bench.set(runs, style);
    CHECK(words_of(lines) == Words{"av kommun~", "styrelsen och"});
    CHECK(lines.lines[0].hyphenated);
    CHECK(lines.lines[0].width == Length::points(10 + 2.5 + 30 + 3));
  }
  SECTION("not in another language") {
    InlineRun run = text("av kommunstyrelsen och");
    run.language = nullptr;
    const Lines lines = bench.set({&run, 1}, column(75_pt));
    CHECK(words_of(lines) == Words{"av ", "kommunstyrelsen ", "och"});
  }
  SECTION("not where the style forbids it, nor in a heading's last word") {
    const InlineRun runs[] = {text("av kommunstyrelsen")};
    style = column(75_pt);
    style.hyphenate = false;
    CHECK(words_of(bench.set(runs, style)) == Words{"av ", "kommunstyrelsen"});
    style.hyphenate = style.keep_last_word = true;
    CHECK(words_of(bench.set(runs, style)) == Words{"av ", "kommunstyrelsen"});
  }
  SECTION("at soft hyphens and after the text's own hyphens") {
    const InlineRun runs[] = {text("aaaaaa\u00ADbbbbbbb barnbarns-skolan")};
    style.hyphenate = false;
    CHECK(words_of(bench.set(runs, style)) == Words{"aaaaaa~", "bbbbbbb ", "barnbarns-", "skolan"});
  }
  SECTION("where they are forced, and words stay apart there") {
    InlineRun end = text("");
    end.kind = RunKind::line_break;
    const InlineRun runs[] = {text("aa"), end, text("bb"), end, end, text("cc")};
    CHECK(words_of(bench.set(runs, style)) == Words{"aa ", "bb ", "", "cc"});
  }
}

TEST_CASE("no line parts a number from its unit") {
  Bench bench;
  // The date, 50 pt, is the widest thing here.
  const InlineRun runs[] = {text("aaaa aaaa 12 % bb § 79 den 3 mars 2026")};
  for (int width = 51; width < 120; width += 3) {
    for (const std::string& line : words_of(bench.set(runs, column(Length::points(width))))) {
      INFO(width << " pt: " << line);
      CHECK_FALSE(line.ends_with("12 "));
      CHECK_FALSE(line.ends_with("§ "));
      CHECK_FALSE(line.ends_with("3 "));
      CHECK_FALSE(line.ends_with("mars "));
    }
  }
}

TEST_CASE("no line begins with a hyphen, however narrow") {
  Bench bench;
  const InlineRun runs[] = {
      text("for- og etterarbeid, plan- och byggnämnden, evaluerings- og -program bbbb - cc FoU-")};
  for (int width = 11; width < 140; ++width) {
    for (const std::string& line : words_of(bench.set(runs, column(Length::points(width))))) {
      INFO(width << " pt: " << line);
      if (width >= 60) CHECK_FALSE(line.starts_with("-"));
      CHECK(line != "-");
      CHECK(line != "- ");
    }
  }
}

TEST_CASE("an address is parted at its marks, without a hyphen") {
  Bench bench;
  const InlineRun runs[] = {text("https://strandvika.example/plan/maal")};
  CHECK(words_of(bench.set(runs, column(100_pt))) == Words{"https://strandvika.", "example/plan/maal"});
}

TEST_CASE("whatever the width, no letter is lost or doubled") {
  Bench bench;
  constexpr std::string_view prose =
      "Kommunstyrelsens uppföljning av internkontrollplanen visar att 88,4 % av åtgärderna är genomförda; "
      "FoU-programmet "
      "2025\u20132030 och barn- och utbildningsnämndens tillgänglighetsarbete "
      "https://strandvika.example/plan/uppföljning fortsätter.";
  const InlineRun runs[] = {text(prose.substr(0, 60)), text(prose.substr(60, 80), FontStyle::bold),
                            text(prose.substr(140))};
  for (int width = 4; width < 500; width += 7) {
    const Lines lines = bench.set(runs, column(Length::points(width)));
    std::string all;
    for (const std::string& line : words_of(lines)) all += line;
    for (std::size_t at = all.find('~'); at != std::string::npos; at = all.find('~')) all.erase(at, 1);
    INFO(width << " pt");
    CHECK(all == prose);
    for (const Line& line : lines.lines) CHECK(line.overfull == (line.width > Length::points(width)));
    if (width >= 6) {  // one bold letter
      for (const Line& line : lines.lines) CHECK_FALSE(line.overfull);
    }
  }
}

TEST_CASE("indents and alignment are in x") {
  Bench bench;
  ParagraphStyle style = column(50_pt);
  style.first_width = 30_pt;
  style.first_indent = 20_pt;
  style.hyphenate = false;
  const InlineRun runs[] = {text("aaaa bbbbbbbb cc")};
  Lines lines = bench.set(runs, style);
  REQUIRE(words_of(lines) == Words{"aaaa ", "bbbbbbbb ", "cc"});
  CHECK(lines.texts[0].x == 20_pt);
  CHECK(lines.texts[1].x == 0_pt);
  style.align = LineAlign::end;
  lines = bench.set(runs, style);
  CHECK(lines.texts[0].x == 30_pt);
  CHECK(lines.texts[1].x == 10_pt);
  CHECK(lines.texts[2].x == 40_pt);
  style.align = LineAlign::centre;
  CHECK(bench.set(runs, style).texts[2].x == 20_pt);
}

TEST_CASE("small boxes stand in the line") {
  Bench bench;
  InlineRun badge = text("12", FontStyle::bold);
  badge.kind = RunKind::badge;
  badge.fill = document::Ink::band4;
  InlineRun symbol = text("");
  symbol.kind = RunKind::symbol;
  symbol.symbol = document::Symbol::yes;
  const InlineRun runs[] = {badge, text(" a "), symbol, text("Ja")};
  const Lines lines = bench.set(runs, column(200_pt));
  REQUIRE(words_of(lines) == Words{"12 a Ja"});
  // Two bold digits of 6 pt with 4 pt on both sides would be 20: the least width of a badge is 21.
  const auto& box = std::get<RectangleItem>(lines.shapes[0]);
  CHECK(box.width == 21_pt);
  CHECK(box.fill == Ink::band4);
  CHECK(box.stroke == Ink::outline);
  CHECK(box.tag.artifact == Artifact::background);
  CHECK(lines.texts[0].x == 4.5_pt);
  CHECK(lines.texts[0].ink == Ink::paper);
  CHECK(lines.texts[1].x == 23.5_pt);
  // The symbol (9.6) after a space, then its word 4 pt behind it.
  CHECK(lines.texts[2].x == Length::points(23.5 + 5 + 2.5 + 9.6 + 4));
  CHECK(std::get<PathItem>(lines.shapes[1]).tag.artifact == Artifact::rule);
}

TEST_CASE("a symbol goes with its word") {
  Bench bench;
  InlineRun symbol = text("");
  symbol.kind = RunKind::symbol;
  symbol.symbol = document::Symbol::no;
  const InlineRun runs[] = {text("aaaaaaaa "), symbol, text(" Nej")};
  const Lines lines = bench.set(runs, column(60_pt));
  CHECK(words_of(lines) == Words{"aaaaaaaa ", "Nej"});
  CHECK(lines.lines[1].first_shape < lines.lines[1].end_shape);
  CHECK(lines.texts[1].x == 13.6_pt);
}

TEST_CASE("words stay apart around a symbol, and what no line holds together does not") {
  Bench bench;
  InlineRun symbol = text("");
  symbol.kind = RunKind::symbol;
  symbol.symbol = document::Symbol::no;
  const InlineRun apart[] = {text("aa"), symbol, text(" Nej")};
  CHECK(words_of(bench.set(apart, column(100_pt))) == Words{"aa Nej"});
  const InlineRun touching[] = {text("aaaa"), text("bbbb")};
  const Lines lines = bench.set(touching, column(30_pt));
  REQUIRE(lines.lines.size() == 2);
  CHECK_FALSE(lines.texts[0].space_after);
}

TEST_CASE("notes and links are told line by line") {
  Bench bench;
  InlineRun mark = text("1");
  mark.kind = RunKind::note_mark;
  mark.note = mark.link = 40;
  mark.piece = {40, document::Part::mark};
  InlineRun link = text("bbbb cccc");
  link.link = 30;
  const InlineRun runs[] = {text("aaaa"), mark, text(" "), link, text(" dd")};
  const Lines lines = bench.set(runs, column(50_pt));
  REQUIRE(words_of(lines) == Words{"aaaa1 bbbb ", "cccc dd"});
  CHECK(lines.lines[0].end_note - lines.lines[0].first_note == 1);
  CHECK(lines.notes == std::vector<document::NodeId>{40});
  CHECK(lines.texts[1].baseline < 0_pt);
  CHECK(lines.texts[1].size == 6.4_pt);
  REQUIRE(lines.links.size() == 3);  // the mark, and the link once a line
  CHECK(lines.links[1].node == 30);
  CHECK(lines.links[1].width == 20_pt);
  CHECK(lines.links[2].x == 0_pt);
}

TEST_CASE("a reference that leads nowhere is words like others") {
  document::Document document;
  const document::NodeId paragraph = document.tree.add(document::Tree::root(), document::Kind::paragraph);
  const document::NodeId reference = document.tree.add(paragraph, document::Kind::reference);
  document.tree.add_text(reference, "tabell 9");
  std::vector<InlineRun> runs;
  append_inlines({document, language::built_in()}, paragraph, RunStyle{}, runs);
  REQUIRE(runs.size() == 1);
  CHECK(runs[0].link == document::no_node);
}

TEST_CASE("measures of a cell") {
  Bench bench;
  ParagraphStyle style = column(1_pt);
  const InlineRun prose[] = {text("av kommunstyrelsen § 79")};
  Measure measure = bench.setter.measure(prose, style);
  CHECK(measure.natural == Length::points(10 + 2.5 + 72.5 + 2.5 + 17.5));
  CHECK(measure.least == 72.5_pt);
  CHECK(measure.hyphenated < 40_pt);
  style.hyphenate = false;
  CHECK(bench.setter.measure(prose, style).hyphenated == 72.5_pt);
  // "kommunstyrelsen" fits its least width on a line of its own, whatever the style.
  style = column(measure.least);
  style.hyphenate = false;
  for (const Line& line : bench.set(prose, style).lines) CHECK_FALSE(line.overfull);
}

TEST_CASE("numbers tell where their decimal mark stands") {
  Bench bench;
  const ParagraphStyle style = column(100_pt);
  const auto before = [&](std::string_view number, Language language) {
    InlineRun run = text(number);
    run.language = &language::built_in().of(language);
    return bench.setter.measure({&run, 1}, style).before_mark;
  };
  CHECK(before("65,8\u00A0%", Language("sv")) == 10_pt);
  CHECK(before("1\u00A0181", Language("sv")) == 22.5_pt);
  CHECK(before("1.234,5", Language("da")) == Length::points(20 + 2.5));
  CHECK(before("1,234.5", Language("en")) == Length::points(20 + 2.5));
  CHECK(before("330 tkr", Language("sv")) == 15_pt);
  CHECK(before("\u2013", Language("sv")) == 5_pt);
}

TEST_CASE("missing-glyph") {
  Bench bench;
  const InlineRun runs[] = {text("a\u4E2Db \u4E2D")};
  (void)bench.set(runs, column(100_pt));
  const std::vector<MissingGlyph> missing = bench.setter.take_missing();
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].character == U'中');
  CHECK(missing[0].node == 7);
  CHECK(bench.setter.take_missing().empty());
}

TEST_CASE("the widths that breaking counts with are those of the lines") {
  font::Library library =
      std::move(font::Library::open(system_files(), test::read_file("fonts/manifest.xml"), {}, "Open Sans").value());
  font::Shaper shaper(library);
  style::Theme theme;
  ParagraphSetter setter(shaper, theme);
  constexpr std::string_view prose =
      "Kompetensförsörjningsplanen och arbetsmiljöarbetet följs upp av kommunstyrelsens personalutskott, som "
      "återrapporterar "
      "verksamhetsansvarigas iakttagelser om rekryteringsförutsättningarna till kommunfullmäktige vid varje "
      "delårsrapport.";
  const InlineRun runs[] = {text(prose)};
  for (int width = 60; width < 400; width += 11) {
    Lines lines;
    setter.set(runs, column(Length::points(width)), lines);
    for (const Line& line : lines.lines) {
      INFO(width << " pt");
      CHECK(line.width <= Length::points(width) + 0.3_pt);  // kerning with a hyphen that was put in
    }
  }
}
