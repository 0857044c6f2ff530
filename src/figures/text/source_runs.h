/// The words of an element as its file has them: runs between tags, decoded, each byte with its place, comments and
/// instructions left out as the reader leaves them out.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/folded.h"

namespace planverk::figures {

struct SourceRun {
  std::string words;
  std::vector<BytePlace> places;  ///< beside them
};

struct SourceRuns {
  struct Within {
    std::size_t first = 0;   ///< run within the element
    std::size_t behind = 0;  ///< and behind it
  };
  std::vector<SourceRun> runs;
  std::unordered_map<std::uint32_t, Within> elements;  ///< by where their tags begin
};

/// What stands behind a start tag that ends at `begin`, to the tag that ends its element.
[[nodiscard]] SourceRuns runs_behind(std::string_view bytes, std::size_t begin);
/// The value of an attribute, which stands from `begin` to `end`.
[[nodiscard]] SourceRun run_between(std::string_view bytes, std::size_t begin, std::size_t end);

}  // namespace planverk::figures
