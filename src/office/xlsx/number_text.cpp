#include "number_text.h"

#include <algorithm>

namespace planverk::office {

namespace {

constexpr std::size_t shown_digits = 15;
constexpr int plain_places = 21;  // before the point, or of zeros behind it

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// 0.DIGITS × 10^point, without zeros at either end; no digits for zero.
struct Digits {
  bool negative = false;
  std::string digits;
  int point = 0;
};

/// `e-12`, or nothing: how far the point moves. None when it is malformed or out of all bounds.
std::optional<int> read_exponent(std::string_view text) {
  if (text.empty()) return 0;
  text.remove_prefix(1);
  const bool minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return minus ? -value : value;
}

std::optional<Digits> read_digits(std::string_view text) {
  Digits read;
  read.negative = text.starts_with('-');
  if (read.negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t mantissa_end = std::min(text.find_first_of("eE"), text.size());
  const auto exponent = read_exponent(text.substr(mantissa_end));
  const std::string_view mantissa = text.substr(0, mantissa_end);
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  read.digits = mantissa.substr(0, point);
  if (point < mantissa.size()) read.digits += mantissa.substr(point + 1);
  constexpr std::size_t most = 400;  // a double has no more before the point
  if (!exponent || read.digits.empty() || read.digits.size() > most || !std::ranges::all_of(read.digits, is_digit)) {
    return std::nullopt;
  }
  const std::size_t zeros = std::min(read.digits.find_first_not_of('0'), read.digits.size());
  read.digits.erase(0, zeros);
  read.point = static_cast<int>(point) - static_cast<int>(zeros) + *exponent;
  return read;
}

void round(Digits& number) {
  std::string& digits = number.digits;
  const bool up = digits.size() > shown_digits && digits[shown_digits] >= '5';
  if (digits.size() > shown_digits) digits.resize(shown_digits);
  if (up) {
    const std::size_t last = digits.find_last_not_of('9');
    if (last == std::string::npos) {
      digits = "1";
      ++number.point;
    } else {
      ++digits[last];
      digits.resize(last + 1);
    }
  }
  digits.resize(digits.find_last_not_of('0') + 1);
}

std::string written(const Digits& number) {
  const int count = static_cast<int>(number.digits.size());
  std::string out = number.negative ? "-" : "";
  if (number.point > plain_places || number.point < -plain_places) {
    out += number.digits.substr(0, 1);
    if (count > 1) out += "." + number.digits.substr(1);
    return out + "E" + (number.point > 0 ? "+" : "") + std::to_string(number.point - 1);
  }
  if (number.point <= 0) return out + "0." + std::string(static_cast<std::size_t>(-number.point), '0') + number.digits;
  if (number.point >= count)
    return out + number.digits + std::string(static_cast<std::size_t>(number.point - count), '0');
  const auto whole = static_cast<std::size_t>(number.point);
  return out + number.digits.substr(0, whole) + "." + number.digits.substr(whole);
}

}  // namespace

std::optional<ShownNumber> read_number(std::string_view text, int shift) {
  std::optional<Digits> read = read_digits(text);
  if (!read) return std::nullopt;
  round(*read);
  if (read->digits.empty()) return ShownNumber{"0", Decimal()};
  read->point += shift;
  std::string shown = written(*read);
  const auto number = Decimal::parse(shown);
  return ShownNumber{std::move(shown), number};
}

}  // namespace planverk::office
