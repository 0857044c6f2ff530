#include "svg/geometry.h"

#include <cmath>

namespace planverk::picture {

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

Sines direction_of(double degrees) {
  const double round = degrees - std::floor(degrees / 360) * 360;
  const auto quarter = static_cast<int>(round / 90) % 4;
  const double rest = round - 90 * static_cast<double>(static_cast<int>(round / 90));
  return sines_of(quarter, rest * pi / 180);
}

}  // namespace planverk::picture
