/// A document as one self-contained accessible HTML page (WCAG 2.2 AA): no executable script, nothing fetched, the same
/// words in the same order as the PDF (design decision D5), readable on a phone, with a print style sheet.
#pragma once

#include <string>

#include "document/document.h"
#include "language/packs.h"
#include "style/theme.h"

namespace planverk::html {

[[nodiscard]] std::string write(const document::Document& document, const style::Theme& theme,
                                const language::Packs& languages = language::built_in());

}  // namespace planverk::html
