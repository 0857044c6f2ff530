/// Books as text: `B7 number 0.3`, a line a filled cell; what is found as `rule.variant file:line:column values`.
#pragma once

#include <string>

#include "office/book.h"

namespace planverk::test {

[[nodiscard]] std::string dump(const office::Book& book);
[[nodiscard]] std::string dump(const Sources& sources, const Diagnostics& found);

/// Bytes read in one line of a test.
struct BookReading {
  Sources sources;
  Diagnostics found;
  std::optional<office::Book> book;

  explicit BookReading(std::string bytes, const office::BookLimits& limits = {}) {
    book = office::read_book(sources, "bok.xlsx", std::move(bytes), limits, found);
  }
  [[nodiscard]] std::string cells() const { return book ? dump(*book) : "no book\n"; }
  [[nodiscard]] std::string findings() const { return dump(sources, found); }
};

}  // namespace planverk::test
