/// Lengths on paper as whole thousandths of a point: sums are exact, so the same layout comes out on every machine.
#pragma once

#include <compare>
#include <cstdint>

namespace planverk {

/// 1/1000 pt, 32 bits: ± 2,147,483 pt (757 m). Arithmetic is plain integer arithmetic.
struct Length {
  std::int32_t milli = 0;

  static constexpr Length points(double value) {
    return {static_cast<std::int32_t>(value * 1000.0 + (value < 0 ? -0.5 : 0.5))};
  }
  static constexpr Length millimetres(double value) { return points(value * 72.0 / 25.4); }
  [[nodiscard]] constexpr double to_points() const { return static_cast<double>(milli) / 1000.0; }

  auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return {-milli}; }
  constexpr Length& operator+=(Length other) {
    milli += other.milli;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    milli -= other.milli;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return {a.milli + b.milli}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.milli - b.milli}; }
  friend constexpr Length operator*(Length a, std::int32_t n) { return {a.milli * n}; }
  friend constexpr Length operator/(Length a, std::int32_t n) { return {a.milli / n}; }
  /// a × part / whole, rounded towards zero, without overflow.
  [[nodiscard]] constexpr Length scaled(std::int64_t part, std::int64_t whole) const {
    return {static_cast<std::int32_t>(static_cast<std::int64_t>(milli) * part / whole)};
  }
};

constexpr Length operator""_pt(long double value) {
  return Length::points(static_cast<double>(value));
}
constexpr Length operator""_pt(unsigned long long value) {
  return Length::points(static_cast<double>(value));
}
constexpr Length operator""_mm(long double value) {
  return Length::millimetres(static_cast<double>(value));
}
constexpr Length operator""_mm(unsigned long long value) {
  return Length::millimetres(static_cast<double>(value));
}

constexpr Length max(Length a, Length b) {
  return a < b ? b : a;
}
constexpr Length min(Length a, Length b) {
  return b < a ? b : a;
}

}  // namespace planverk
