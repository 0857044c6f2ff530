#include "base/growing_file.h"

#include <algorithm>
#include <new>
#include <utility>

#include "left_overs.h"

namespace planverk {

namespace {

constexpr unsigned owner_only = 0600;

/// Sets of outputs are numbered from 1.
constexpr std::uint64_t no_set = 0;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string temporary_beside(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t start = slash == std::string::npos ? 0 : slash + 1;
  return path.substr(0, start) + base::temporary_name(path.substr(start), no_set, 0);
}

}  // namespace

Result<GrowingFile> GrowingFile::replace(FileLayer& files, const std::string& path, std::string_view head) {
  files.clear_left_overs(folder_of(path));
  const std::string temporary = temporary_beside(path);
  files.remove(temporary);
  const Result<int> handle = files.create(temporary, owner_only);
  if (!handle) {
    Failure failure = handle.error();
    for (auto& [name, value] : failure.message.values) {
      if (value == temporary) value = path;
    }
    return std::unexpected(std::move(failure));
  }
  GrowingFile file(files, path, *handle);
  Status done = file.write(head);
  if (done) done = files.sync(*handle);
  done = file.told(done);
  if (done) done = files.rename(temporary, path);
  if (done) done = files.sync_folder(folder_of(path));
  if (!done) {
    files.remove(temporary);
    return std::unexpected(done.error());
  }
  return file;
}

GrowingFile::GrowingFile(GrowingFile&& other) noexcept
    : files_(other.files_), path_(std::move(other.path_)), handle_(std::exchange(other.handle_, -1)) {}

GrowingFile::~GrowingFile() {
  if (handle_ < 0) return;
  try {
    (void)files_->close(handle_);
  } catch (const std::bad_alloc&) {  // its failure could not be worded
  }
}

/// Calls on a handle know the reason only.
Status GrowingFile::told(const Status& status) const {
  if (status) return {};
  return device_failure("trouble.write", {{"path", path_}, {"reason", status.error().message.key}});
}

Status GrowingFile::write(std::string_view text) {
  while (!text.empty()) {
    const Result<std::size_t> written = files_->write(handle_, text);
    if (!written) return std::unexpected(written.error());
    if (*written == 0) return device_failure("no-more");
    text.remove_prefix(std::min(*written, text.size()));
  }
  return {};
}

Status GrowingFile::append(std::string_view text) {
  return told(write(text));
}

Status GrowingFile::flush() {
  return told(files_->sync(handle_));
}

}  // namespace planverk
