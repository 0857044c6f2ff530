#include "arrows.h"

#include "document/drawing.h"

namespace planverk::chart {

void draw_arrow(Sheet& sheet, const std::vector<Point>& points) {
  constexpr Length size = 5_pt, half = 3_pt, line = 1_pt;
  const auto way = [](Length from, Length to) { return to > from ? 1 : to < from ? -1 : 0; };
  const Point before = points[points.size() - 2], tip = points.back();
  const int dx = way(before.x, tip.x), dy = way(before.y, tip.y);
  Path path;
  path.stroke = Ink::outline;
  path.stroke_width = line;
  for (const Point point : points)
    path.steps.push_back({path.steps.empty() ? PathStep::Type::move : PathStep::Type::line, point, {}, {}});
  // The line ends within the head.
  path.steps.back().to = {tip.x - (size - 1_pt) * dx, tip.y - (size - 1_pt) * dy};
  sheet.add(std::move(path));
  const Point back{tip.x - size * dx, tip.y - size * dy};
  sheet.add(document::polygon({tip, {back.x + half * dy, back.y + half * dx}, {back.x - half * dy, back.y - half * dx}},
                              Ink::outline, Ink::none, {}));
}

}  // namespace planverk::chart
