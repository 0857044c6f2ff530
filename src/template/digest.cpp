#include "template/digest.h"

#include <set>

#include "base/hash.h"

namespace planverk::language {
std::string_view built_in_digest();  // written beside the files (cmake/EmbedFiles.cmake)
}  // namespace planverk::language

namespace planverk::templates {

std::string_view built_in_digest();

std::string digest_of(const Files& files) {
  std::set<std::string_view> built_in;
  for (const BuiltIn& each : all_built_in_files()) built_in.insert(each.path);
  std::string all = std::string(built_in_digest()) + "\n" + std::string(language::built_in_digest()) + "\n";
  for (const std::string& path : files.list()) {
    const auto versions = files.versions(path);
    for (std::size_t i = built_in.contains(path) ? 1 : 0; i < versions.size(); ++i)
      all += path + " " + hex(sha256(versions[i])) + "\n";
  }
  return hex(sha256(all));
}

}  // namespace planverk::templates
