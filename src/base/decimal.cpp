#include "base/decimal.h"

#include <algorithm>
#include <limits>

namespace planverk {

namespace {

// Wide enough for a 64-bit number of units at any other scale, and for the product of two.
__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): __extension__ stands before typedef alone

// The smallest 64-bit number is left out, so that every value can be negated.
constexpr std::int64_t most_units = std::numeric_limits<std::int64_t>::max();

bool fits(Wide units) {
  return units <= most_units && units >= -static_cast<Wide>(most_units);
}

Wide power_of_ten(int exponent) {
  Wide power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// The value as a Decimal; zeros at the end of the fraction go where it would not fit otherwise.
std::optional<Decimal> fitted(Wide units, int scale) {
  while (scale > 0 && (scale > Decimal::max_scale || !fits(units)) && units % 10 == 0) {
    units /= 10;
    --scale;
  }
  if (scale > Decimal::max_scale || !fits(units)) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), scale);
}

Wide at_scale(Decimal value, int scale) {
  return static_cast<Wide>(value.units()) * power_of_ten(scale - value.scale());
}

/// numerator / denominator × 10^places, both ≥ 0, rounded half up; digit by digit, so that nothing grows out of bounds.
std::optional<Wide> divide(Wide numerator, Wide denominator, int places) {
  Wide quotient = numerator / denominator;
  Wide rest = numerator % denominator;
  for (int i = 0; i < places; ++i) {
    rest *= 10;
    quotient = quotient * 10 + rest / denominator;
    rest %= denominator;
    if (!fits(quotient)) return std::nullopt;
  }
  if (rest * 2 >= denominator) ++quotient;
  return quotient;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool minus = !text.empty() && text.front() == '-';
  if (minus) text.remove_prefix(1);
  std::int64_t units = 0;
  int scale = 0;
  bool fraction = false;
  bool digit_before = false;
  for (const char c : text) {
    if (c == '.' && digit_before && !fraction) {
      fraction = true;
      digit_before = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digit_before = true;
    if (fraction && ++scale > max_scale) return std::nullopt;
    const Wide next = static_cast<Wide>(units) * 10 + (c - '0');
    if (!fits(next)) return std::nullopt;
    units = static_cast<std::int64_t>(next);
  }
  if (!digit_before) return std::nullopt;
  return Decimal(minus ? -units : units, scale);
}

std::optional<Decimal> Decimal::rounded(int scale) const {
  if (scale < 0 || scale > max_scale) return std::nullopt;
  if (scale >= scale_) {
    const Wide extended = at_scale(*this, scale);
    if (!fits(extended)) return std::nullopt;
    return Decimal(static_cast<std::int64_t>(extended), scale);
  }
  const Wide step = power_of_ten(scale_ - scale);
  const Wide half = units_ < 0 ? -step / 2 : step / 2;
  return Decimal(static_cast<std::int64_t>((units_ + half) / step), scale);
}

Decimal Decimal::trimmed() const {
  Decimal out = *this;
  while (out.scale_ > 0 && out.units_ % 10 == 0) {
    out.units_ /= 10;
    --out.scale_;
  }
  return out;
}

std::string Decimal::text() const {
  Wide rest = units_ < 0 ? -static_cast<Wide>(units_) : static_cast<Wide>(units_);
  std::string reversed;
  for (int place = 0; rest > 0 || place <= scale_; ++place) {
    if (place == scale_ && scale_ > 0) reversed += '.';
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (units_ < 0) reversed += '-';
  return {reversed.rbegin(), reversed.rend()};
}

std::optional<Decimal> Decimal::sum(Decimal a, Decimal b) {
  const int scale = std::max(a.scale(), b.scale());
  return fitted(at_scale(a, scale) + at_scale(b, scale), scale);
}

std::optional<Decimal> Decimal::product(Decimal a, Decimal b) {
  return fitted(static_cast<Wide>(a.units_) * b.units_, a.scale_ + b.scale_);
}

std::optional<Decimal> Decimal::percent(Decimal part, Decimal whole, int scale) {
  if (whole.zero() || scale < 0 || scale > max_scale) return std::nullopt;
  const bool minus = part.negative() != whole.negative();
  Wide numerator = part.units_;
  Wide denominator = whole.units_;
  if (numerator < 0) numerator = -numerator;
  if (denominator < 0) denominator = -denominator;
  int places = whole.scale_ - part.scale_ + 2 + scale;
  if (places < 0) {
    denominator *= power_of_ten(-places);
    places = 0;
  }
  const std::optional<Wide> quotient = divide(numerator, denominator, places);
  if (!quotient || !fits(*quotient)) return std::nullopt;
  const auto units = static_cast<std::int64_t>(*quotient);
  return Decimal(minus ? -units : units, scale);
}

std::strong_ordering Decimal::compare(Decimal a, Decimal b) {
  const int scale = std::max(a.scale(), b.scale());
  const Wide left = at_scale(a, scale);
  const Wide right = at_scale(b, scale);
  if (left < right) return std::strong_ordering::less;
  if (left > right) return std::strong_ordering::greater;
  return std::strong_ordering::equal;
}

}  // namespace planverk
