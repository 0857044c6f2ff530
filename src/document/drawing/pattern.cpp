// Polygons, pieces of rings, and the patterns that fill them.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/angle.h"
#include "document/drawing.h"

namespace planverk::document {

namespace {

struct Direction {
  double x, y;
};

/// To the right and downwards, from a turn clockwise from the top.
Direction direction_of(double turn) {
  const double part = turn - std::floor(turn);
  const auto quarter = static_cast<int>(part * 4) % 4;
  const double rest = (part * 4 - quarter) * pi / 2;
  const Sines at = sines_of(quarter, rest);
  return {at.sine, -at.cosine};
}

/// What is the same along a line of the hatch.
std::int64_t level_of(Point at, Hatch hatch) {
  const std::int64_t x = at.x.milli, y = at.y.milli;
  return hatch == Hatch::rising ? x + y : hatch == Hatch::falling ? x - y : y;
}

Point between(Point from, Point to, std::int64_t part, std::int64_t whole) {
  return {from.x + (to.x - from.x).scaled(part, whole), from.y + (to.y - from.y).scaled(part, whole)};
}

/// Where the line of that level meets the area's edge, from left to right; an even number.
std::vector<Point> crossings(const std::vector<Point>& area, Hatch hatch, std::int64_t level) {
  std::vector<Point> out;
  for (std::size_t i = 0; i < area.size(); ++i) {
    const Point from = area[i], to = area[(i + 1) % area.size()];
    const std::int64_t start = level_of(from, hatch), end = level_of(to, hatch);
    if ((start <= level) == (end <= level)) continue;
    out.push_back(between(from, to, level - start, end - start));
  }
  std::ranges::sort(out, {}, [](Point at) { return at.x; });
  return out;
}

bool inside(const std::vector<Point>& area, Point at) {
  std::size_t left = 0;
  for (const Point crossing : crossings(area, Hatch::level, at.y.milli)) left += crossing.x < at.x ? 1U : 0U;
  return left % 2 == 1;
}

std::int64_t first_multiple(std::int64_t from, std::int64_t step) {
  const std::int64_t below = from / step * step;
  return below > from ? below : below + step;
}

}  // namespace

Path polygon(const std::vector<Point>& corners, Ink fill, Ink stroke, Length stroke_width) {
  Path path;
  path.fill = fill;
  path.stroke = stroke;
  path.stroke_width = stroke_width;
  for (const Point corner : corners) {
    const auto type = path.steps.empty() ? PathStep::Type::move : PathStep::Type::line;
    path.steps.push_back({.type = type, .to = corner, .control1 = {}, .control2 = {}});
  }
  if (!corners.empty()) path.steps.push_back({.type = PathStep::Type::close, .to = {}, .control1 = {}, .control2 = {}});
  return path;
}

Path straight(Point from, Point to, Ink ink, Length width) {
  Path path = polygon({from, to}, Ink::none, ink, width);
  path.steps.pop_back();
  return path;
}

Point on_circle(Point centre, Length radius, double turn) {
  const Direction direction = direction_of(turn);
  const double points = radius.to_points();
  return {centre.x + Length::points(points * direction.x), centre.y + Length::points(points * direction.y)};
}

std::vector<Point> ring_piece(Point centre, Length inner, Length outer, double from, double to) {
  // At 2 degrees an arc of 100 pt leaves its circle by 0.015 pt.
  const int steps = std::max(1, static_cast<int>(std::ceil((to - from) * 180)));
  const auto turn_at = [&](int i) { return from + (to - from) * i / steps; };
  std::vector<Point> corners;
  for (int i = 0; i <= steps; ++i) corners.push_back(on_circle(centre, outer, turn_at(i)));
  if (inner.milli <= 0) {
    corners.push_back(centre);
    return corners;
  }
  for (int i = steps; i >= 0; --i) corners.push_back(on_circle(centre, inner, turn_at(i)));
  return corners;
}

Path hatched(const std::vector<Point>& area, Hatch hatch, Length spacing, Ink ink, Length width) {
  Path path;
  path.stroke = ink;
  path.stroke_width = width;
  if (area.size() < 3 || spacing.milli <= 0) return path;
  const auto level = [&](Point at) { return level_of(at, hatch); };
  const std::int64_t first = level(std::ranges::min(area, {}, level)), last = level(std::ranges::max(area, {}, level));
  for (std::int64_t at = first_multiple(first, spacing.milli); at < last; at += spacing.milli) {
    const std::vector<Point> ends = crossings(area, hatch, at);
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2) {
      path.steps.push_back({.type = PathStep::Type::move, .to = ends[i], .control1 = {}, .control2 = {}});
      path.steps.push_back({.type = PathStep::Type::line, .to = ends[i + 1], .control1 = {}, .control2 = {}});
    }
  }
  return path;
}

Path dotted(const std::vector<Point>& area, Length spacing, Length radius, Ink ink) {
  Path path;
  path.fill = ink;
  if (area.size() < 3 || spacing.milli <= 0) return path;
  const auto x_of = [](Point at) { return std::int64_t{at.x.milli}; };
  const auto y_of = [](Point at) { return std::int64_t{at.y.milli}; };
  const std::int64_t left = x_of(std::ranges::min(area, {}, x_of)), right = x_of(std::ranges::max(area, {}, x_of));
  const std::int64_t bottom = y_of(std::ranges::max(area, {}, y_of));
  // Every second row is moved by half, as dots in print are.
  const std::int64_t step = spacing.milli, pitch = step / 2;
  for (std::int64_t y = first_multiple(y_of(std::ranges::min(area, {}, y_of)), pitch); y < bottom; y += pitch) {
    const std::int64_t shift = y / pitch % 2 == 0 ? 0 : pitch;
    for (std::int64_t x = first_multiple(left, step) - step + shift; x < right; x += step) {
      const Point centre{{static_cast<std::int32_t>(x)}, {static_cast<std::int32_t>(y)}};
      const bool whole = inside(area, {centre.x - radius, centre.y}) && inside(area, {centre.x + radius, centre.y}) &&
                         inside(area, {centre.x, centre.y - radius}) && inside(area, {centre.x, centre.y + radius});
      if (!whole) continue;
      const Path dot = circle(centre, radius, ink, Ink::none, {});
      path.steps.insert(path.steps.end(), dot.steps.begin(), dot.steps.end());
    }
  }
  return path;
}

}  // namespace planverk::document
