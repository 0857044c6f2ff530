/// What the document stage adds to the drawing model (base/drawing.h): helpers that make paths, and a safe estimate of
/// how wide words are, since this stage knows no fonts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/drawing.h"

namespace planverk::document {

using planverk::Anchor;
using planverk::Drawing;
using planverk::DrawnText;
using planverk::Ink;
using planverk::Path;
using planverk::PathStep;
using planverk::Point;
using planverk::Weight;

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

/// How wide `text` is at most in the theme's sans at that size: a safe over-estimate from a built-in width table, since
/// this stage knows no fonts. For deciding where a figure's words break and what fits.
[[nodiscard]] Length estimated_width(std::string_view text, Length size, Weight weight);
/// Breaks `text` into lines of at most `width` by estimated_width.
[[nodiscard]] std::vector<std::string> break_for_figure(std::string_view text, Length size, Weight weight,
                                                        Length width);

}  // namespace planverk::document
