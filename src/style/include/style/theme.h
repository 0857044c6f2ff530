/// A theme: pages, styles, colours, fonts, logo, in one XML file (templates/themes/*.xml). An organisation's theme
/// `extends` another and states only what differs. Loading checks contrast: text on its ground at least 4.5:1, shapes
/// that mean something at least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), and the least sizes (text 9 pt).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/length.h"
#include "base/logo.h"
#include "base/sources.h"
#include "style/block_style.h"
#include "style/colour.h"
#include "style/page_master.h"
#include "style/text_style.h"

namespace planverk::style {

struct PageShape {
  Length width, height;
  Length left, right, top, bottom;  ///< margins of the text column
  Length first_top;                 ///< top margin of a first page without head (case presentations)
};

/// Numbers beside the lines of documents that are referred to by line.
struct LineNumbers {
  int every = 0;      ///< which lines show theirs; 0: none do
  std::string kinds;  ///< codes of the document kinds that have them, with spaces between
  [[nodiscard]] bool hold_for(std::string_view kind) const;
};

/// Where the notes marked in running text stand. On slides each section is a page of its own, so there they stand at
/// the foot whatever a theme says.
enum class NotePlace : std::uint8_t {
  page,     ///< at the foot of the page of their mark
  section,  ///< where the outermost section ends that they are marked in
};

/// How pages on a screen differ from those on paper.
struct Screen {
  Length text = 11_pt;  ///< this size is the reader's own
  int leading = 100;    ///< of a hundred: distance of lines
  int room = 100;       ///< and of blocks
};

struct Theme {
  std::string name;
  std::string family = "Open Sans";  ///< in the font manifest
  PageShape page;
  std::array<TextStyle, static_cast<std::size_t>(TextRole::count_)> styles;
  std::array<Colour, ink_count> inks{};  ///< by Ink
  Logo logo;                             ///< may be empty
  Length logo_height_head, logo_height_cover, logo_height_letter;
  // Measures of tables, lists, boxes
  Length hair_rule;
  Length badge_rule, tag_rule;  ///< outlines of words in a box
  Length watermark;             ///< size of the draft word across the page, where it has room
  Length number_width;
  std::map<std::string, std::string> switches{};  ///< what templates ask of the theme: `$theme/@proposal`
  std::map<std::string, std::string, std::less<>> switch_words{};  ///< that each of them takes
  Length least_text = 9_pt;                                        ///< nothing is set smaller
  std::uint32_t page_allowance = 1;  ///< what a kind allows of pages, times this
  int digit_groups_from = 4;                                       ///< thousands are grouped from four or five digits
  bool traces = true;         ///< on a screen figures open to what they are made of
  bool facing_pages = false;  ///< left pages mirror right ones: margins, head and foot
  LineNumbers line_numbers;
  NotePlace notes = NotePlace::page;
  Screen screen;
  std::vector<FurnitureLine> heads, feet;
  std::map<std::string, PageMaster, std::less<>> masters;

  [[nodiscard]] const TextStyle& style(TextRole role) const { return styles[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Colour colour(Ink ink) const { return inks[static_cast<std::size_t>(ink)]; }

  /// The look of a block; of an unknown or empty name that of its kind.
  [[nodiscard]] const BlockStyle& block(StyleFor kind, std::string_view name = {}) const;
  /// A page of that name; of an unknown or empty name the cover.
  [[nodiscard]] const PageMaster& master(std::string_view name) const;
  /// A block's style, or a cover's master, of that name; `content` as templates write it.
  [[nodiscard]] bool has_style(std::string_view content, std::string_view name) const;
  void set_block(StyleFor kind, std::string_view name, BlockStyle style);
  using BlockNames = std::map<std::string, BlockStyle, std::less<>>;
  [[nodiscard]] const BlockNames& blocks(StyleFor kind) const { return blocks_[static_cast<std::size_t>(kind)]; }

 private:
  std::array<BlockNames, static_cast<std::size_t>(StyleFor::count_)> blocks_;
};

/// Where theme files come from: the built-in ones, overlaid by a folder (`--templates DIR`/themes).
class ThemeFiles {
 public:
  virtual ~ThemeFiles() = default;
  /// The bytes of theme `name`: the built-in file first, then what lies over it property by property; none when there
  /// is no such theme.
  virtual std::vector<std::string> theme_versions(std::string_view name) const = 0;
  /// A file beside it (a logo), or none.
  virtual std::optional<std::string> asset(std::string_view name) const = 0;
  /// How messages call the last version of a file, or one version of a theme's.
  virtual std::string shown(std::string_view file, std::optional<std::size_t> version = std::nullopt) const;
};

/// What a theme is for: pages to read, or slides. What differs on slides stands in the themes' `slides` elements.
enum class Form : std::uint8_t { pages, slides };

/// Loads `name` with all that it extends; a theme that names nothing to extend extends `default`. A property that
/// several versions of a theme state has the last one's value, as has what it extends. Findings: theme, contrast,
/// xml-*. None when a file is missing or unreadable as XML; with other findings the theme is given all the same.
std::optional<Theme> load_theme(const ThemeFiles& files, std::string_view name, Form form, Sources& sources,
                                Diagnostics& found);

}  // namespace planverk::style
