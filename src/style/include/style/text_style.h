/// How a kind of text looks.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/drawing.h"
#include "base/font_style.h"
#include "base/length.h"

namespace planverk::style {

using planverk::FontStyle;

/// Leading is from baseline to baseline.
struct TextStyle {
  Length size;
  Length leading;
  FontStyle font = FontStyle::regular;
  Ink ink = Ink::text;
  Length space_before;
  Length space_after;
  bool hyphenate = true;
};

/// Roles that text can have; every one has a TextStyle in every theme.
enum class TextRole : std::uint8_t {
  body,
  lead,
  small,
  heading1,
  heading2,
  heading3,
  heading4,
  title,
  cover_title,
  cover_body,
  cover_subtitle,
  document_type,
  field,
  table_text,
  table_head,
  caption,
  note,
  source,
  quote,
  furniture,
  contents1,
  contents2,
  contents3,
  list_item,
  signature,
  draft,
  count_
};
[[nodiscard]] std::string_view name_of(TextRole role);  ///< `body`, `tableHead`: as theme files call it

}  // namespace planverk::style
