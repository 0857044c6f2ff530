/// From the document tree to inline runs: the inlines below a node, flattened, each with its face, ink, language, link
/// and the piece it shows. A `said` node gives its piece to all that is drawn under it. Blocks among the children are
/// left out (a list item's blocks are the block layouter's).
#pragma once

#include <vector>

#include "document/document.h"
#include "document/structure.h"
#include "language/packs.h"
#include "text/paragraph.h"

namespace planverk::layout {

/// A document, and what is known of the languages that it is written in.
struct Prose {
  const document::Document& document;
  const language::Packs& languages;
};

/// The look that the runs start from.
struct RunStyle {
  FontStyle font = FontStyle::regular;
  document::Ink ink = document::Ink::text;
  Length size;
  const language::Pack* language = nullptr;
};
[[nodiscard]] RunStyle run_style(const style::TextStyle& style, const language::Pack* language);

/// The language that governs `node`: the nearest `lang` at it or above, else the document's.
[[nodiscard]] const language::Pack* language_at(const Prose& prose, document::NodeId node);

/// Appends the runs of `parent`'s inline children. Texts are views into the document's tree.
void append_inlines(const Prose& prose, document::NodeId parent, const RunStyle& style, std::vector<InlineRun>& runs);
/// Appends a label ("Tabell 2.", "2.1") of `node` as a run of its own.
void append_label(const document::Document& document, document::NodeId node, const RunStyle& style,
                  std::vector<InlineRun>& runs);

}  // namespace planverk::layout
