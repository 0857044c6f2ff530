#include "svg/geometry.h"

#include <cmath>

namespace planverk::picture {

namespace {

constexpr double pi = 3.14159265358979323846;

/// Of an angle of at most an eighth of the round, by its series.
double small_sine(double angle) {
  const double square = angle * angle;
  return angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))));
}
double small_cosine(double angle) {
  const double square = angle * angle;
  return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))));
}

}  // namespace

Matrix Matrix::operator*(const Matrix& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double Matrix::scale() const {
  return std::sqrt(std::abs(a * d - b * c));
}

bool Matrix::even() const {
  constexpr double tolerance = 0.01;
  const double first = a * a + b * b, second = c * c + d * d;
  const double most = first > second ? first : second;
  return std::abs(first - second) <= tolerance * most && std::abs(a * c + b * d) <= tolerance * most;
}

Direction direction_of(double degrees) {
  const double round = degrees - std::floor(degrees / 360) * 360;
  const auto quarter = static_cast<int>(round / 90) % 4;
  const double rest = round - 90 * static_cast<double>(static_cast<int>(round / 90));
  const bool small = rest <= 45;
  const double angle = (small ? rest : 90 - rest) * pi / 180;
  const double sine = small ? small_sine(angle) : small_cosine(angle);
  const double cosine = small ? small_cosine(angle) : small_sine(angle);
  switch (quarter) {
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

}  // namespace planverk::picture
