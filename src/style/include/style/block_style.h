/// How a kind of block looks: the named styles of the style sheet. Layout and HTML ask the same ones.
///
/// A theme states them as `<style for="callout" name="warning" barInk="warm"/>`; without a name it is the look of every
/// block of that kind, which the named ones start from. Templates use a style by its name: `<callout style="warning">`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "style/text_style.h"

namespace planverk::style {

/// The kinds of blocks that styles are for.
enum class StyleFor : std::uint8_t {
  paragraph,
  heading,
  letterhead,  ///< beside a logo
  list,
  quote,
  callout,
  columns,
  section,
  figure,
  table,
  row,  ///< of a table
  signature_line,
  count_
};
[[nodiscard]] std::string_view name_of(StyleFor kind);

enum class CaptionSide : std::uint8_t { above, below };

/// What only tables have.
struct TableStyle {
  TextRole head = TextRole::table_head;
  TextRole row_head = TextRole::table_text;
  TextRole corner = TextRole::table_text;
  TextRole titles = TextRole::table_head;  ///< of the titles beside it
  Ink row_head_ink = Ink::none;            ///< in place of the role's
  Length head_rule{};                      ///< below the heads
  Ink head_rule_ink = Ink::text;
  Length cell_rule{};  ///< outline of each cell that is no head; its words then have room on all sides
  Ink cell_rule_ink = Ink::outline;
  Length emphasis_rule{};  ///< outline within that of a cell that calls for attention
  Ink emphasis_ink = Ink::text;
  bool row_rules = true;    ///< rules between rows
  bool middle = false;      ///< what is in a cell stands in the middle of its height, not at its top
  bool carried_sums = false;  ///< where rows go on on another page, the sums so far stand at the foot and at the head
  bool spare_last = false;  ///< room that no column asks for goes to the last, not to all
};

/// The style of rows of sums that are carried over.
inline constexpr std::string_view carried_row = "carried";

/// What only rows have.
struct RowStyle {
  std::optional<FontStyle> font{};  ///< in place of a regular face
  bool begins_group = false;        ///< shown again where the rows below it go on on another page
  bool ends_group = false;
  bool joined = false;  ///< no rule between two of them
};

/// A property that a kind of block makes no use of is left at its default.
struct BlockStyle {
  std::optional<TextStyle> text{};  ///< of the words in it; none: as around it
  Length before{}, after{};         ///< room above and below
  bool keep_next = false;           ///< on the same page as what follows
  bool keep_previous = false;
  Length indent{}, indent_end{};  ///< from the left and the right edge of the room
  Length width{};                 ///< no wider; 0: as wide as the room
  Length height{};                ///< of a table: least height of a row of its body
  Length padding{};               ///< between a box's edge and what is in it; above and below what is in a cell
  Ink fill = Ink::none;
  Length bar{};  ///< along a box's left edge
  Ink bar_ink = Ink::none;
  Length rule_above{}, rule_below{};
  Ink rule_ink = Ink::none;
  Length rule_width{};                     ///< of the rule below a heading
  TextRole headings = TextRole::heading4;  ///< of headings in a box
  Ink heading_ink = Ink::none;             ///< in place of theirs
  int beside = 0;                          ///< so many columns side by side, the others below; 0: all of them
  Length gap{};                            ///< between columns
  bool last_at_end = false;                ///< words of the last column stand at the right edge
  CaptionSide caption = CaptionSide::below;
  Length caption_gap{};
  bool divider = false;  ///< a section's title has a page of its own
  TableStyle table{};
  RowStyle row{};

  /// Something is drawn around the words.
  [[nodiscard]] bool is_box() const {
    return fill != Ink::none || bar.milli > 0 || rule_above.milli > 0 || rule_below.milli > 0 || padding.milli > 0;
  }
};

}  // namespace planverk::style
