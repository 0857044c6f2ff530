/// The names that theme files may use, and how their values are read.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "style/theme.h"

namespace planverk::style {

struct PageProperty {
  std::string_view name;
  Length PageShape::* member;
};
struct MeasureProperty {
  std::string_view name;
  Length Theme::* member;
};
[[nodiscard]] std::span<const PageProperty> page_properties();
[[nodiscard]] std::span<const MeasureProperty> measure_properties();

/// `11pt`, `2.6mm`, `0pt`; up to ten metres, not negative.
[[nodiscard]] std::optional<Length> read_length(std::string_view text);
/// `#1c2230`
[[nodiscard]] std::optional<Colour> read_colour(std::string_view text);
[[nodiscard]] std::optional<Ink> read_ink(std::string_view text);
[[nodiscard]] std::optional<TextRole> read_role(std::string_view text);
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view text);
/// Up to a hundred.
[[nodiscard]] std::optional<int> read_small_number(std::string_view text);
/// `110%`, from 50 to 300.
[[nodiscard]] std::optional<int> read_percent(std::string_view text);
[[nodiscard]] std::optional<FontStyle> read_font_style(std::string_view text);

}  // namespace planverk::style
