/// Finished pages: what layout hands to a sink, one after the other, in order. Everything on a page is positioned and
/// tagged: an item shows either a piece of a document node or is an artifact of a named type; there is no third kind.
///
/// Units: Length (1/1000 pt). Origin at the page's top left corner, y downwards. Items stand in painting order; among
/// the tagged ones this is the order of the tags. Pointers into the page's words are owned by the Shaper and stay valid
/// while it lives.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "document/structure.h"
#include "font/font.h"
#include "style/theme.h"

namespace planverk::layout {

enum class Artifact : std::uint8_t {
  none,        ///< the item is tagged: `piece` says what it shows
  header,      ///< Pagination, Header
  footer,      ///< Pagination, Footer
  watermark,   ///< Pagination, Watermark (draft mark)
  rule,        ///< Layout: table rules, box outlines, symbols beside their word, dashes before items
  background,  ///< Layout: fills under text
  repeat,      ///< Pagination: heads, captions and labels repeated on a later page, "(forts.)"
  leader,      ///< Layout: dots in the contents
  line_number, ///< Pagination: beside the text
};

struct Tag {
  Artifact artifact = Artifact::none;
  document::Piece piece;
};

/// A shaped run at a place: `x` its left edge, `baseline` from the top.
struct TextItem {
  Length x, baseline;
  Length size;
  const font::Word* word = nullptr;
  document::Ink ink = document::Ink::text;
  Tag tag;
  /// What stands after this run in the line: a space glyph is written after it (also at a soft line end, so that words
  /// stay apart when text is taken out). Its width is the distance to the next run. "After" as it is
  /// read: among words from right to left it may stand on the other side.
  bool space_after = false;
  /// The run ends with a hyphen that the line break put there: written as U+00AD.
  bool soft_hyphen = false;
  /// Reads from below to above (a title along the side of a figure): it begins at `baseline` from the top, and its own
  /// baseline stands at `x`.
  bool upwards = false;
  std::uint8_t decoration = 0;  ///< 1 underline, 2 strike through (tracked changes)
  /// Level of UAX 9: 0 unless something near it is read from right to left; odd: it is. Items of a line stand in the
  /// order they are read, wherever their places are.
  std::uint8_t level = 0;
};

/// A path of the drawing model, already placed (its points are page coordinates).
struct PathItem {
  document::Path path;
  Tag tag;
};

struct RectangleItem {
  Length x, y, width, height;
  document::Ink fill = document::Ink::none;
  document::Ink stroke = document::Ink::none;
  Length stroke_width;
  Length radius;
  Tag tag;
};

struct ImageItem {
  Length x, y, width, height;
  const document::Image* image = nullptr;
  std::string key;  ///< Document::images
  Tag tag;
};

using Item = std::variant<TextItem, RectangleItem, PathItem, ImageItem>;

/// A clickable area: a line of a link, all of it, or a signature field.
struct LinkArea {
  Length x, y, width, height;
  document::NodeId node = document::no_node;  ///< the reference, link, contents_entry, note, table_mark, table_note or signature_line
  bool back = false;                          ///< of a note: its label, which leads to its mark; else the mark
};

/// Where a node that can be pointed at begins (headings, ids, notes): targets of links, outline and contents.
struct Anchor {
  document::NodeId node;
  Length y;
};

struct Page {
  std::uint32_t number = 0;  ///< from 1
  Length width, height;
  std::vector<Item> items;
  std::vector<LinkArea> links;
  std::vector<Anchor> anchors;
};

/// Head, foot and draft mark of a page, and the numbers of its contents' entries: bound late, when the page count is
/// known, and painted before the page's own items, so that a draft mark lies under the words. Artifacts, but for what a
/// reader is told once: a contents entry's number, and the words of document/standing.h on the page that has them first.
struct PageFurniture {
  std::uint32_t number = 0;
  std::vector<Item> items;
};

/// Takes pages in order as they are finished; then, when the count is known, the furniture of each page in order.
class PageSink {
 public:
  virtual ~PageSink() = default;
  virtual void page(Page&& page) = 0;
  virtual void furniture(PageFurniture&& furniture) = 0;
};

}  // namespace planverk::layout
