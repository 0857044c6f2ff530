/// The style sheet of a page, made from the theme's styles: the same ones that layout asks. What only a screen needs
/// (frames that scroll, hidden words, wide and narrow windows, print) is in page.css.
#pragma once

#include <string>

#include "document/document.h"
#include "sheet/document_rules.h"
#include "style/theme.h"

namespace planverk::html {

/// Inks as variables, the fixed rules, the theme's styles, then the document's own rules.
[[nodiscard]] std::string style_sheet(const document::Document& document, const style::Theme& theme,
                                      const DocumentRules& rules);

/// The class that stands for a named style: `callout-warning`. Kinds before names, so that no name is one of ours.
[[nodiscard]] std::string style_class(style::StyleFor kind, std::string_view name);
/// That of what stands on a fill; empty where there is none.
[[nodiscard]] std::string fill_class(Ink fill);

}  // namespace planverk::html
