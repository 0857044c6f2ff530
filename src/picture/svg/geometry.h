/// Points and affine transforms of an SVG, in doubles. No function of the C library whose last bit differs between
/// machines is used: the same file gives the same drawing everywhere.
#pragma once

#include "base/angle.h"

namespace planverk::picture {

struct Spot {
  double x = 0, y = 0;
  friend Spot operator+(Spot a, Spot b) { return {a.x + b.x, a.y + b.y}; }
  friend Spot operator-(Spot a, Spot b) { return {a.x - b.x, a.y - b.y}; }
  friend Spot operator*(Spot a, double by) { return {a.x * by, a.y * by}; }
};

/// x' = a x + c y + e, y' = b x + d y + f (SVG 1.1, 7.4).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  [[nodiscard]] Spot operator()(Spot at) const { return {a * at.x + c * at.y + e, b * at.x + d * at.y + f}; }
  /// First `inner`, then this.
  [[nodiscard]] Matrix operator*(const Matrix& inner) const;
  /// How many times as long lines become; of an even one in every direction.
  [[nodiscard]] double scale() const;
  /// Circles stay circles.
  [[nodiscard]] bool even() const;
};

[[nodiscard]] Sines direction_of(double degrees);

}  // namespace planverk::picture
