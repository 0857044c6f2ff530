#include "base/folder_lock.h"

#include <fcntl.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <optional>
#include <utility>

#include "reason.h"

namespace planverk {

namespace {

/// Each holder locks the bytes of its record: a whole run those of all records, itself in the first.
constexpr off_t record_bytes = 128;
/// Behind all records: shards share the byte of their number of shards, so that runs shared out otherwise meet it.
constexpr off_t first_count = off_t{1} << 40U;

struct Range {
  off_t start = 0, length = 0;  ///< length 0: to the end
};

struct flock request(short type, Range range) {
  struct flock out{};
  out.l_type = type;
  out.l_whence = SEEK_SET;
  out.l_start = range.start;
  out.l_len = range.length;
  return out;
}

enum class Taken { yes, no, unknown };

Taken lock(int handle, short type, Range range) {
  struct flock wanted = request(type, range);
  int result = -1;
  do result = ::fcntl(handle, F_OFD_SETLK, &wanted);
  while (result != 0 && errno == EINTR);
  if (result == 0) return Taken::yes;
  return errno == EAGAIN || errno == EACCES ? Taken::no : Taken::unknown;
}

/// Where a lock of somebody else begins that one on the range would meet.
std::optional<off_t> met(int handle, Range range) {
  struct flock asked = request(F_WRLCK, range);
  if (::fcntl(handle, F_OFD_GETLK, &asked) != 0 || asked.l_type == F_UNLCK) return std::nullopt;
  return asked.l_start;
}

std::string own_record() {
  utsname system{};
  ::uname(&system);
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 32> since{};
  std::strftime(since.data(), since.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  std::string out = std::string(system.nodename).substr(0, 64) + " " + std::to_string(::getpid()) + " " + since.data();
  out.resize(static_cast<std::size_t>(record_bytes) - 1, ' ');
  return out + "\n";
}

/// The words of a record: host, process, since when.
std::array<std::string, 3> record_at(int handle, off_t start) {
  std::array<char, record_bytes> bytes{};
  const ssize_t got = ::pread(handle, bytes.data(), bytes.size(), start / record_bytes * record_bytes);
  std::string_view rest(bytes.data(), got < 0 ? 0 : static_cast<std::size_t>(got));
  std::array<std::string, 3> words;
  for (std::string& word : words) {
    const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
    word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

std::unexpected<Failure> held(int handle, const std::string& folder, off_t start) {
  // Who is met at the number of shards has its record somewhere before.
  if (start >= first_count) start = met(handle, {record_bytes, first_count - record_bytes}).value_or(0);
  const auto [host, process, since] = record_at(handle, start);
  if (since.empty()) return device_failure("trouble.locked-by-somebody", {{"path", folder}});
  return device_failure("trouble.locked", {{"path", folder}, {"host", host}, {"process", process}, {"since", since}});
}

Result<int> open_lock(const std::string& folder) {
  const std::string path = folder + "/.planverk-lock";
  int handle = -1;
  do handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  while (handle < 0 && errno == EINTR);
  if (handle < 0) return device_failure("trouble.create", {{"path", path}, {"reason", base::reason(errno)}});
  return handle;
}

/// Who is met is told; a holder that has gone meanwhile is no reason to give up.
Status take_range(int handle, const std::string& folder, short type, Range range) {
  constexpr int tries = 20;
  for (int i = 0; i < tries; ++i) {
    if (lock(handle, type, range) != Taken::no) return {};
    if (const auto start = met(handle, range)) return held(handle, folder, *start);
  }
  return held(handle, folder, range.start);
}

void write_record(int handle, off_t start) {
  const std::string record = own_record();
  // It only tells who holds the lock: what cannot be written does not loosen it.
  [[maybe_unused]] const ssize_t ignored = ::pwrite(handle, record.data(), record.size(), start);
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::string& folder) {
  const auto handle = open_lock(folder);
  if (!handle) return std::unexpected(handle.error());
  FolderLock own(*handle);
  if (auto taken = take_range(*handle, folder, F_WRLCK, {}); !taken) return std::unexpected(taken.error());
  write_record(*handle, 0);
  return own;
}

Result<FolderLock> FolderLock::take(const std::string& folder, unsigned number, unsigned of) {
  const auto handle = open_lock(folder);
  if (!handle) return std::unexpected(handle.error());
  FolderLock own(*handle);
  const Range record{record_bytes * number, record_bytes};
  if (auto taken = take_range(*handle, folder, F_WRLCK, record); !taken) return std::unexpected(taken.error());
  write_record(*handle, record.start);
  const Range count{first_count + of, 1};
  if (auto taken = take_range(*handle, folder, F_RDLCK, count); !taken) return std::unexpected(taken.error());
  for (const Range other : {Range{first_count, count.start - first_count}, Range{count.start + 1, 0}}) {
    if (const auto start = met(*handle, other)) return held(*handle, folder, *start);
  }
  return own;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FolderLock::~FolderLock() {
  if (handle_ >= 0) ::close(handle_);
}

}  // namespace planverk
