// Whatever the data and the room: nothing outside, nothing over anything, no letter too small to read.
#include "support.h"
#include "support/catch.h"

using namespace planverk;

namespace {

/// Every kind of content with random data.
std::vector<std::pair<std::string, chart::Content>> contents(test::RandomCharts& random) {
  using chart::Form;
  std::vector<std::pair<std::string, chart::Content>> out;
  for (const auto& [name, form] : {std::pair{"columns", Form::columns},
                                   {"stacked", Form::stacked},
                                   {"bars", Form::bars},
                                   {"line", Form::line},
                                   {"pyramid", Form::pyramid},
                                   {"donut", Form::donut},
                                   {"share bar", Form::share_bar}})
    out.emplace_back(name, random.data(form));
  out.emplace_back("timeline by month", chart::Timeline{random.year(false)});
  out.emplace_back("timeline by day", chart::Timeline{random.year(true)});
  out.emplace_back("wheel", chart::Wheel{random.year(random.below(2) == 0)});
  out.emplace_back("flow", random.flow());
  out.emplace_back("goal bar", random.goal_bar());
  return out;
}

}  // namespace

TEST_CASE("chart: words of any data lie within their drawing, none over another", "[chart]") {
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    test::RandomCharts random(seed);
    const Length widths[] = {160_mm, 110_mm, 74_mm, 45_mm, 25_mm};
    const document::Room room{widths[random.below(5)], random.below(3) == 0 ? 250_pt : 520_pt};
    for (const auto& [name, content] : contents(random)) {
      INFO(name << " seed " << seed << " in " << room.width.to_points());
      const Drawing drawing = test::draw(content, room);
      CHECK(test::faults_of(drawing) == "");
      // A whole page's width is room enough for any word; a drawing stays within it.
      if (room.width == 160_mm) CHECK(drawing.width <= room.width);
      // What cannot be divided is 23 letters long here: half a page holds it at a readable size.
      // Steps below each other may be too many for a page.
      const auto* flow = std::get_if<chart::Flow>(&content);
      const bool long_flow = flow != nullptr && flow->steps.size() > 4;
      if (room.width >= 74_mm && room.height == 520_pt && !long_flow) CHECK(test::letters_in(drawing, room) >= 6_pt);
      CHECK(test::dump(test::draw(content, room)) == test::dump(drawing));
    }
  }
}
