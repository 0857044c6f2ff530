#include "document/drawing.h"

#include <cstdint>

namespace planverk::document {

namespace {

// The control points of a quarter of a circle lie this far (per 10,000 of the radius) from its ends.
constexpr std::int64_t quarter = 5523;

PathStep line_to(Length x, Length y) {
  return {.type = PathStep::Type::line, .to = {x, y}, .control1 = {}, .control2 = {}};
}
PathStep move_to(Length x, Length y) {
  return {.type = PathStep::Type::move, .to = {x, y}, .control1 = {}, .control2 = {}};
}
PathStep curve_to(Point control1, Point control2, Point to) {
  return {.type = PathStep::Type::curve, .to = to, .control1 = control1, .control2 = control2};
}
PathStep close() {
  return {.type = PathStep::Type::close, .to = {}, .control1 = {}, .control2 = {}};
}

Path shape(Ink fill, Ink stroke, Length stroke_width) {
  Path path;
  path.fill = fill;
  path.stroke = stroke;
  path.stroke_width = stroke_width;
  return path;
}

}  // namespace

Path rectangle(Point at, Length width, Length height, Ink fill, Ink stroke, Length stroke_width, Length radius) {
  Path path = shape(fill, stroke, stroke_width);
  const Length left = at.x, right = at.x + width, top = at.y, bottom = at.y + height;
  if (radius.milli <= 0) {
    path.steps = {move_to(left, top), line_to(right, top), line_to(right, bottom), line_to(left, bottom), close()};
    return path;
  }
  const Length r = min(radius, min(width, height) / 2);
  const Length k = r - r.scaled(quarter, 10000);  // from the corner to a control point
  path.steps = {move_to(left + r, top),
                line_to(right - r, top),
                curve_to({right - k, top}, {right, top + k}, {right, top + r}),
                line_to(right, bottom - r),
                curve_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom}),
                line_to(left + r, bottom),
                curve_to({left + k, bottom}, {left, bottom - k}, {left, bottom - r}),
                line_to(left, top + r),
                curve_to({left, top + k}, {left + k, top}, {left + r, top}),
                close()};
  return path;
}

Path circle(Point centre, Length radius, Ink fill, Ink stroke, Length stroke_width) {
  return rectangle({centre.x - radius, centre.y - radius}, radius * 2, radius * 2, fill, stroke, stroke_width, radius);
}

}  // namespace planverk::document
