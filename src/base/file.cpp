#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <mutex>
#include <new>
#include <set>
#include <system_error>
#include <tuple>
#include <utility>

#include "left_overs.h"
#include "reason.h"

namespace planverk {

namespace {

using base::reason;

std::unexpected<Failure> trouble(const char* key, const std::string& path, std::string reason) {
  return device_failure(key, {{"path", path}, {"reason", std::move(reason)}});
}

std::unexpected<Failure> trouble(const char* key, const std::string& path, int error) {
  return trouble(key, path, reason(error));
}

/// A file that there is no memory for is not one that is missing: callers look no further.
std::unexpected<Failure> unreadable(const std::string& path, int error) {
  if (error == ENOMEM) throw std::bad_alloc();
  return trouble("trouble.read", path, error);
}

/// The call again for as long as only a signal broke it off.
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

class Handle {
 public:
  explicit Handle(int raw) : raw_(raw) {}
  ~Handle() {
    if (raw_ >= 0) ::close(raw_);
  }
  Handle(Handle&& other) noexcept : raw_(std::exchange(other.raw_, -1)) {}
  Handle& operator=(Handle&&) = delete;
  [[nodiscard]] int raw() const { return raw_; }

 private:
  int raw_;
};

class SystemFiles final : public FileLayer {
 public:
  Result<std::string> read(const std::string& path, std::uint64_t max_bytes) override;
  Result<FileView> map(const std::string& path, std::uint64_t max_bytes) override;
  Result<Target> target(const std::string& path) override;
  Result<int> create(const std::string& path, unsigned mode) override;
  Status take_after(int handle, const Target& old) override;
  Result<std::size_t> write(int handle, std::string_view bytes) override;
  Status sync(int handle) override;
  Status close(int handle) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status link(const std::string& from, const std::string& to) override;
  Status sync_folder(const std::string& path) override;
  void remove(const std::string& path) override;
  Status make_folders(const std::string& path) override;
  void clear_left_overs(const std::string& folder) override;

 private:
  struct Source;
  Result<Source> open_source(const std::string& path, std::uint64_t max_bytes);
  bool was_read(const struct stat& state);

  /// A file as it was when it was opened: its number may be another's when it is gone.
  using Known = std::tuple<dev_t, ino_t, time_t, long, off_t>;
  static Known known(const struct stat& state) {
    return {state.st_dev, state.st_ino, state.st_ctim.tv_sec, state.st_ctim.tv_nsec, state.st_size};
  }

  std::mutex lock_;                ///< guards what follows
  std::set<Known> read_;           ///< every file that was opened to be read
  std::set<std::string> cleared_;  ///< folders, once a process
};

std::unexpected<Failure> too_large(const std::string& path, std::uint64_t max_bytes) {
  return device_failure("trouble.read-limit", {{"path", path}, {"bytes", std::to_string(max_bytes)}});
}

/// Links such as /dev/stdout lead to what is open already, where a file that takes the name would be seen by nobody.
bool is_of_the_system(const std::string& path) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::absolute(path, error).parent_path();
  const std::string real = std::filesystem::canonical(folder, error).string() + "/";
  return error || real.starts_with("/dev/") || real.starts_with("/proc/");
}

/// A regular file of at most `max_bytes`, open for reading, and its size.
struct SystemFiles::Source {
  Handle file;
  std::uint64_t size = 0;
};

Result<SystemFiles::Source> SystemFiles::open_source(const std::string& path, std::uint64_t max_bytes) {
  // Without O_NONBLOCK a named pipe would hold the run up for ever.
  Handle file(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); }));
  if (file.raw() < 0) return unreadable(path, errno);
  struct stat state{};
  if (::fstat(file.raw(), &state) != 0) return trouble("trouble.read", path, errno);
  if (S_ISDIR(state.st_mode)) return trouble("trouble.read", path, EISDIR);
  if (!S_ISREG(state.st_mode)) return trouble("trouble.read", path, "irregular");
  const auto size = static_cast<std::uint64_t>(state.st_size);
  if (size > max_bytes) return too_large(path, max_bytes);
  const std::scoped_lock guard(lock_);
  read_.insert(known(state));
  return Source{std::move(file), size};
}

