/// A workbook in the form of ECMA-376 (transitional or strict) as a Book.
#pragma once

#include "office/book.h"

namespace planverk::office {

/// `bytes` are a zip file; `book` has its name and digest, `file` is what findings of the file as a whole point at.
[[nodiscard]] std::optional<Book> read_workbook(Sources& sources, Book book, FileId file, std::string_view bytes,
                                                const BookLimits& limits, Diagnostics& found);

}  // namespace planverk::office
