#include "document/drawing.h"

#include "document/symbols.h"
#include "support/catch.h"

namespace planverk::document {

TEST_CASE("document: a rounded rectangle stays within its box", "[document]") {
  const Path path = rectangle({1_pt, 2_pt}, 10_pt, 4_pt, Ink::accent, Ink::none, {}, 9_pt);
  for (const PathStep& step : path.steps) {
    if (step.type == PathStep::Type::close) continue;
    CHECK((step.to.x >= 1_pt && step.to.x <= 11_pt && step.to.y >= 2_pt && step.to.y <= 6_pt));
  }
  CHECK(circle({5_pt, 5_pt}, 3_pt, Ink::accent, Ink::none, {}).steps.front().to.y == 2_pt);
}

TEST_CASE("document: patterns stay within their area", "[document]") {
  const Point centre{60_pt, 60_pt};
  const auto piece = ring_piece(centre, 20_pt, 50_pt, 0.1, 0.7);
  const auto distance = [&](Point at) {
    const double x = (at.x - centre.x).to_points(), y = (at.y - centre.y).to_points();
    return x * x + y * y;
  };
  const double inner = 19.9 * 19.9, outer = 50.1 * 50.1;
  for (const Point corner : piece) CHECK((distance(corner) >= inner && distance(corner) <= outer));
  for (const Hatch hatch : {Hatch::rising, Hatch::falling, Hatch::level}) {
    const Path lines = hatched(piece, hatch, 4_pt, Ink::chart, 1_pt);
    CHECK(lines.steps.size() > 20);
    // Both ends lie on the edge and what is between them within the ring: a chord that leaves it is two lines.
    for (std::size_t i = 0; i + 1 < lines.steps.size(); i += 2) {
      const Point from = lines.steps[i].to, to = lines.steps[i + 1].to;
      for (const int part : {0, 1, 2, 3, 4}) {
        const Point at{from.x + (to.x - from.x) * part / 4, from.y + (to.y - from.y) * part / 4};
        CHECK((distance(at) >= inner && distance(at) <= outer));
      }
    }
  }
  const Path dots = dotted(piece, 4_pt, 1_pt, Ink::chart);
  CHECK(dots.steps.size() > 200);
  for (const PathStep& step : dots.steps) {
    if (step.type != PathStep::Type::close) CHECK((distance(step.to) >= inner && distance(step.to) <= outer));
  }
  CHECK(hatched({}, Hatch::level, 4_pt, Ink::chart, 1_pt).steps.empty());
}

TEST_CASE("document: a turn goes clockwise from the top", "[document]") {
  const Point centre{10_pt, 10_pt};
  CHECK((on_circle(centre, 5_pt, 0).x == 10_pt && on_circle(centre, 5_pt, 0).y == 5_pt));
  CHECK((on_circle(centre, 5_pt, 0.25).x == 15_pt && on_circle(centre, 5_pt, 1.5).y == 15_pt));
  CHECK(on_circle(centre, 5_pt, 0.125).x == Length{13536});
}

TEST_CASE("document: symbols stay in their square, and no two that mean different things have one shape",
          "[document]") {
  std::vector<std::string> shapes;
  for (int i = 1; i < static_cast<int>(Symbol::logo); ++i) {
    const auto symbol = static_cast<Symbol>(i);
    INFO(name_of(symbol));
    std::string shape;
    for (const Path& path : symbol_paths(symbol, {7_pt, 5_pt}, 10_pt)) {
      CHECK((path.fill != Ink::none || path.stroke != Ink::none));
      for (const PathStep& step : path.steps) {
        if (step.type == PathStep::Type::close) continue;
        CHECK((step.to.x >= 7_pt && step.to.x <= 17_pt && step.to.y >= 5_pt && step.to.y <= 15_pt));
        shape += std::to_string(step.to.x.milli) + "," + std::to_string(step.to.y.milli) + " ";
      }
      shape += "| ";
    }
    CHECK_FALSE(shape.empty());
    // Said yes and done alike.
    if (symbol != Symbol::done) CHECK(std::find(shapes.begin(), shapes.end(), shape) == shapes.end());
    shapes.push_back(shape);
  }
  CHECK(symbol_paths(Symbol::none, {}, 10_pt).empty());
}

}  // namespace planverk::document
