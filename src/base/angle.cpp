#include "base/angle.h"

namespace planverk {

namespace {

// Of an angle of at most an eighth of the round, where the series ends soon.
double small_sine(double angle) {
  const double square = angle * angle;
  return angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}
double small_cosine(double angle) {
  const double square = angle * angle;
  return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))));
}

}  // namespace

Sines sines_of(int quarters, double rest) {
  const bool first_half = rest <= pi / 4;
  const double sine = first_half ? small_sine(rest) : small_cosine(pi / 2 - rest);
  const double cosine = first_half ? small_cosine(rest) : small_sine(pi / 2 - rest);
  switch (quarters) {
    case 0:
      return {sine, cosine};
    case 1:
      return {cosine, -sine};
    case 2:
      return {-sine, -cosine};
    default:
      return {-cosine, sine};
  }
}

}  // namespace planverk
