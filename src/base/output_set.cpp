#include <unistd.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "base/file.h"

namespace planverk {

namespace {

/// The temporary files of this process, for the case that a signal stops it. A file is in the list from before it is
/// made until after it is renamed or removed.
struct Unfinished {
  std::mutex lock;
  std::map<std::string, FileLayer*> files;
  std::uint64_t made = 0;  ///< numbers the names
  bool stopped = false;    ///< what begins after the sweep would be swept by nobody
};

Unfinished& unfinished() {
  static Unfinished list;
  return list;
}

std::unexpected<Failure> stopped_failure(const std::string& path) {
  return device_failure("trouble.write", {{"path", path}, {"reason", "stopped"}});
}

std::size_t name_start(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? 0 : slash + 1;
}

std::string folder_of(const std::string& path) {
  const std::size_t start = name_start(path);
  if (start == 0) return ".";
  return start == 1 ? "/" : path.substr(0, start - 1);
}

/// A new name beside `path`, entered in the list; empty when the run was stopped.
std::string register_temporary(const std::string& path, FileLayer& files) {
  constexpr std::size_t kept = 200;  // of 255 bytes that a name may have
  Unfinished& list = unfinished();
  const std::scoped_lock guard(list.lock);
  if (list.stopped) return {};
  const std::size_t start = name_start(path);
  std::string name = path.substr(0, start) + "." + path.substr(start, kept) + ".planverk-" +
                     std::to_string(::getpid()) + "-" + std::to_string(++list.made);
  list.files.emplace(name, &files);
  return name;
}

void discard(const std::string& temporary, FileLayer& files) {
  Unfinished& list = unfinished();
  const std::scoped_lock guard(list.lock);
  files.remove(temporary);
  list.files.erase(temporary);
}

Status write_all(FileLayer& files, int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const Result<std::size_t> written = files.write(handle, bytes);
    if (!written) return std::unexpected(written.error());
    if (*written == 0) return device_failure("no-more");
    bytes.remove_prefix(std::min(*written, bytes.size()));
  }
  return files.sync(handle);
}

Status write_file(FileLayer& files, const std::string& path, std::string_view bytes) {
  // Only the left-over of a dead process with our number can bear this name.
  files.remove(path);
  const Result<int> handle = files.create(path);
  if (!handle) return std::unexpected(handle.error());
  const Status written = write_all(files, *handle, bytes);
  const Status closed = files.close(*handle);
  return written ? closed : written;
}

/// The failure as the user knows it: with the name of the file to be instead of the temporary one.
Failure about_target(Failure failure, const std::string& temporary, const std::string& path) {
  for (auto& [name, value] : failure.message.values) {
    if (value != temporary) continue;
    value = path;
    return failure;
  }
  // Calls on a handle know the reason only.
  failure.message = {"trouble.write", {{"path", path}, {"reason", failure.message.key}}};
  return failure;
}

}  // namespace

OutputSet::~OutputSet() {
  for (const Pending& each : pending_) discard(each.temporary, files_);
}

Status OutputSet::stage(const std::string& path, std::string_view bytes) {
  const std::string temporary = register_temporary(path, files_);
  if (temporary.empty()) return stopped_failure(path);
  Status written = write_file(files_, temporary, bytes);
  if (!written) {
    discard(temporary, files_);
    return std::unexpected(about_target(std::move(written.error()), temporary, path));
  }
  pending_.push_back({temporary, path});
  return {};
}

Status OutputSet::commit() {
  Status outcome;
  std::set<std::string> folders;
  std::size_t renamed = 0;
  {
    // The lock is held over all names of the set, so that a signal stops the run before or after the set, not within.
    Unfinished& list = unfinished();
    const std::scoped_lock guard(list.lock);
    if (list.stopped && !pending_.empty()) outcome = stopped_failure(pending_.front().path);
    for (; outcome && renamed < pending_.size(); ++renamed) {
      const Pending& each = pending_[renamed];
      outcome = files_.rename(each.temporary, each.path);
      if (!outcome) break;
      list.files.erase(each.temporary);
      folders.insert(folder_of(each.path));
    }
  }
  for (std::size_t i = renamed; i < pending_.size(); ++i) discard(pending_[i].temporary, files_);
  pending_.clear();
  for (const std::string& folder : folders) {
    const Status synced = files_.sync_folder(folder);
    if (outcome && !synced) outcome = synced;
  }
  return outcome;
}

void remove_unfinished_outputs() {
  Unfinished& list = unfinished();
  const std::scoped_lock guard(list.lock);
  list.stopped = true;
  for (const auto& [path, files] : list.files) files->remove(path);
  list.files.clear();
}

}  // namespace planverk