Result<std::string> SystemFiles::read(const std::string& path, std::uint64_t max_bytes) {
  const Result<Source> source = open_source(path, max_bytes);
  if (!source) return std::unexpected(source.error());
  // One byte more than expected: a file that grows meanwhile is read to its end all the same, within the limit.
  std::string bytes(static_cast<std::size_t>(source->size) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t got =
        uninterrupted([&] { return ::read(source->file.raw(), bytes.data() + filled, bytes.size() - filled); });
    if (got < 0) return unreadable(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > max_bytes) return too_large(path, max_bytes);
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

Result<FileView> SystemFiles::map(const std::string& path, std::uint64_t max_bytes) {
  const Result<Source> source = open_source(path, max_bytes);
  if (!source) return std::unexpected(source.error());
  const auto size = static_cast<std::size_t>(source->size);
  if (size == 0) return FileView();
  void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, source->file.raw(), 0);
  if (start == MAP_FAILED) return unreadable(path, errno);
  std::shared_ptr<const void> keeper(start, [start, size](const void*) { ::munmap(start, size); });
  return FileView({static_cast<const char*>(start), size}, std::move(keeper));
}

bool SystemFiles::was_read(const struct stat& state) {
  const std::scoped_lock guard(lock_);
  return read_.contains(known(state));
}

Result<Target> SystemFiles::target(const std::string& path) {
  Target target{.path = path};
  struct stat state{};
  if (::lstat(path.c_str(), &state) != 0) {
    if (errno == ENOENT) return target;
    return trouble("trouble.write", path, errno);
  }
  const bool is_link = S_ISLNK(state.st_mode);
  if (is_link && ::stat(path.c_str(), &state) != 0) {
    if (errno == ENOENT) return trouble("trouble.write", path, "dead-link");
    return trouble("trouble.write", path, errno);
  }
  if (S_ISDIR(state.st_mode)) return trouble("trouble.put-in-place", path, EISDIR);
  if (!S_ISREG(state.st_mode) || (is_link && is_of_the_system(path))) {
    return trouble("trouble.write", path, "irregular");
  }
  if (is_link) {
    std::error_code error;
    target.path = std::filesystem::canonical(path, error).string();
    if (error) return trouble("trouble.write", path, error.value());
  }
  target.exists = true;
  target.is_input = was_read(state);
  target.device = state.st_dev;
  target.number = state.st_ino;
  target.mode = state.st_mode & 0777U;
  target.owner = state.st_uid;
  target.group = state.st_gid;
  return target;
}

Result<int> SystemFiles::create(const std::string& path, unsigned mode) {
  const int raw = uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode); });
  if (raw < 0) return trouble("trouble.create", path, errno);
  return raw;
}

Status SystemFiles::take_after(int handle, const Target& old) {
  struct stat state{};
  if (::fstat(handle, &state) != 0) return device_failure(reason(errno));
  // Only root gives files away; a group that one does not belong to cannot be had either. Neither is a reason to stop.
  const bool same = state.st_uid == old.owner && state.st_gid == old.group;
  if (!same && ::fchown(handle, old.owner, old.group) != 0) {
    [[maybe_unused]] const int ignored = ::fchown(handle, static_cast<uid_t>(-1), old.group);
  }
  if ((state.st_mode & 0777U) != old.mode && ::fchmod(handle, old.mode) != 0) {
    // File systems without permissions refuse, and lose nothing.
    if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS) return device_failure(reason(errno));
  }
  return {};
}

Result<std::size_t> SystemFiles::write(int handle, std::string_view bytes) {
  const ssize_t written = uninterrupted([&] { return ::write(handle, bytes.data(), bytes.size()); });
  if (written < 0) return device_failure(reason(errno));
  return static_cast<std::size_t>(written);
}

Status SystemFiles::sync(int handle) {
  if (uninterrupted([&] { return ::fsync(handle); }) != 0) return device_failure(reason(errno));
  return {};
}

Status SystemFiles::close(int handle) {
  // Linux gives the handle back even when a signal interrupts: closing again could hit another thread's file.
  if (::close(handle) != 0 && errno != EINTR) return device_failure(reason(errno));
  return {};
}

Status SystemFiles::rename(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return trouble("trouble.put-in-place", to, errno);
  return {};
}

Status SystemFiles::link(const std::string& from, const std::string& to) {
  if (::link(from.c_str(), to.c_str()) != 0) return trouble("trouble.keep", from, errno);
  return {};
}

Status SystemFiles::sync_folder(const std::string& path) {
  const Handle folder(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (folder.raw() < 0) {
    // A folder that may be written but not listed cannot be opened; the files in it are synced themselves.
    if (errno == EACCES) return {};
    return trouble("trouble.sync", path, errno);
  }
  if (uninterrupted([&] { return ::fsync(folder.raw()); }) != 0) {
    // Some network and union file systems know no fsync of folders.
    if (errno == EINVAL || errno == ENOTSUP || errno == ENOSYS) return {};
    return trouble("trouble.sync", path, errno);
  }
  return {};
}

void SystemFiles::remove(const std::string& path) {
  ::unlink(path.c_str());
}

Status SystemFiles::make_folders(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return trouble("trouble.make-the-folder", path, error.value());
  return {};
}

void SystemFiles::clear_left_overs(const std::string& folder) {
  {
    const std::scoped_lock guard(lock_);
    if (!cleared_.insert(folder).second) return;
  }
  base::clear_left_overs(folder);
}

}  // namespace

bool Target::same_as(const Target& other) const {
  if (path == other.path) return true;
  return exists && other.exists && device == other.device && number == other.number;
}

FileView::FileView(std::string bytes) {
  auto kept = std::make_shared<const std::string>(std::move(bytes));
  bytes_ = *kept;
  keeper_ = std::move(kept);
}

Result<FileView> FileLayer::map(const std::string& path, std::uint64_t max_bytes) {
  Result<std::string> bytes = read(path, max_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  return FileView(std::move(*bytes));
}

Result<Target> FileLayer::target(const std::string& path) {
  return Target{.path = path};
}

Status FileLayer::take_after(int /*handle*/, const Target& /*old*/) {
  return {};
}

Status FileLayer::link(const std::string& from, const std::string& /*to*/) {
  return trouble("trouble.keep", from, "one-name");
}

void FileLayer::clear_left_overs(const std::string& /*folder*/) {}

FileLayer& system_files() {
  static SystemFiles files;
  return files;
}

}  // namespace planverk
