/// Layout: document + theme + fonts → finished pages. Loses nothing: what does not fit splits; what cannot be drawn is
/// a finding before anything is written.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/result.h"
#include "document/document.h"
#include "font/font.h"
#include "language/packs.h"
#include "layout/page.h"
#include "style/theme.h"

namespace planverk::layout {

struct Options {
  Limits limits;
  unsigned workers = 0;  ///< threads that lay out chapters beside this one; the pages are the same with any number
  const language::Packs* languages = &language::built_in();
};

struct Summary {
  std::uint32_t pages = 0;
};

/// Lays the document out and hands each page to `sink` as soon as it is finished, then the furniture of all pages.
/// Findings: missing-glyph, layout-overflow, limit; notes that a row asked to stay whole was split. What the sink got
/// is worth nothing when a blocking one is among them: a missing glyph is known at the end only.
Summary lay_out(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                const Options& options, PageSink& sink, Diagnostics& found);

/// The same for its findings alone.
Summary lay_out(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                const Options& options, Diagnostics& found);

/// Pages as readable text for golden tests and `dump --stage layout`: pages, lines with their baseline, x and words,
/// rules, boxes, in points with up to three decimals.
[[nodiscard]] std::string dump(const document::Document& document, const style::Theme& theme, font::Shaper& shaper,
                               const Options& options, Diagnostics& found);

}  // namespace planverk::layout
