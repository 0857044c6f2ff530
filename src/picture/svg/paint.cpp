#include "svg/paint.h"

#include <array>
#include <cstdint>
#include <string>

#include "svg/numbers.h"

namespace planverk::picture {

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<Colour> hex_colour(std::string_view digits) {
  if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
  const std::size_t each = digits.size() / 3;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(digits[i * each]);
    const int low = hex_digit(digits[i * each + each - 1]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Colour{channels[0], channels[1], channels[2]};
}

/// `12, 59, 82` or `5%, 23%, 32%`
std::optional<Colour> rgb_colour(std::string_view text) {
  std::array<std::uint8_t, 3> channels{};
  Numbers numbers(text);
  bool of_hundred = false;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto value = numbers.number();
    if (!value) return std::nullopt;
    const bool percent = numbers.ahead() == '%';
    if (i > 0 && percent != of_hundred) return std::nullopt;
    of_hundred = percent;
    if (percent) numbers.take();
    if (numbers.ahead() == ',') numbers.take();
    const double most = percent ? 100 : 255;
    if (*value < 0 || *value > most) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(*value * 255 / most + 0.5);
  }
  return numbers.done() ? std::optional(Colour{channels[0], channels[1], channels[2]}) : std::nullopt;
}

}  // namespace

std::optional<SvgPaint> read_paint(std::string_view text) {
  if (text == "none" || text == "transparent") return SvgPaint{};
  if (text == "currentColor" || text == "currentcolor") return SvgPaint{SvgPaint::Kind::current, {}};
  const auto colour = text.starts_with("#")                             ? hex_colour(text.substr(1))
                      : text.starts_with("rgb(") && text.ends_with(")") ? rgb_colour(text.substr(4, text.size() - 5))
                                                                        : named_colour(text);
  if (!colour) return std::nullopt;
  return SvgPaint{SvgPaint::Kind::colour, *colour};
}

}  // namespace planverk::picture
