/// Makes PDF files in tests.
#pragma once

#include <string>

#include "document/document.h"
#include "hand_layout.h"
#include "pdf/pdf.h"

namespace planverk::test {

/// The library that the program ships with.
[[nodiscard]] const font::Library& shipped_fonts();
[[nodiscard]] Result<std::string> make_pdf(const document::Document& document, pdf::Options options = {},
                                           const HandLayout& shape = {});

}  // namespace planverk::test
