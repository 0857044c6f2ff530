/// Names of the files that a run writes, and writing them as one step.
#pragma once

#include <string>
#include <vector>

#include "base/file.h"
#include "base/result.h"
#include "document_run.h"

namespace planverk::job {

/// `out/STEM.pdf`; `out` may be empty (the current folder).
[[nodiscard]] std::string output_path(const std::string& out, const std::string& stem, std::string_view extension);

/// The paths that these runs are going to write: those of documents that may be written. Two equal ones are wrong use.
Result<std::vector<std::string>> output_paths(const RenderOptions& options, const std::vector<DocumentRun>& runs);

/// A finished file that is not written yet.
struct Output {
  std::string path;
  std::string bytes;
  std::size_t document = 0;  ///< its number in the run
};

/// Takes the bytes out of all runs that produced any.
[[nodiscard]] std::vector<Output> take_outputs(const std::string& out, std::vector<DocumentRun>& runs);

/// Writes them, all or none, and notes names and sizes in the results of their documents.
Status write_outputs(FileLayer& files, const std::string& out, const std::vector<Output>& outputs,
                     std::vector<DocumentResult>& results);

}  // namespace planverk::job
