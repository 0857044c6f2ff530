#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace planverk {

namespace {

/// A code that the message files have words for: `term.reason.x`.
std::string reason(int error) {
  switch (error) {
    case ENOSPC:
      return "no-space";
    case EDQUOT:
      return "quota";
    case EFBIG:
      return "too-large";
    case EACCES:
    case EPERM:
      return "permission";
    case EROFS:
      return "read-only";
    case ENOENT:
      return "missing";
    case ENOTDIR:
      return "no-folder";
    case EISDIR:
      return "folder";
    case EEXIST:
      return "exists";
    case ENOTEMPTY:
      return "not-empty";
    case ENAMETOOLONG:
      return "long-name";
    case ELOOP:
      return "links";
    case EMFILE:
    case ENFILE:
      return "open-files";
    case ENOMEM:
      return "memory";
    case EIO:
      return "device";
    case EBUSY:
    case ETXTBSY:
      return "in-use";
    case EXDEV:
      return "other-system";
    case ENXIO:
    case ENODEV:
      return "no-device";
    case EINVAL:
      return "not-allowed";
    default:
      return "system " + std::to_string(error);
  }
}

/// `what`: `cannot put in place`, of which the key is `trouble.put-in-place`.
std::unexpected<Failure> trouble(std::string_view what, const std::string& path, int error) {
  constexpr std::string_view before = "cannot ";
  std::string key(what.substr(before.size()));
  std::ranges::replace(key, ' ', '-');
  return device_failure("trouble." + key, {{"path", path}, {"reason", reason(error)}});
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
  Result<int> create(const std::string& path) override;
  Result<std::size_t> write(int handle, std::string_view bytes) override;
  Status sync(int handle) override;
  Status close(int handle) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status sync_folder(const std::string& path) override;
  void remove(const std::string& path) override;
  Status make_folders(const std::string& path) override;
};

std::unexpected<Failure> too_large(const std::string& path, std::uint64_t max_bytes) {
  return device_failure("cannot read " + path + ": it is larger than the " + std::to_string(max_bytes) +
                        " bytes allowed");
}

/// A regular file of at most `max_bytes`, open for reading, and its size.
struct Source {
  Handle file;
  std::uint64_t size = 0;
};

Result<Source> open_source(const std::string& path, std::uint64_t max_bytes) {
  // Without O_NONBLOCK a named pipe would hold the run up for ever.
  Handle file(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); }));
  if (file.raw() < 0) return trouble("cannot read", path, errno);
  struct stat state{};
  if (::fstat(file.raw(), &state) != 0) return trouble("cannot read", path, errno);
  if (S_ISDIR(state.st_mode)) return trouble("cannot read", path, EISDIR);
  if (!S_ISREG(state.st_mode)) return device_failure("cannot read " + path + ": it is not a regular file");
  const auto size = static_cast<std::uint64_t>(state.st_size);
  if (size > max_bytes) return too_large(path, max_bytes);
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
    if (got < 0) return trouble("cannot read", path, errno);
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
  if (start == MAP_FAILED) return trouble("cannot read", path, errno);
  std::shared_ptr<const void> keeper(start, [start, size](const void*) { ::munmap(start, size); });
  return FileView({static_cast<const char*>(start), size}, std::move(keeper));
}

Result<int> SystemFiles::create(const std::string& path) {
  const int raw = uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666); });
  if (raw < 0) return trouble("cannot create", path, errno);
  return raw;
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
  if (::rename(from.c_str(), to.c_str()) != 0) return trouble("cannot put in place", to, errno);
  return {};
}

Status SystemFiles::sync_folder(const std::string& path) {
  const Handle folder(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (folder.raw() < 0) {
    // A folder that may be written but not listed cannot be opened; the files in it are synced themselves.
    if (errno == EACCES) return {};
    return trouble("cannot sync", path, errno);
  }
  if (uninterrupted([&] { return ::fsync(folder.raw()); }) != 0) {
    // Some network and union file systems know no fsync of folders.
    if (errno == EINVAL || errno == ENOTSUP || errno == ENOSYS) return {};
    return trouble("cannot sync", path, errno);
  }
  return {};
}

void SystemFiles::remove(const std::string& path) {
  ::unlink(path.c_str());
}

Status SystemFiles::make_folders(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return trouble("cannot make the folder", path, error.value());
  return {};
}

}  // namespace

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

FileLayer& system_files() {
  static SystemFiles files;
  return files;
}

}  // namespace planverk
