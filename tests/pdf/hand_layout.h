/// The simplest thing that turns a document into pages, so that the PDF can be tested without the layout stage: words
/// in tag order on lines of one column, one block below the other, no hyphenation, no boxes. Every piece of the
/// structure is drawn once, every link gets its areas and every node an anchor.
#pragma once

#include <cstdint>

#include "document/document.h"
#include "font/font.h"
#include "layout/page.h"
#include "style/theme.h"

namespace planverk::test {

/// Inks that can be told apart; everything else at its default.
[[nodiscard]] style::Theme plain_theme();

struct HandLayout {
  Length width = 595_pt, height = 842_pt;
  Length left = 60_pt, right = 535_pt, top = 60_pt, bottom = 780_pt;
  Length size = 11_pt, leading = 15_pt;
};

/// Hands pages, then furniture, to `sink`; gives the number of pages.
std::uint32_t lay_out_by_hand(const document::Document& document, font::Shaper& shaper, const HandLayout& shape,
                              layout::PageSink& sink);

}  // namespace planverk::test
