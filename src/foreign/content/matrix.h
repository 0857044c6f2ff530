/// Transformations of the plane (ISO 32000-1, 8.3.4).
#pragma once

#include <cmath>

namespace planverk::foreign {

struct Point {
  double x = 0;
  double y = 0;
};

struct Matrix {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  [[nodiscard]] Point apply(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// First this one, then `next`.
  [[nodiscard]] Matrix then(const Matrix& next) const {
    return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
            c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
  }
  /// How long a line of length 1 that stands upright becomes.
  [[nodiscard]] double height() const { return std::hypot(c, d); }
};

}  // namespace planverk::foreign
