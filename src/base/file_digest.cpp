// As in hash.cpp: OpenSSL's older calls, which need no look-up.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "base/file_digest.h"

#include <fcntl.h>
#include <openssl/sha.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/hash.h"

namespace planverk {

namespace {

constexpr std::size_t chunk = std::size_t{1} << 18U;

class Opened {
 public:
  // Without O_NONBLOCK a named pipe would hold the run up for ever.
  explicit Opened(const std::string& path)
      : handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)) {}
  ~Opened() {
    if (handle_ >= 0) ::close(handle_);
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  [[nodiscard]] bool is_file() const {
    struct stat state{};
    return handle_ >= 0 && ::fstat(handle_, &state) == 0 && S_ISREG(state.st_mode);
  }
  /// Bytes that were read; negative when that failed.
  [[nodiscard]] ssize_t read(std::vector<char>& into) const {
    ssize_t got = -1;
    do got = ::read(handle_, into.data(), into.size());
    while (got < 0 && errno == EINTR);
    return got;
  }

 private:
  int handle_;
};

}  // namespace

std::optional<FileDigest> file_digest(const std::string& path) {
  const Opened file(path);
  if (!file.is_file()) return std::nullopt;
  std::vector<char> bytes(chunk);
  SHA256_CTX context;
  SHA256_Init(&context);
  FileDigest out;
  for (;;) {
    const ssize_t got = file.read(bytes);
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    SHA256_Update(&context, bytes.data(), static_cast<std::size_t>(got));
    out.bytes += static_cast<std::uint64_t>(got);
  }
  Digest digest{};
  SHA256_Final(digest.data(), &context);
  out.sha256 = hex(digest);
  return out;
}

}  // namespace planverk
