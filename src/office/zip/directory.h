/// What an archive says of its parts before any of them is unpacked, judged: only names that stay within it, each once,
/// ways of packing that OPC allows, and sizes within bounds (ECMA-376-2, 10 and annex B).
#pragma once

#include <zip.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "office/archive.h"

namespace planverk::office {

struct Part {
  std::string name;  ///< with `/` between its segments, whatever the archive has
  std::uint64_t index = 0;
  std::uint64_t size = 0;  ///< unpacked, as the archive says
};

struct Directory {
  std::vector<Part> parts;                             ///< in the archive's order; folders are left out
  std::unordered_map<std::string, std::size_t> known;  ///< by folded name
};

/// Part names are equal whatever the case of their ASCII letters (ECMA-376-2, 6.2.2.3).
[[nodiscard]] std::string folded(std::string_view name);

/// Everything that is wrong is a finding of `office-archive`; the first forty, since an archive has ten thousand parts.
[[nodiscard]] Directory read_directory(zip_t& zip, FileId file, const ArchiveLimits& limits, Diagnostics& found);

}  // namespace planverk::office
