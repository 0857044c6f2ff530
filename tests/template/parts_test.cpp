// The parts that a composition is made of: sorting, pictures, drawings, white space.
#include <algorithm>
#include <random>

#include "base/file.h"
#include "compile/expression.h"
#include "document/drawing.h"
#include "drawings.h"
#include "identity.h"
#include "run/builder.h"
#include "run/evaluator.h"
#include "run/picture.h"
#include "source_text.h"
#include "support/catch.h"
#include "words/sorting.h"

using namespace planverk;
using namespace planverk::templates;

TEST_CASE("codes sort by their numbers", "[template]") {
  CHECK(compare_codes("2.9", "2.10") < 0);
  CHECK(compare_codes("2.3.2.2", "2.3.2.2") == 0);
  CHECK(compare_codes("2.3", "2.3.1") < 0);
  CHECK(compare_codes("10", "9") > 0);
}

TEST_CASE("a file name is made of plain letters and cut at a word", "[template]") {
  const language::Pack& pack = language::built_in().of(Language("sv"));
  CHECK(file_word(pack, "Kompetanseplan 2027–2032", 60) == "kompetanseplan-2027-2032");
  CHECK(file_word(pack, "Åre älv & Ørsta: Ærlig (§ 3)", 60) == "are-alv-orsta-aerlig-3");
  CHECK(file_word(pack, "ett två tre fyra", 9) == "ett-tva");
  CHECK(file_word(pack, "…", 9).empty());
}

TEST_CASE("pictures are told by their bytes", "[template]") {
  std::string png = "\x89PNG\r\n\x1a\n";
  png += std::string("\0\0\0\rIHDR\0\0\1\x2c\0\0\0\xc8\x08\2\0\0\0", 21);
  const auto picture = picture_of(png);
  REQUIRE(picture);
  CHECK(picture->width == 300);
  CHECK(picture->height == 200);
  CHECK_FALSE(picture->jpeg);
  const std::string jpeg("\xFF\xD8\xFF\xE0\0\4\0\0\xFF\xC0\0\x11\x08\0\x20\0\x40\3\1\1\1\1\2\1\1\3\1\1", 28);
  REQUIRE(picture_of(jpeg));
  CHECK(picture_of(jpeg)->width == 64);
  CHECK(picture_of(jpeg)->height == 32);
  std::string print = jpeg;
  print[17] = 4;  // CMYK
  CHECK(picture_of(print).error() == "colours");
  std::string lossless = jpeg;
  lossless[9] = '\xC3';  // which no browser knows
  CHECK(picture_of(lossless).error() == "format");
  CHECK(picture_of(jpeg.substr(0, 22)).error() == "format");
  CHECK_FALSE(picture_of("GIF89a"));
  CHECK_FALSE(picture_of(png.substr(0, 20)));
  CHECK(load_picture(system_files(), "../../x.png", "a/plan.xml", "a", Limits{}).error() == "outside");
  CHECK(load_picture(system_files(), "no-such-file.png", "plan.xml", ".", Limits{}).error() == "unreadable");
}

namespace {

/// Every text lies within the drawing by the safe estimate, and is large enough to read.
void check_texts(const Drawing& drawing) {
  for (const auto& item : drawing.items) {
    const auto* text = std::get_if<DrawnText>(&item);
    if (text == nullptr) continue;
    CHECK(text->size >= 9_pt);
    const Length width = document::estimated_width(text->text, text->size, text->weight);
    const Length left = text->anchor == Anchor::start ? text->at.x : text->at.x - width / 2;
    INFO(text->text);
    CHECK(left.milli >= 0);
    CHECK(left + width <= drawing.width + 1_pt);
    CHECK(text->at.y <= drawing.height);
  }
}

std::vector<std::string> texts_of(const Drawing& drawing) {
  std::vector<std::string> out;
  for (const auto& item : drawing.items) {
    if (const auto* text = std::get_if<DrawnText>(&item)) out.push_back(text->text);
  }
  return out;
}

}  // namespace

