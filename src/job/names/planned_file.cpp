#include "names/planned_file.h"

namespace planverk::job {

std::vector<std::string> file_keys(FileLayer& files, const std::string& path) {
  const auto target = files.target(path);
  if (!target) return {path};  // what is wrong there is told when it is written
  if (!target->exists) return {target->path};
  // No path ends with this.
  return {target->path, std::to_string(target->device) + "/" + std::to_string(target->number) + "/"};
}

}  // namespace planverk::job
