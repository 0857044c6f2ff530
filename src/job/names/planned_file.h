/// Files that a plan may write, known before any of its documents is made: two documents must not share one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/file.h"

namespace planverk::job {

struct PlannedFile {
  std::string path;
  std::string place;         ///< of the title of its document, for people: `plan.xml:3:10`
  std::size_t document = 0;  ///< its number in the run
  /// What it shares with another name of the same file: where its name leads to, and the number of what stands there.
  std::vector<std::string> keys;
};

/// One name leads to one file, and so do links and spellings that the file system does not tell apart.
[[nodiscard]] std::vector<std::string> file_keys(FileLayer& files, const std::string& path);

}  // namespace planverk::job
