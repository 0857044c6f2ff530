#include "journey/output.h"

namespace planverk::job {

std::string output_path(const std::string& out, std::string_view stem, std::string_view extension) {
  std::string path = out;
  if (!path.empty() && path.back() != '/') path += '/';
  return path.append(stem).append(extension);
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
    results[output.document].files.push_back({output.path, output.pages, output.bytes.size()});
    results[output.document].bytes += output.bytes.size();
  }
  return {};
}

}  // namespace planverk::job
