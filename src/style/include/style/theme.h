/// A theme: pages, styles, colours, fonts, logo, in one XML file (templates/themes/*.xml). An organisation's theme
/// `extends` another and states only what differs. Loading checks contrast: text on its ground at least 4.5:1, shapes
/// that mean something at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), and the least sizes (text 9 pt).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/drawing.h"
#include "base/file.h"
#include "base/font_style.h"
#include "base/image.h"
#include "base/length.h"
#include "base/sources.h"

namespace planverk::style {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};
/// WCAG 2.2 contrast ratio × 100 (450 is 4.5:1), without floating point in the comparison's result.
[[nodiscard]] int contrast_percent(Colour a, Colour b);
[[nodiscard]] std::string css(Colour colour);  ///< `#0c3b52`

using planverk::FontStyle;

/// How a kind of text looks. Leading is from baseline to baseline.
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
  matrix_label,
  matrix_value,
  matrix_tag,
  list_item,
  signature,
  draft,
  count_
};

[[nodiscard]] std::string_view name_of(TextRole role);  ///< `body`, `tableHead`: as theme files call it

struct PageShape {
  Length width, height;
  Length left, right, top, bottom;      ///< margins of the text column
  Length first_top;                     ///< top margin of a first page without head (case presentations)
  Length head_baseline, foot_baseline;  ///< from the top edge
};

/// Numbers beside the lines of documents that are referred to by line.
struct LineNumbers {
  int every = 0;      ///< which lines show theirs; 0: none do
  std::string kinds;  ///< codes of the document kinds that have them, with spaces between
  [[nodiscard]] bool hold_for(std::string_view kind) const;
};

struct Theme {
  std::string name;
  std::string family = "Open Sans";  ///< in the font manifest
  PageShape page;
  std::array<TextStyle, static_cast<std::size_t>(TextRole::count_)> styles;
  std::array<Colour, ink_count> inks{};  ///< by Ink
  Drawing logo;                          ///< vector logo, may be empty
  std::optional<Image> logo_image;
  Length logo_height_head, logo_height_cover, logo_height_letter;
  // Measures of tables, lists, boxes
  Length cell_padding_x, cell_padding_y, head_rule, sum_rule, hair_rule;
  Length list_indent, quote_indent, callout_padding, callout_bar, number_width, paragraph_gap, column_gap;
  Length matrix_cell_height, cover_band_width;
  bool proposal_first = true;   ///< the proposal stands first in a case (else last)
  Length least_text = 9_pt;     ///< nothing is set smaller
  int digit_groups_from = 4;    ///< thousands are grouped from four or five digits
  bool annex_dividers = false;  ///< an annex begins with a page that holds its title alone
  bool facing_pages = false;    ///< left pages mirror right ones: margins, head and foot
  LineNumbers line_numbers;

  [[nodiscard]] const TextStyle& style(TextRole role) const { return styles[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Colour colour(Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }
};

/// Where theme files come from: the built-in ones, overlaid by a folder (`--templates DIR`/themes).
class ThemeFiles {
 public:
  virtual ~ThemeFiles() = default;
  /// The bytes of theme `name`: the built-in file first, then what lies over it property by property; none when there
  /// is no such theme.
  virtual std::vector<std::string> theme_versions(std::string_view name) const = 0;
  /// A file beside it (a PNG logo), or none.
  virtual std::optional<std::string> asset(std::string_view name) const = 0;
};

/// What a theme is for: pages to read, or slides. What differs on slides stands in the themes' `slides` elements.
enum class Form : std::uint8_t { pages, slides };

/// Loads `name` with all that it extends; a theme that names nothing to extend extends `default`. A property that
/// several versions of a theme state has the last one's value, as has what it extends. Findings: theme, contrast,
/// xml-*. None when a file is missing or unreadable as XML; with other findings the theme is given all the same.
std::optional<Theme> load_theme(const ThemeFiles& files, std::string_view name, Form form, Sources& sources,
                                Diagnostics& found);

}  // namespace planverk::style
