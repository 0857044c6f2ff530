#include "text/known_measures.h"

#include <string>

#include "language/packs.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::layout;

namespace {

const language::Pack* pack(std::string_view code) {
  return &language::built_in().of(Language(code));
}

ParagraphStyle style_of(Length size, FontStyle font, bool hyphenate) {
  ParagraphStyle style;
  style.size = size;
  style.font = font;
  style.hyphenate = hyphenate;
  return style;
}

}  // namespace

TEST_CASE("A short text is measured once for each size, face, language and way of hyphenation") {
  KnownMeasures measures;
  int count = 0;
  for (int round = 0; round < 2; ++round) {
    int expected = 0;
    for (const char* text : {"Ja", "Nej"}) {
      for (const Length size : {9_pt, 10_pt}) {
        for (const FontStyle font : all_font_styles) {
          for (const bool hyphenate : {false, true}) {
            for (const language::Pack* language :
                 {pack("sv"), pack("nn"), static_cast<const language::Pack*>(nullptr)}) {
              const Measure known = measures.of(text, style_of(size, font, hyphenate), language, [&] {
                ++count;
                return Measure{.least = Length{count}, .hyphenated = {}, .natural = {}, .before_mark = {}};
              });
              CHECK(known.least == Length{++expected});
            }
          }
        }
      }
    }
    CHECK(count == expected);
  }
}

TEST_CASE("Long texts are measured each time, and so are those that come when there is no more room") {
  KnownMeasures measures;
  const ParagraphStyle style = style_of(10_pt, FontStyle::regular, true);
  int count = 0;
  const auto measure = [&] {
    ++count;
    return Measure{};
  };
  const std::string long_text(40, 'a');
  for (int i = 0; i < 3; ++i) (void)measures.of(long_text, style, nullptr, measure);
  CHECK(count == 3);
  constexpr int many = 20'000;
  for (int i = 0; i < many; ++i) (void)measures.of(std::to_string(i), style, nullptr, measure);
  CHECK(count == 3 + many);
  (void)measures.of("0", style, nullptr, measure);
  CHECK(count == 3 + many);  // known from the beginning
  (void)measures.of(std::to_string(many - 1), style, nullptr, measure);
  CHECK(count == 4 + many);
}
