#include "memory_file.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace planverk::office {

namespace {

/// A code that the message files have words for.
std::string reason(int error) {
  switch (error) {
    case ENOMEM:
      return "memory";
    case EMFILE:
    case ENFILE:
      return "open-files";
    case EPERM:
    case EACCES:
      return "permission";
    default:
      return "device";
  }
}

std::unexpected<Failure> trouble() {
  return device_failure("trouble.memory-file", {{"reason", reason(errno)}});
}

}  // namespace

Result<MemoryFile> MemoryFile::make() {
  const int handle = memfd_create("planverk", MFD_CLOEXEC);
  if (handle < 0) return trouble();
  return MemoryFile(handle);
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

MemoryFile::~MemoryFile() {
  if (handle_ >= 0) close(handle_);
}

std::string MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(handle_);
}

Result<std::string> MemoryFile::read() const {
  struct stat status = {};
  if (fstat(handle_, &status) != 0) return trouble();
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got = pread(handle_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return trouble();
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace planverk::office
