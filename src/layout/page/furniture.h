/// What stands around the text of pages: head, foot and draft mark, bound when the number of pages is known, and
/// painted before the page's own items. All of it is artifacts but for what is read once (document/standing.h), where
/// it is first drawn.
#pragma once

#include <string_view>
#include <vector>

#include "page/context.h"
#include "page/ledger.h"

namespace planverk::layout {

/// The standing words that no page so far has drawn.
class StandingWords {
 public:
  explicit StandingWords(const document::Tree& tree);
  /// The piece that the words show, if they are such and still to be drawn; then they are drawn. Else none.
  [[nodiscard]] document::Piece take(std::string_view words);

 private:
  const document::Tree& tree_;
  std::vector<document::NodeId> texts_;
};

/// Head, foot and draft mark of page `number` of `pages`.
[[nodiscard]] PageFurniture furniture_of(Context& context, std::uint32_t number, std::uint32_t pages, PageFacts facts,
                                         StandingWords& unread);

/// The logo with its top left corner at (x, y); gives its width.
Length add_logo(const Context& context, std::vector<Item>& items, Length x, Length y, Length height, Artifact artifact);

/// From the middle of a line's words up to its baseline.
[[nodiscard]] inline Length middle_of(Length size) {
  return size * 36 / 100;
}

/// A text in one line: as artifact items, or those of a piece.
struct Words {
  FontStyle font = FontStyle::regular;
  Length size;
  document::Ink ink = document::Ink::text;
  Artifact artifact = Artifact::header;
  document::Piece piece = {};  ///< with Artifact::none
};
/// `x` is the left edge, the middle or the right edge by `align`. Gives the width.
Length add_words(Context& context, std::vector<Item>& items, std::string_view text, const Words& words, Length x,
                 Length baseline, LineAlign align);

}  // namespace planverk::layout
