/// The small drawing model: filled and stroked paths and text on a figure's own plane. Charts, the goal bar, the flow
/// figure, symbols and logos are made of it; PDF draws it as vectors, HTML as inline SVG. Origin at the top left, y
/// downwards, lengths in points/1000. Colours are the theme's by name, so that a theme changes drawings too; only
/// logos bring their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/length.h"
#include "base/span.h"

namespace planverk {

/// The theme's inks by role. Themes give each a colour; contrast of the pairs that are used is checked at load.
enum class Ink : std::uint8_t {
  none,
  text,
  second,
  quiet,
  accent,
  hair,
  tint,
  warm,
  paper,
  band1,
  band2,
  band3,
  band4,  ///< fills of risk bands
  yes,
  partly,
  no,  ///< Ja, Delvis, Nej
  chart,
  chart2,
  outline,  ///< around fills that mean something
};
[[nodiscard]] std::string_view name_of(Ink ink);
[[nodiscard]] std::optional<Ink> ink_of(std::string_view name);
inline constexpr std::size_t ink_count = 19;

/// What a shape is painted with: an ink, or a colour of its own that no theme changes (logos).
struct InkOrColour {
  Ink ink = Ink::none;
  std::optional<Colour> own{};  ///< in place of an ink

  constexpr InkOrColour() = default;
  constexpr InkOrColour(Ink its_ink) : ink(its_ink) {}
  constexpr InkOrColour(Colour colour) : own(colour) {}
  bool operator==(const InkOrColour&) const = default;
};
[[nodiscard]] std::string name_of(const InkOrColour& paint);  ///< `accent`, `#0c3b52`

struct Point {
  Length x, y;
};

struct PathStep {
  enum class Type : std::uint8_t { move, line, curve, close };
  Type type = Type::move;
  Point to;                  ///< of move, line, curve
  Point control1, control2;  ///< of curve (cubic)
};

struct Path {
  std::vector<PathStep> steps;
  InkOrColour fill;
  InkOrColour stroke;
  Length stroke_width;
  bool even_odd = false;
};

enum class Anchor : std::uint8_t { start, middle, end };
enum class Weight : std::uint8_t { regular, semibold, bold };

struct DrawnText {
  Point at;  ///< baseline
  std::string text;
  Length size;
  Weight weight = Weight::regular;
  Anchor anchor = Anchor::start;
  Ink ink = Ink::text;
  Span source = {};  ///< the place in the plan that it prints
};

struct Drawing {
  Length width, height;
  std::vector<std::variant<Path, DrawnText>> items;
};

}  // namespace planverk