TEST_CASE("a goal bar says each part once, in it or beneath", "[template]") {
  std::mt19937 random(20261106);
  for (int round = 0; round < 50; ++round) {
    std::vector<DrawingPart> parts;
    for (const char* ink : {"yes", "partly", "no"}) {
      const auto count = std::to_string(random() % 12);
      parts.push_back({"", std::string(ink) + " " + count, count, ink, "", "", ""});
    }
    const Drawing drawing = draw_goal_bar(parts, 160_mm);
    check_texts(drawing);
    const auto texts = texts_of(drawing);
    const auto shown = std::ranges::count_if(parts, [](const DrawingPart& part) { return part.value != "0"; });
    CHECK(static_cast<std::ptrdiff_t>(texts.size()) == shown);
  }
  const Drawing narrow = draw_goal_bar(
      {{"", "Ja 59 (98,3 %)", "59", "yes", "", "", ""}, {"", "Nej 1 (1,7 %)", "1", "no", "", "", ""}}, 160_mm);
  const Drawing wide =
      draw_goal_bar({{"", "Ja 3 (60 %)", "3", "yes", "", "", ""}, {"", "Nej 2 (40 %)", "2", "no", "", "", ""}}, 160_mm);
  CHECK(narrow.height > wide.height);
}

TEST_CASE("bars are as long as their values and flows fit their width", "[template]") {
  const Drawing bars =
      *draw("bars",
            {{"Jämlik hälsa", "215", "215", "", "", "", ""},
             {"Ett mycket långt namn på en grupp som inte ryms på en rad", "10,5", "10.5", "", "", "", ""}},
            {60_mm, "", "", "", {}});
  check_texts(bars);
  CHECK(texts_of(bars).size() >= 5);
  std::vector<DrawingPart> steps;
  for (const char* title : {"Mål", "Styrning", "Risker", "Åtgärder och kontroller", "Resultat"})
    steps.push_back({title, "Vad kan gå fel?", "", "", "", "", ""});
  steps.push_back({"", "Uppföljning och analys", "", "", "feedback", "", ""});
  check_texts(draw_flow(steps, 160_mm));
  CHECK(draw_flow({}, 160_mm).items.empty());
}

TEST_CASE("white space is collapsed across inlines and trimmed at the edges of a block", "[template]") {
  document::Tree tree;
  Builder builder(tree);
  REQUIRE(builder.open(document::Kind::paragraph, document::Style::normal, {}));
  builder.text("  one ", {});
  REQUIRE(builder.open(document::Kind::strong, document::Style::normal, {}));
  builder.text("\n two ", {});
  builder.close();
  builder.text(" three \n", {});
  builder.close();
  std::string words;
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (tree[node].kind == document::Kind::text && tree[node].parent != document::no_node)
      words += "[" + std::string(tree.text(node)) + "]";
  }
  CHECK(words == "[one ][two ][three]");
}

TEST_CASE("words among blocks get a paragraph, empty blocks are not there", "[template]") {
  document::Tree tree;
  Builder builder(tree);
  REQUIRE(builder.open(document::Kind::section, document::Style::normal, {}));
  builder.text("loose", {});
  REQUIRE(builder.open(document::Kind::paragraph, document::Style::normal, {}));
  builder.text("  ", {});
  builder.close();
  REQUIRE(builder.open(document::Kind::strong, document::Style::normal, {}));
  CHECK_FALSE(builder.open(document::Kind::list, document::Style::normal, {}));
  builder.text("x", {});
  builder.close();
  builder.close();
  const auto section = tree[document::Tree::root()].first_child;
  std::vector<std::string_view> kinds;
  tree.each_child(section, [&](document::NodeId child) { kinds.push_back(name_of(tree[child].kind)); });
  CHECK(kinds == std::vector<std::string_view>{"paragraph", "paragraph"});
}

TEST_CASE("attribute value templates take expressions and braces", "[template]") {
  Scope scope;
  std::uint32_t numbers = 0;
  const auto words = [&](std::string_view text) { return ValueTemplate::compile(text, scope, numbers); };
  const Variable sum = scope.declare("sum", ValueType::number);
  const auto compiled = words("a{{b}}{1 + 1}{$sum}{$sum - 1}");
  REQUIRE(compiled);
  Queries queries(numbers);
  Frame frame;
  const Frame::Room room(frame, scope.slots());
  frame.set(sum.slot, Decimal(7, 0));
  CHECK(Evaluator(queries, frame).text(*compiled, {}) == "a{b}276");
  CHECK_FALSE(words("{@x"));
  CHECK_FALSE(words("x}"));
  const auto unknown = words("{concat('$sun', $sun)}");
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().variable == "sun");
  CHECK(unknown.error().offset == 16);
}

TEST_CASE("the attached source holds no computed figures", "[template]") {
  CHECK(
      without_figures(
          R"(<?xml version="1.0"?><a x="1 > fig:y" fig:value="9"><fig:matrix><fig:row/>text</fig:matrix>t fig:<b fig:k="&quot;"/></a>)") ==
      R"(<?xml version="1.0"?><a x="1 > fig:y">t fig:<b/></a>)");
}
