#include <algorithm>
#include <map>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include "base/file.h"
#include "left_overs.h"

namespace planverk {

namespace {

/// The temporary files of this process, for the case that a signal stops it. A file is in the list from before it is
/// made until after it is renamed or removed.
struct Unfinished {
  std::mutex lock;
  std::map<std::string, FileLayer*> files;
  std::uint64_t sets = 0;  ///< numbers them
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

/// A step back, after which nothing can be told: not even that memory ran out while its own failure was worded.
template <class Step>
void quietly(const Step& step) noexcept {
  try {
    (void)step();
  } catch (const std::bad_alloc&) {
  }
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

/// Closes what could not be written for want of memory.
class Closing {
 public:
  Closing(FileLayer& files, int handle) : files_(files), handle_(handle) {}
  ~Closing() {
    if (open_) quietly([this] { return files_.close(handle_); });
  }
  Closing(const Closing&) = delete;
  Closing& operator=(const Closing&) = delete;
  Status close() {
    open_ = false;
    return files_.close(handle_);
  }

 private:
  FileLayer& files_;
  int handle_;
  bool open_ = true;
};

Status write_file(FileLayer& files, const std::string& path, const Target& target, std::string_view bytes) {
  // Only the left-over of a dead process with our number can bear this name.
  files.remove(path);
  const Result<int> handle = files.create(path, target.mode);
  if (!handle) return std::unexpected(handle.error());
  Closing file(files, *handle);
  Status written = target.exists ? files.take_after(*handle, target) : Status{};
  if (written) written = write_all(files, *handle, bytes);
  const Status closed = file.close();
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

Status OutputSet::may_be_written(const std::string& path, const Target& target) const {
  if (target.is_input) return usage_failure("trouble.write", {{"path", path}, {"reason", "input"}});
  const auto same = std::ranges::find_if(pending_, [&](const Pending& each) { return each.target.same_as(target); });
  if (same == pending_.end()) return {};
  return usage_failure("trouble.same-file", {{"path", path}, {"other", same->path}});
}

/// A new name beside `path`, that of the last in the set, entered in the list; empty when the run was stopped.
std::string OutputSet::temporary_name(const std::string& path) {
  const std::size_t start = name_start(path);
  in_order_ = in_order_ && path.size() - start <= base::longest_name;
  const std::string_view folder = std::string_view(path).substr(0, start);
  const auto here = std::ranges::count_if(pending_, [&](const Pending& each) {
    return std::string_view(each.target.path).substr(0, name_start(each.target.path)) == folder;
  });
  const std::uint64_t index = in_order_ ? static_cast<std::uint64_t>(here) : 0;
  Unfinished& list = unfinished();
  const std::scoped_lock guard(list.lock);
  if (list.stopped) return {};
  if (number_ == 0) number_ = ++list.sets;
  // Where the order is not known, the set's file still needs a name of its own.
  if (!in_order_) number_ = ++list.sets;
  std::string name = path.substr(0, start) + base::temporary_name(path.substr(start), number_, index);
  list.files.emplace(name, &files_);
  return name;
}

Status OutputSet::stage(const std::string& path, std::string_view bytes) {
  Result<Target> target = files_.target(path);
  if (!target) return std::unexpected(target.error());
  if (Status allowed = may_be_written(path, *target); !allowed) return allowed;
  // In the set before it is written: whatever runs out from here on, it is discarded with the set.
  Pending& last = pending_.emplace_back(folder_of(target->path), path, std::move(*target));
  files_.clear_left_overs(last.folder);
  last.temporary = temporary_name(last.target.path);
  if (last.temporary.empty()) {
    pending_.pop_back();
    return stopped_failure(path);
  }
  const Status written = write_file(files_, last.temporary, last.target, bytes);
  if (written) return {};
  Status told = std::unexpected(about_target(written.error(), last.temporary, path));
  discard(last.temporary, files_);
  pending_.pop_back();
  return told;
}

/// The old file keeps a second name while others of its set are still to be renamed.
Status OutputSet::place(Pending& each) {
  if (each.target.exists && pending_.size() > 1) {
    files_.remove(each.old);
    Status kept = files_.link(each.target.path, each.old);
    if (!kept) kept = files_.rename(each.target.path, each.old);
    if (!kept) return std::unexpected(about_target(std::move(kept.error()), each.old, each.path));
    each.kept = true;
  }
  Status renamed = files_.rename(each.temporary, each.target.path);
  each.placed = renamed.has_value();
  return renamed;
}

Status OutputSet::place_all() {
  for (Pending& each : pending_) {
    if (Status placed = place(each); !placed) return placed;
  }
  return {};
}

void OutputSet::take_back() noexcept {
  for (Pending& each : pending_) {
    if (each.kept) {
      quietly([&] { return files_.rename(each.old, each.target.path); });
    } else if (each.placed) {
      files_.remove(each.target.path);
    }
  }
}

Status OutputSet::commit() {
  Status outcome;
  std::vector<Pending> done;
  {
    // The lock is held over all names of the set, so that a signal stops the run before or after the set, not within.
    Unfinished& list = unfinished();
    const std::scoped_lock guard(list.lock);
    for (Pending& each : pending_) each.old = each.temporary + std::string(base::kept_suffix);
    const auto settle = [&](bool placed) noexcept {
      if (!placed) take_back();
      for (const Pending& each : pending_) {
        // A rename of one name of a file over another does nothing: both are left.
        if (each.kept) files_.remove(each.old);
        if (!each.placed) files_.remove(each.temporary);
        list.files.erase(each.temporary);
      }
      done = std::exchange(pending_, {});
    };
    try {
      outcome = list.stopped && !pending_.empty() ? stopped_failure(pending_.front().path) : place_all();
    } catch (const std::bad_alloc&) {  // while a failure was worded
      settle(false);
      throw;
    }
    settle(outcome.has_value());
  }
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (std::any_of(done.begin(), done.begin() + static_cast<std::ptrdiff_t>(i),
                    [&](const Pending& earlier) { return earlier.folder == done[i].folder; }))
      continue;
    const Status synced = files_.sync_folder(done[i].folder);
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
