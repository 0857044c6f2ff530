/// An outline while it is drawn in the units of its SVG: moves, lines, cubic curves; other curves are turned into them.
#pragma once

#include <vector>

#include "svg/geometry.h"

namespace planverk::picture {

struct OutlineStep {
  enum class Type { move, line, curve, close };
  Type type = Type::move;
  Spot to, control1, control2;
};

class Outline {
 public:
  void move(Spot to);
  void line(Spot to);
  void curve(Spot control1, Spot control2, Spot to);
  void quadratic(Spot control, Spot to);
  /// An arc of an ellipse as path data states it (SVG 1.1, F.6). `turned` in degrees.
  void arc(Spot radii, double turned, bool large, bool clockwise, Spot to);
  void close();
  /// A whole ellipse, or the parts of one that round off corners.
  void ellipse(Spot centre, Spot radii);
  void rectangle(Spot corner, Spot size, Spot radii);

  [[nodiscard]] Spot here() const { return here_; }
  [[nodiscard]] const std::vector<OutlineStep>& steps() const { return steps_; }

 private:
  void piece_of_arc(Spot centre, Spot radii, Sines turn, Spot from, Spot to);

  std::vector<OutlineStep> steps_;
  Spot here_, start_;
};

/// The least box around what the steps draw.
struct Bounds {
  Spot least, most;
};
[[nodiscard]] Bounds bounds_of(const std::vector<OutlineStep>& steps);

}  // namespace planverk::picture
