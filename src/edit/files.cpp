#include "files.h"

#include <limits>

namespace planverk::edit {

namespace {

std::unexpected<Failure> changed_meanwhile(const std::string& path) {
  return device_failure("trouble.changed-meanwhile", {{"path", path}});
}

}  // namespace

bool ReplacedFiles::is_unchanged(const std::string& path, const Digest& digest) {
  // No input of 4 GiB was read.
  const auto bytes = read(path, std::numeric_limits<std::uint32_t>::max());
  return bytes && sha256(*bytes) == digest;
}

Result<Target> ReplacedFiles::target(const std::string& path) {
  auto target = PassingFiles::target(path);
  const auto own = read_.find(path);
  if (!target || own == read_.end()) return target;
  if (!is_unchanged(path, own->second)) return changed_meanwhile(path);
  replaced_[target->path] = {path, own->second};
  target->is_input = false;
  return target;
}

Status ReplacedFiles::rename(const std::string& from, const std::string& to) {
  // Where the file system knows no second names, the old file is renamed before the new one takes its name.
  if (const auto aside = replaced_.find(from); aside != replaced_.end()) {
    aside->second.unchanged = is_unchanged(from, aside->second.digest);
    aside->second.set_aside = true;
    return PassingFiles::rename(from, to);
  }
  const auto own = replaced_.find(to);
  if (own != replaced_.end()) {
    const Replaced& old = own->second;
    if (old.set_aside ? !old.unchanged : !is_unchanged(to, old.digest)) return changed_meanwhile(old.path);
    replaced_.erase(own);  // what comes to stand there from now on is taking back
  }
  return PassingFiles::rename(from, to);
}

}  // namespace planverk::edit
