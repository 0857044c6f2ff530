/// Exact decimal numbers for money, shares and measured values: a whole number of units of 10^-scale. No floating
/// point, no locale. Addition and multiplication that would leave 64 bits give no value instead of a wrong one.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planverk {

class Decimal {
 public:
  static constexpr int max_scale = 9;

  constexpr Decimal() = default;
  /// `units` of 10^-scale: (1181, 0) is 1181, (125, 1) is 12.5. 0 ≤ scale ≤ max_scale.
  constexpr Decimal(std::int64_t units, int scale) : units_(units), scale_(static_cast<std::int8_t>(scale)) {}

  /// `-?digits(.digits)?` with a point, nothing before or after; trailing zeros keep their scale ("7.40" has scale 2).
  static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] std::int64_t units() const { return units_; }
  [[nodiscard]] int scale() const { return scale_; }
  [[nodiscard]] bool negative() const { return units_ < 0; }
  [[nodiscard]] bool zero() const { return units_ == 0; }
  [[nodiscard]] Decimal negated() const { return {-units_, scale_}; }
  /// Rounded half away from zero, or extended with zeros, to that scale.
  [[nodiscard]] std::optional<Decimal> rounded(int scale) const;
  /// Without trailing zeros in the fraction.
  [[nodiscard]] Decimal trimmed() const;
  /// Canonical form with a point: "1181", "-12.5".
  [[nodiscard]] std::string text() const;

  static std::optional<Decimal> sum(Decimal a, Decimal b);
  static std::optional<Decimal> product(Decimal a, Decimal b);
  /// part / whole × 100, rounded half away from zero to `scale` decimals; none when whole is zero.
  static std::optional<Decimal> percent(Decimal part, Decimal whole, int scale);
  /// By value: 7.40 equals 7.4.
  static std::strong_ordering compare(Decimal a, Decimal b);

  friend bool operator==(Decimal a, Decimal b) { return compare(a, b) == std::strong_ordering::equal; }
  friend std::strong_ordering operator<=>(Decimal a, Decimal b) { return compare(a, b); }

 private:
  std::int64_t units_ = 0;
  std::int8_t scale_ = 0;
};

}  // namespace planverk
