#include "picture/path_data.h"

#include "support/catch.h"

using namespace planverk;

namespace {

/// `M0,0 L10,5 C…;…;… Z` in whole points.
std::string text_of(std::string_view data) {
  const auto steps = picture::read_path(data, {});
  if (!steps) return "none";
  const auto point = [](Point p) { return std::to_string(p.x.milli / 1000) + "," + std::to_string(p.y.milli / 1000); };
  std::string text;
  for (const PathStep& step : *steps) {
    if (!text.empty()) text += ' ';
    switch (step.type) {
      case PathStep::Type::move:
        text += "M" + point(step.to);
        break;
      case PathStep::Type::line:
        text += "L" + point(step.to);
        break;
      case PathStep::Type::curve:
        text += "C" + point(step.control1) + ";" + point(step.control2) + ";" + point(step.to);
        break;
      case PathStep::Type::close:
        text += "Z";
        break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("path data in its absolute and relative forms") {
  CHECK(text_of("M1 2 L3 4 H5 V6 Z") == "M1,2 L3,4 L5,4 L5,6 Z");
  CHECK(text_of("m1 2l3 4h5v6z") == "M1,2 L4,6 L9,6 L9,12 Z");
  CHECK(text_of("M0,0C1,2,3,4,5,6c1 2 3 4 5 6") == "M0,0 C1,2;3,4;5,6 C6,8;8,10;10,12");
  CHECK(text_of("M0 0Q3 3 6 0") == "M0,0 C2,2;4,2;6,0");
  CHECK(text_of("M1 1 2 2 3 3") == "M1,1 L2,2 L3,3");          // a repeated move draws lines
  CHECK(text_of("m5 5h2zm1 1h1") == "M5,5 L7,5 Z M6,6 L7,6");  // after closing, from where the part began
  CHECK(text_of("M1-2L.5.5") == "M1,-2 L0,0");
}

TEST_CASE("smooth curves go on as the curve before them") {
  CHECK(text_of("M0 0C0 3 3 6 6 6S12 9 12 12") == "M0,0 C0,3;3,6;6,6 C9,6;12,9;12,12");
  CHECK(text_of("M0 0C0 3 3 6 6 6s6 3 6 6") == "M0,0 C0,3;3,6;6,6 C9,6;12,9;12,12");
  CHECK(text_of("M0 0L6 6S12 9 12 12") == "M0,0 L6,6 C6,6;12,9;12,12");  // there is no curve before
  CHECK(text_of("M0 0Q3 3 6 0T12 0") == "M0,0 C2,2;4,2;6,0 C8,-2;10,-2;12,0");
  CHECK(text_of("M0 0T12 0") == "M0,0 C0,0;4,0;12,0");
}

TEST_CASE("arcs become curves of at most a quarter") {
  // A half circle, by the right and by the left.
  CHECK(text_of("M0 0A30 30 0 0 1 0 60") == "M0,0 C16,0;30,13;30,30 C30,46;16,60;0,60");
  CHECK(text_of("M0 0A30 30 0 0 0 0 60") == "M0,0 C-16,0;-30,13;-30,30 C-30,46;-16,60;0,60");
  CHECK(text_of("M0 0a30,30 0 0160,60") != "none");                      // flags need nothing behind them
  CHECK(text_of("M0 0A30 30 0 0 1 30 30") == "M0,0 C16,0;30,13;30,30");  // a quarter
  CHECK(text_of("M0 0A30 30 0 1 1 -30 30") == "M0,0 C16,0;30,13;30,30 C30,46;16,60;0,60 C-16,60;-30,46;-30,30");
  CHECK(text_of("M0 0A1 1 0 0 1 60 0") == "M0,0 C0,-16;13,-30;30,-30 C46,-30;60,-16;60,0");  // grown until they reach
  CHECK(text_of("M0 0A0 5 0 0 1 60 0") == "M0,0 L60,0");
  CHECK(text_of("M9 9A5 5 0 0 1 9 9") == "M9,9");
  // Turned by a quarter the radii change places.
  CHECK(text_of("M0 0A60 30 90 0 1 30 60") == text_of("M0 0A30 60 0 0 1 30 60"));
}

TEST_CASE("path data that is not") {
  for (const std::string_view data : {"", "L1 2", "M1", "M1 2 X3 4", "M1 2 L3", "M1 2 A1 1 0 2 1 3 4", "M1 2 A1 1 0 0",
                                      "M1 2 S3 4", "M1 2 T3", "M99999 0", "Mnan 0", "M1e300 0"}) {
    INFO(data);
    CHECK(text_of(data) == "none");
  }
}
