/// Blocks of a document on pages, one after the other.
#pragma once

#include <span>

#include "layout/layout.h"
#include "page/context.h"
#include "page/ledger.h"

namespace planverk::layout {

/// `first`: they begin the document, and its first page may have no head. Pages are counted from one. What has no glyph
/// is among the findings.
Ledger lay_out_blocks(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                      const Options& options, std::span<const document::NodeId> blocks, bool first, PageSink& sink,
                      Diagnostics& found);

/// The characters that no face of the context's setter could draw, since the last call.
void report_missing_glyphs(Context& context);

/// The section begins a page, and so does what follows it.
[[nodiscard]] bool begins_page(const document::Document& document, const style::Theme& theme, document::NodeId section);
/// Contents have pages of their own: below a title without a cover they would leave the first page empty.
[[nodiscard]] bool contents_alone(const document::Document& document);
[[nodiscard]] bool ends_page(const document::Document& document, const style::Theme& theme, document::NodeId section);

}  // namespace planverk::layout
