/// What parts the columns of a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace planverk::office {

struct Columns {
  char delimiter = ';';
  std::size_t begin = 0;  ///< of the first record: behind the mark and behind a line that names the delimiter
};

/// `sep=;` as the first line says it, as Excel takes it; else the one of tab, semicolon and comma by which most of the
/// first records have equally many columns. A comma may be a decimal sign or part of a sentence: it comes last.
[[nodiscard]] Columns find_columns(std::string_view text);

}  // namespace planverk::office
