/// A file of the disk, read piece by piece. Links are not followed.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <vector>

namespace planverk::archive {

class FilePieces {
 public:
  FilePieces(const std::string& path, bool follow)
      : handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW))) {
    struct stat about{};
    regular_ = handle_ >= 0 && ::fstat(handle_, &about) == 0 && S_ISREG(about.st_mode);
    if (regular_) bytes_ = static_cast<std::uint64_t>(about.st_size);
  }
  ~FilePieces() {
    if (handle_ >= 0) ::close(handle_);
  }
  FilePieces(const FilePieces&) = delete;
  FilePieces& operator=(const FilePieces&) = delete;

  [[nodiscard]] bool regular() const { return regular_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

  /// Calls `take(piece)` until the end, or until it gives false. False when reading fails.
  template <class Take>
  bool read(Take&& take) {
    constexpr std::size_t piece = 1U << 18U;
    std::vector<char> room(piece);
    while (true) {
      const ssize_t got = ::read(handle_, room.data(), room.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return false;
      if (got == 0 || !take(std::string_view(room.data(), static_cast<std::size_t>(got)))) return true;
    }
  }

 private:
  int handle_;
  bool regular_ = false;
  std::uint64_t bytes_ = 0;
};

}  // namespace planverk::archive
