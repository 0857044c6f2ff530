/// What the document stage adds to the drawing model (base/drawing.h): helpers that make paths.
#pragma once

#include <vector>

#include "document/drawable.h"

namespace planverk::document {

// Helpers that make paths.
[[nodiscard]] Path rectangle(Point at, Length width, Length height, Ink fill, Ink stroke, Length stroke_width,
                             Length radius = {});
[[nodiscard]] Path circle(Point centre, Length radius, Ink fill, Ink stroke, Length stroke_width);

[[nodiscard]] Path polygon(const std::vector<Point>& corners, Ink fill, Ink stroke, Length stroke_width);
[[nodiscard]] Path straight(Point from, Point to, Ink ink, Length width);

/// A point on a circle. `turn` is a part of the whole round, clockwise from the top: 0.25 lies to the right.
[[nodiscard]] Point on_circle(Point centre, Length radius, double turn);
/// The corners of a piece of a ring, its arcs in short steps; without an inner radius a piece of a disc.
[[nodiscard]] std::vector<Point> ring_piece(Point centre, Length inner, Length outer, double from, double to);

// Patterns, so that areas are told apart without colour: the program cuts the lines at the area's edge, and neither PDF
// nor HTML has to know of patterns. The area is any polygon.
enum class Hatch : std::uint8_t { rising, falling, level };
[[nodiscard]] Path hatched(const std::vector<Point>& area, Hatch hatch, Length spacing, Ink ink, Length width);
[[nodiscard]] Path dotted(const std::vector<Point>& area, Length spacing, Length radius, Ink ink);

}  // namespace planverk::document
