/// Finished files, and writing them as one step.
#pragma once

#include <string>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "job/render.h"

namespace planverk::job {

/// `out/STEM.pdf`; `out` may be empty (the current folder).
[[nodiscard]] std::string output_path(const std::string& out, std::string_view stem, std::string_view extension);

/// A finished file that is not written yet.
struct Output {
  std::string path;
  std::string bytes;
  std::uint32_t pages = 0;   ///< of a format that has pages
  std::size_t document = 0;  ///< its number in the run
};

/// Writes them, all or none, and notes names and sizes in the results of their documents.
Status write_outputs(FileLayer& files, const std::string& out, const std::vector<Output>& outputs,
                     std::vector<DocumentResult>& results);

}  // namespace planverk::job
