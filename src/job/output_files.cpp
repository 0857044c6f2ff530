#include "output_files.h"

#include <set>

namespace planverk::job {

std::string output_path(const std::string& out, const std::string& stem, std::string_view extension) {
  std::string path = out;
  if (!path.empty() && path.back() != '/') path += '/';
  return path + stem + std::string(extension);
}

Status write_outputs(FileLayer& files, const std::string& out, const std::vector<DocumentRun>& runs,
                     std::vector<DocumentResult>& results) {
  struct Output {
    std::string path;
    const std::string* bytes;
    DocumentResult* result;
  };
  std::vector<Output> outputs;
  std::set<std::string> names;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!runs[i].document) continue;
    const std::string& stem = runs[i].document->identity.file_stem;
    for (const auto& [bytes, extension] : {std::pair{&runs[i].pdf, ".pdf"}, std::pair{&runs[i].html, ".html"}}) {
      if (bytes->empty()) continue;
      outputs.push_back({output_path(out, stem, extension), bytes, &results[i]});
      if (!names.insert(outputs.back().path).second) {
        return usage_failure("two documents of this run would be written to " + outputs.back().path +
                             "; give them different titles or dates, or render them one by one with --document");
      }
    }
  }
  if (outputs.empty()) return {};
  if (!out.empty()) {
    if (auto made = files.make_folders(out); !made) return made;
  }
  OutputSet set(files);
  for (const Output& output : outputs) {
    if (auto staged = set.stage(output.path, *output.bytes); !staged) return staged;
  }
  if (auto committed = set.commit(); !committed) return committed;
  for (const Output& output : outputs) output.result->files.push_back(output.path);
  return {};
}

}  // namespace planverk::job
