/// How two packages differ in what they hold and tell, whatever form they have: files by their bytes, tables by their
/// values. Identifiers, checksums and sizes that tables repeat are no differences of their own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/container.h"
#include "base/limits.h"

namespace planverk::archive {

struct Difference {
  enum class Kind : std::uint8_t {
    only_first,   ///< a file that the second has not
    only_second,  ///< a file that the first has not
    bytes,        ///< a file that is another in each
    moved,        ///< one file under two names: `path` in the first, `second` in the other
    value,        ///< a value of a table; what one of them does not have is empty
    table,        ///< a table that differs and cannot be read as XML
  };
  Kind kind = Kind::bytes;
  std::string path;           ///< of the file within the package
  std::string place;          ///< in a table: `mets/metsHdr/@CREATEDATE`
  std::string first, second;  ///< values
  std::size_t count = 1;      ///< how often the same
};

/// In the order of paths, then of places in a table.
[[nodiscard]] std::vector<Difference> compare(const Contents& first, const Contents& second, const Limits& limits);

}  // namespace planverk::archive
