/// Chapters: the runs of a document's blocks that begin a page whatever stands before them. Since none depends on
/// another, they can be laid out side by side; their pages come out in order, the same as one after the other.
#pragma once

#include <span>
#include <vector>

#include "layout/layout.h"
#include "page/ledger.h"

namespace planverk::layout {

using Chapter = std::vector<document::NodeId>;

[[nodiscard]] std::vector<Chapter> chapters_of(const document::Document& document, const style::Theme& theme);

/// Whether threads would have something to share: where one chapter is most of the document, all wait for that one.
[[nodiscard]] bool can_share(const document::Tree& tree, std::span<const Chapter> chapters);

/// Lays the chapters out with `workers` threads beside this one, which hands the pages to `sink` in order as soon as
/// their turn comes. Findings are those of the chapters, one after the other.
Ledger lay_out_beside(const document::Document& document, const style::Theme& theme, const font::Library& library,
                      const Options& options, std::span<const Chapter> chapters, PageSink& sink, Diagnostics& found);

}  // namespace planverk::layout
