#include "properties/properties.h"

#include <array>
#include <charconv>

namespace planverk::style {

namespace {

constexpr double longest_points = 28'346;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<Length> read_length(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  const double points = unit == "mm" ? value * 72.0 / 25.4 : value;
  if ((unit != "mm" && unit != "pt") || !(points >= 0) || points > longest_points) return std::nullopt;
  return Length::points(points);
}

namespace {

std::optional<Length> read_within(std::string_view text, double least, double most) {
  const auto length = read_length(text);
  if (!length || *length < Length::points(least) || *length > Length::points(most)) return std::nullopt;
  return length;
}

}  // namespace

std::optional<Length> read_text_size(std::string_view text) {
  return read_within(text, 1, 48);
}

std::optional<Length> read_leading(std::string_view text) {
  return read_within(text, 1, 96);
}

std::optional<Colour> read_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[1 + 2 * i]);
    const int low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::optional<Ink> read_ink(std::string_view text) {
  return ink_of(text);
}

std::optional<TextRole> read_role(std::string_view text) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(TextRole::count_); ++i) {
    if (name_of(static_cast<TextRole>(i)) == text) return static_cast<TextRole>(i);
  }
  return std::nullopt;
}

std::optional<FontStyle> read_font_style(std::string_view text) {
  for (const FontStyle style : all_font_styles) {
    if (name_of(style) == text) return style;
  }
  return std::nullopt;
}

std::optional<bool> read_yes_no(std::string_view text) {
  if (text == "yes") return true;
  if (text == "no") return false;
  return std::nullopt;
}

std::optional<int> read_small_number(std::string_view text) {
  constexpr int most = 100;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > most) return std::nullopt;
  return value;
}

std::optional<int> read_percent(std::string_view text) {
  constexpr int least = 50, most = 300;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  if (error != std::errc{} || rest != "%" || value < least || value > most) return std::nullopt;
  return value;
}

}  // namespace planverk::style
