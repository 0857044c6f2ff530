#include "output_files.h"

#include <set>

namespace planverk::job {

std::string output_path(const std::string& out, const std::string& stem, std::string_view extension) {
  std::string path = out;
  if (!path.empty() && path.back() != '/') path += '/';
  return path + stem + std::string(extension);
}

Result<std::vector<std::string>> output_paths(const RenderOptions& options, const std::vector<DocumentRun>& runs) {
  std::vector<std::string> paths;
  std::set<std::string_view> stems;
  for (const DocumentRun& run : runs) {
    if (!run.document || (run.verdict != Verdict::written && run.verdict != Verdict::marked)) continue;
    const std::string& stem = run.document->identity.file_stem;
    if (options.pdf) paths.push_back(output_path(options.out, stem, ".pdf"));
    if (options.html) paths.push_back(output_path(options.out, stem, ".html"));
    if (!stems.insert(stem).second) {
      return usage_failure("two documents of this run would be written to " + paths.back() +
                           "; give them different titles or dates, or render them one by one with --document");
    }
  }
  return paths;
}

std::vector<Output> take_outputs(const std::string& out, std::vector<DocumentRun>& runs) {
  std::vector<Output> outputs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!runs[i].document) continue;
    const std::string& stem = runs[i].document->identity.file_stem;
    for (const auto& [bytes, extension] : {std::pair{&runs[i].pdf, ".pdf"}, std::pair{&runs[i].html, ".html"}}) {
      if (!bytes->empty()) outputs.push_back({output_path(out, stem, extension), std::move(*bytes), i});
    }
  }
  return outputs;
}

Status write_outputs(FileLayer& files, const std::string& out, const std::vector<Output>& outputs,
                     std::vector<DocumentResult>& results) {
  if (outputs.empty()) return {};
  if (!out.empty()) {
    if (auto made = files.make_folders(out); !made) return made;
  }
  OutputSet set(files);
  for (const Output& output : outputs) {
    if (auto staged = set.stage(output.path, output.bytes); !staged) return staged;
  }
  if (auto committed = set.commit(); !committed) return committed;
  for (const Output& output : outputs) {
    results[output.document].files.push_back(output.path);
    results[output.document].bytes += output.bytes.size();
  }
  return {};
}

}  // namespace planverk::job
