/// The names that theme files may use, and how their values are read.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "style/theme.h"

namespace planverk::style {

/// An attribute as the reference page and messages tell of it.
struct AttributeWords {
  std::string_view name;
  std::string_view expected;  ///< values that it takes
  std::string_view meaning;
};

/// An attribute that sets something of `Target`.
template <class Target>
struct Property {
  AttributeWords words;
  bool (*set)(Target& target, std::string_view value);  ///< false: the text is no such value
};

[[nodiscard]] std::span<const Property<PageShape>> page_properties();
[[nodiscard]] std::span<const Property<Theme>> measure_properties();
[[nodiscard]] std::span<const Property<TextStyle>> text_properties();
[[nodiscard]] std::span<const Property<Screen>> screen_properties();
[[nodiscard]] std::span<const Property<Theme>> set_properties();
[[nodiscard]] std::span<const Property<Theme>> logo_properties();
[[nodiscard]] std::span<const Property<Slot>> slot_properties();
[[nodiscard]] std::span<const Property<FurnitureLine>> line_properties();
[[nodiscard]] std::span<const Property<PageBox>> box_properties();
[[nodiscard]] std::span<const Property<Region>> region_properties();

/// Attributes that are no properties of what they stand at: they say which one it is.
[[nodiscard]] std::span<const AttributeWords> colour_attributes();
[[nodiscard]] std::span<const AttributeWords> text_attributes();
[[nodiscard]] std::span<const AttributeWords> switch_attributes();
[[nodiscard]] std::span<const AttributeWords> logo_attributes();
[[nodiscard]] std::span<const AttributeWords> logo_path_attributes();
[[nodiscard]] std::span<const AttributeWords> name_attributes();  ///< of lines and masters
[[nodiscard]] std::span<const AttributeWords> style_attributes();
[[nodiscard]] std::span<const AttributeWords> theme_attributes();
/// What slots may show.
[[nodiscard]] std::span<const AttributeWords> slot_parts();

/// `11pt`, `2.6mm`, `0pt`; up to ten metres, not negative.
[[nodiscard]] std::optional<Length> read_length(std::string_view text);
/// Of words, and from one baseline to the next: what leaves room for a word on a line and for a line on a page.
[[nodiscard]] std::optional<Length> read_text_size(std::string_view text);
[[nodiscard]] std::optional<Length> read_leading(std::string_view text);
inline constexpr std::string_view text_size_form = "11pt, 3.9mm";
inline constexpr std::string_view leading_form = "14pt, 5mm";
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
