/// What `<style>` elements may state: read by the loader, printed by the reference page.
#pragma once

#include <span>
#include <string_view>

#include "style/theme.h"

namespace planverk::style {

struct BlockProperty {
  std::string_view name;
  std::string_view kinds;     ///< kinds of blocks that make use of it, with spaces between; empty: all
  std::string_view expected;  ///< values that it takes, for messages
  std::string_view meaning;
  /// False when the text is no such value. Text roles look as the theme has them.
  bool (*set)(BlockStyle& style, const Theme& theme, std::string_view value);
};

/// In the order in which they are applied: the role of the text before what changes it.
[[nodiscard]] std::span<const BlockProperty> block_properties();
[[nodiscard]] const BlockProperty* find_block_property(StyleFor kind, std::string_view name);
[[nodiscard]] std::optional<StyleFor> read_style_for(std::string_view text);

}  // namespace planverk::style
