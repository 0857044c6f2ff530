/// Words as a file writes them: what is escaped, how line ends stand, and the shortest change that makes one value of
/// another, so that references and line ends that nobody touched stay as their owner wrote them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace planverk::edit {

enum class Form {
  single_quoted,  ///< an attribute between `'`
  double_quoted,  ///< an attribute between `"`
  text,
  cdata,  ///< between `<![CDATA[` and `]]>`
};

/// The value as it is to be written. Nothing is escaped that need not be. `line_end` is the file's own.
[[nodiscard]] std::string written(std::string_view value, Form form, std::string_view line_end);
/// Whether a CDATA section can hold it: it has no `]]>` and no carriage return, which a reader would turn into a line
/// feed.
[[nodiscard]] bool fits_cdata(std::string_view value);

/// `length` bytes from `offset` on give way to `bytes`; nothing changes when both are empty.
struct Change {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string bytes;
};
/// What makes `old_bytes`, as they stand in a file, say `value`.
[[nodiscard]] Change change_of(std::string_view old_bytes, std::string_view value, Form form,
                               std::string_view line_end);

}  // namespace planverk::edit
