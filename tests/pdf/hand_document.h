/// Documents made node by node for the tests of the PDF stage.
#pragma once

#include <string_view>

#include "document/document.h"

namespace planverk::test {

/// Everything that the structure tree can hold, on a few pages, in Swedish with a sentence in bokmål.
[[nodiscard]] document::Document rich_document();
/// Title, one chapter, one paragraph.
[[nodiscard]] document::Document short_document(std::string_view paragraph = "Ett stycke.");
/// `pages` pages, about, of paragraphs and tables, for measuring.
[[nodiscard]] document::Document long_document(int pages);

}  // namespace planverk::test
