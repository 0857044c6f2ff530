// Whatever the data and the room: nothing outside, nothing over anything, no letter too small to read.
#include "support.h"
#include "support/catch.h"

using namespace planverk;

namespace {

struct Case {
  std::string name;
  chart::Picture picture;
  bool long_flow = false;  ///< steps below each other may be too many for a page
};

/// Every form with random data.
std::vector<Case> cases(test::RandomCharts& random) {
  std::vector<Case> out;
  for (const auto& [name, form] : {std::pair<const char*, test::Form>{"columns", chart::draw_columns},
                                   {"stacked", chart::draw_stacked},
                                   {"bars", chart::draw_bars},
                                   {"line", chart::draw_lines},
                                   {"pyramid", chart::draw_pyramid},
                                   {"donut", chart::draw_donut},
                                   {"share bar", chart::draw_share_bar}})
    out.push_back({name, chart::picture(random.data(), form)});
  out.push_back({"timeline by month", chart::picture(random.year(false), chart::draw_timeline)});
  out.push_back({"timeline by day", chart::picture(random.year(true), chart::draw_timeline)});
  out.push_back({"wheel", chart::picture(random.year(random.below(2) == 0), chart::draw_wheel)});
  const chart::Flow flow = random.flow();
  out.push_back({"flow", chart::picture(flow, chart::draw_flow), flow.steps.size() > 4});
  out.push_back({"goal bar", chart::picture(random.goal_bar(), chart::draw_goal_bar)});
  return out;
}

}  // namespace

TEST_CASE("chart: words of any data lie within their drawing, none over another", "[chart]") {
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    test::RandomCharts random(seed);
    const Length widths[] = {160_mm, 110_mm, 74_mm, 45_mm, 25_mm};
    const document::Room room{widths[random.below(5)], random.below(3) == 0 ? 250_pt : 520_pt};
    for (const auto& [name, picture, long_flow] : cases(random)) {
      INFO(name << " seed " << seed << " in " << room.width.to_points());
      const Drawing drawing = test::draw(picture, room);
      CHECK(test::faults_of(drawing) == "");
      // A whole page's width is room enough for any word; a drawing stays within it.
      if (room.width == 160_mm) CHECK(drawing.width <= room.width);
      // What cannot be divided is 23 letters long here: half a page holds it at a readable size.
      if (room.width >= 74_mm && room.height == 520_pt && !long_flow) CHECK(test::letters_in(drawing, room) >= 6_pt);
      CHECK(test::dump(test::draw(picture, room)) == test::dump(drawing));
    }
  }
}
