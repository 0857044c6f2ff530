/// What every part of one run of layout shares: the document, its theme, the setter of paragraphs, the shapes of pages.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "document/document.h"
#include "style/theme.h"
#include "text/known_measures.h"
#include "text/paragraph.h"
#include "text/runs.h"

namespace planverk::layout {

/// A page with width and height changed over; margins stay as far from their edges.
[[nodiscard]] style::PageShape turned(const style::PageShape& shape);
/// Of the column between the margins.
[[nodiscard]] inline Length text_width(const style::PageShape& shape) {
  return shape.width - shape.left - shape.right;
}
[[nodiscard]] inline Length text_height(const style::PageShape& shape) {
  return shape.height - shape.top - shape.bottom;
}

/// The section wants pages of the other shape than the theme's.
[[nodiscard]] bool is_turned(const document::Document& document, const style::Theme& theme, document::NodeId section);
/// A turned section goes on below a turned one right before it, unless it is to begin a page.
[[nodiscard]] bool shares_turned_page(const document::Document& document, const style::Theme& theme, document::NodeId before,
                                      document::NodeId section);

struct Context {
  Context(const Prose& of, const style::Theme& in, ParagraphSetter& by, const Limits& within, Diagnostics& findings);

  const document::Document& document;
  Prose prose;
  const style::Theme& theme;
  ParagraphSetter& setter;
  const Limits& limits;
  Diagnostics& found;
  bool chapters;                  ///< level 2 headings are chapters (a long document), not sections of a short one
  style::PageShape turned_shape;  ///< the theme's page with width and height changed over
  std::vector<InlineRun> runs;    ///< scratch
  KnownMeasures measures;         ///< of cells with one text

  [[nodiscard]] const document::Tree& tree() const { return document.tree; }
  /// The style sheet's word on a block.
  [[nodiscard]] const style::BlockStyle& look(style::StyleFor kind, document::NodeId node) const {
    return theme.block(kind, name_of(tree().properties(node).style));
  }
  [[nodiscard]] const style::PageShape& shape(bool turned) const { return turned ? turned_shape : theme.page; }
  /// The same on page `number`: on left pages of a document with facing pages the margins change sides.
  [[nodiscard]] style::PageShape shape_of(std::uint32_t number, bool turned) const;
  [[nodiscard]] bool is_left_page(std::uint32_t number, bool turned) const {
    return theme.facing_pages && !turned && number % 2 == 0;
  }
};

}  // namespace planverk::layout
