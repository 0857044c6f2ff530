#include "svg/properties.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "svg/numbers.h"

namespace planverk::picture {

namespace {

constexpr std::string_view paint_form = "#0c3b52, rgb(12, 59, 82), navy, none, currentColor";

bool set_fill(Look& look, std::string_view value) {
  const auto paint = read_paint(value);
  if (paint) look.fill = *paint;
  return paint.has_value();
}

bool set_stroke(Look& look, std::string_view value) {
  const auto paint = read_paint(value);
  if (paint) look.stroke = *paint;
  return paint.has_value();
}

bool set_color(Look& look, std::string_view value) {
  const auto paint = read_paint(value);
  if (!paint || paint->kind == SvgPaint::Kind::none) return false;
  if (paint->kind == SvgPaint::Kind::colour) look.current = paint->colour;
  return true;
}

bool set_stroke_width(Look& look, std::string_view value) {
  const auto width = read_svg_length(value);
  if (!width || *width < 0) return false;
  look.stroke_width = *width;
  return true;
}

bool set_fill_rule(Look& look, std::string_view value) {
  look.even_odd = value == "evenodd";
  return value == "evenodd" || value == "nonzero";
}

struct Property {
  std::string_view name;
  std::string_view expected;
  bool (*set)(Look& look, std::string_view value);
};

constexpr auto properties = std::to_array<Property>({
    {"fill", paint_form, set_fill},
    {"stroke", paint_form, set_stroke},
    {"color", paint_form, set_color},
    {"stroke-width", "0.5, 2px", set_stroke_width},
    {"fill-rule", "nonzero, evenodd", set_fill_rule},
});

bool is_one(std::string_view value) {
  Numbers numbers(value);
  const auto number = numbers.number();
  if (!number) return false;
  const bool percent = numbers.ahead() == '%';
  if (percent) numbers.take();
  return numbers.done() && *number == (percent ? 100 : 1);
}

/// Properties that are only taken with values by which nothing is changed; without any: whatever they say is for text,
/// gradients or scripts, which a logo has none of.
struct Neutral {
  std::string_view name;  ///< a hyphen at the end: all that begin so
  std::string_view values;
};

constexpr auto neutrals = std::to_array<Neutral>({
    {"opacity", "1"},
    {"fill-opacity", "1"},
    {"stroke-opacity", "1"},
    {"stroke-linecap", "butt"},
    {"stroke-linejoin", "miter"},
    {"stroke-miterlimit", "4 10"},
    {"stroke-dasharray", "none"},
    {"stroke-dashoffset", "0"},
    {"clip-rule", "nonzero evenodd"},
    {"clip-path", "none"},
    {"mask", "none"},
    {"filter", "none"},
    {"marker", "none"},
    {"marker-start", "none"},
    {"marker-mid", "none"},
    {"marker-end", "none"},
    {"display", "inline block"},
    {"visibility", "visible"},
    {"overflow", "visible hidden"},
    {"vector-effect", "none"},
    {"paint-order", "normal"},
    {"mix-blend-mode", "normal"},
    {"isolation", "auto"},
    {"transform-origin", "0 0"},
    {"enable-background", ""},
    {"shape-rendering", ""},
    {"image-rendering", ""},
    {"text-rendering", ""},
    {"color-rendering", ""},
    {"color-interpolation", ""},
    {"color-interpolation-filters", ""},
    {"pointer-events", ""},
    {"cursor", ""},
    {"font", ""},
    {"font-", ""},
    {"text-", ""},
    {"line-height", ""},
    {"letter-spacing", ""},
    {"word-spacing", ""},
    {"white-space", ""},
    {"writing-mode", ""},
    {"direction", ""},
    {"stop-", ""},
    {"flood-", ""},
    {"solid-", ""},
    {"-inkscape-", ""},
});

const Neutral* find_neutral(std::string_view name) {
  const auto* const found = std::ranges::find_if(neutrals, [&](const Neutral& one) {
    return one.name == name || (one.name.ends_with('-') && name.starts_with(one.name));
  });
  return found == neutrals.end() ? nullptr : found;
}

bool changes_nothing(const Neutral& neutral, std::string_view value) {
  if (neutral.values.empty() || neutral.values == value) return true;
  if (neutral.values == "1") return is_one(value);
  for (std::string_view rest = neutral.values; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == value) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// User units a unit, CSS pixels of 1/96 inch.
constexpr auto units = std::to_array<std::pair<std::string_view, double>>(
    {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}});

}  // namespace

std::optional<double> read_svg_length(std::string_view text) {
  // The unit stands right behind the number.
  const std::size_t end = text.find_last_of("0123456789.");
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view unit = text.substr(end + 1);
  const auto* const known = std::ranges::find(units, unit, &std::pair<std::string_view, double>::first);
  if (known == units.end()) return std::nullopt;
  Numbers numbers(text.substr(0, end + 1));
  const auto value = numbers.number();
  if (!value || !numbers.done()) return std::nullopt;
  return *value * known->second;
}

Taken set_property(Look& look, std::string_view name, std::string_view value) {
  const auto* const property = std::ranges::find(properties, name, &Property::name);
  if (property != properties.end()) {
    return value == "inherit" || property->set(look, value) ? Taken::yes : Taken::wrong;
  }
  const Neutral* neutral = find_neutral(name);
  if (neutral == nullptr) return Taken::unknown;
  return changes_nothing(*neutral, value) ? Taken::yes : Taken::wrong;
}

std::string_view expected_of(std::string_view property) {
  const auto* const own = std::ranges::find(properties, property, &Property::name);
  if (own != properties.end()) return own->expected;
  const Neutral* neutral = find_neutral(property);
  return neutral == nullptr ? std::string_view() : neutral->values;
}

}  // namespace planverk::picture
