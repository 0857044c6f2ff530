#include "base/hash.h"
#include "office/book.h"
#include "office/container.h"
#include "text/text_table.h"
#include "xlsx/workbook.h"

namespace planverk::office {

namespace {

/// Programs export web pages and XML of Office 2003 under the name of a workbook.
bool is_markup(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || start + 1 >= bytes.size() || bytes[start] != '<') return false;
  const char next = bytes[start + 1];
  return next == '?' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

}  // namespace

std::optional<Book> read_book(Sources& sources, std::string name, std::string bytes, const BookLimits& limits,
                              Diagnostics& found) {
  Book book;
  book.digest = hex(sha256(bytes));
  book.name = std::move(name);
  if (container_of(bytes) != Container::other) {
    const FileId file = sources.add(book.name, {});
    return read_workbook(sources, std::move(book), file, bytes, limits, found);
  }
  if (is_markup(bytes)) {
    found.add("office-book", Span{sources.add(book.name, {}), 0, 0}).variant("markup").mend("xlsx");
    return std::nullopt;
  }
  return read_text_table(sources, std::move(book), std::move(bytes), limits, found);
}

}  // namespace planverk::office
