#include "document/drawing.h"

#include "support/catch.h"

namespace planverk::document {

TEST_CASE("document: a figure's words break between words and fit", "[document]") {
  const std::string_view words = "Kommundirektören följer upp åtgärderna varje tertial och återkommer i februari";
  const Length width = 110_pt;
  const auto lines = break_for_figure(words, 9_pt, Weight::semibold, width);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(estimated_width(line, 9_pt, Weight::semibold) <= width);
    joined += (joined.empty() ? "" : " ") + line;
  }
  CHECK(joined == words);
  CHECK(lines.size() > 3);
  // A word that is too long stays whole, on a line of its own.
  CHECK(break_for_figure("ja internkontrollplanering ja", 9_pt, Weight::regular, 20_pt) ==
        std::vector<std::string>{"ja", "internkontrollplanering", "ja"});
}

TEST_CASE("document: estimated widths are at least the face's own", "[document]") {
  // Open Sans Regular: W 926, i 253, å 557 per mille.
  CHECK(estimated_width("Wi", 10_pt, Weight::regular) >= 11.79_pt);
  CHECK(estimated_width("å", 10_pt, Weight::regular) >= 5.57_pt);
  CHECK(estimated_width("Wi", 10_pt, Weight::bold) > estimated_width("Wi", 10_pt, Weight::regular));
}

TEST_CASE("document: a rounded rectangle stays within its box", "[document]") {
  const Path path = rectangle({1_pt, 2_pt}, 10_pt, 4_pt, Ink::accent, Ink::none, {}, 9_pt);
  for (const PathStep& step : path.steps) {
    if (step.type == PathStep::Type::close) continue;
    CHECK((step.to.x >= 1_pt && step.to.x <= 11_pt && step.to.y >= 2_pt && step.to.y <= 6_pt));
  }
  CHECK(circle({5_pt, 5_pt}, 3_pt, Ink::accent, Ink::none, {}).steps.front().to.y == 2_pt);
}

}  // namespace planverk::document
