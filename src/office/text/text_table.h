/// A text file in columns as a Book of one sheet.
#pragma once

#include "office/book.h"

namespace planverk::office {

/// `book` has its name and digest. The file is registered with Sources as UTF-8; each cell's place is that of its
/// field.
[[nodiscard]] std::optional<Book> read_text_table(Sources& sources, Book book, std::string bytes,
                                                  const BookLimits& limits, Diagnostics& found);

}  // namespace planverk::office
