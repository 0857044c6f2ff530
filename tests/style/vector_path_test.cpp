#include "vector_path.h"

#include "support/catch.h"

using namespace planverk;

namespace {

/// `M0,0 L10,5 C…;…;… Z` in whole points.
std::string text_of(std::string_view data) {
  const auto steps = style::read_path(data, {});
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

TEST_CASE("path data that is not") {
  for (const std::string_view data :
       {"", "L1 2", "M1", "M1 2 X3 4", "M1 2 L3", "M1 2 A1 1 0 0 1 3 4", "M99999 0", "Mnan 0", "M1e300 0"}) {
    INFO(data);
    CHECK(text_of(data) == "none");
  }
}
